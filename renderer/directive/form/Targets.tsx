import { Select } from '@mantine/core'
import { X } from 'lucide-react'
import { useId } from 'react'
import { kinds } from '../../../db/model/record/kinds.ts'
import formStyles from '../../form/form.module.css'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { overPanels } from '../../ui/layers.ts'
import { Ask } from './Deed.tsx'
import styles from './deed.module.css'
import { focusSoon, titleNow } from './title.ts'

type TargetKind = 'zone' | 'call' | 'plan' | 'funding'
/** What a directive is about; `record` "" where only the paper's words are known. */
export type NamedTarget = { key: number; kind: TargetKind; record: string; name: string }

type Props = { targets: NamedTarget[]; onTargets: (targets: NamedTarget[]) => void }

const sorts = (['zone', 'call', 'plan', 'funding'] as const).map(value => ({ value, label: kinds[value].label.vi }))

/** The zones, calls, plans or money that a directive is about, each by the words of its paper. */
export function Targets({ targets, onTargets }: Props) {
  const id = useId()
  const change = (key: number, patch: Partial<NamedTarget>) =>
    onTargets(targets.map(each => (each.key === key ? { ...each, ...patch } : each)))
  async function pick(target: NamedTarget, record: string): Promise<void> {
    change(target.key, { record })
    focusSoon(`${id}-${target.key}`)
    if (record && target.name.trim() === '') change(target.key, { record, name: await titleNow(target.kind, record) })
  }
  return (
    <div className={styles.list}>
      <span className={styles.ask}>
        <label htmlFor={targets[0] ? `${id}-${targets[0].key}` : undefined}>Đối tượng</label>
      </span>
      {targets.map(target => (
        <div key={target.key} className={styles.party}>
          <div>
            <Select
              aria-label="Loại đối tượng"
              data={sorts}
              value={target.kind}
              onChange={kind => kind && change(target.key, { kind, record: '' })}
              allowDeselect={false}
              classNames={{ input: formStyles.input }}
              comboboxProps={{ zIndex: overPanels }}
            />
          </div>
          <button
            type="button"
            className={styles.remove}
            aria-label={`Bỏ ${target.name || 'đối tượng này'}`}
            onClick={() => onTargets(targets.filter(each => each.key !== target.key))}
          >
            <X size={15} strokeWidth={1.75} aria-hidden />
          </button>
          <div className={styles.first}>
            <RefPicker
              key={target.kind}
              id={`${id}-${target.key}`}
              kind={target.kind}
              value={target.record}
              label={kinds[target.kind].label.vi}
              onPick={record => void pick(target, record)}
            />
          </div>
          <div className={styles.first}>
            <Ask label="Tên trong văn bản">
              {name => (
                <input
                  id={name}
                  className={formStyles.input}
                  autoComplete="off"
                  value={target.name}
                  onChange={event => change(target.key, { name: event.currentTarget.value })}
                />
              )}
            </Ask>
          </div>
        </div>
      ))}
      <button
        type="button"
        className={styles.add}
        onClick={() =>
          onTargets([
            ...targets,
            { key: Math.max(-1, ...targets.map(each => each.key)) + 1, kind: 'zone', record: '', name: '' },
          ])
        }
      >
        + Thêm khu, dự án, phương án hoặc vốn
      </button>
    </div>
  )
}
