import { GripVertical, Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { moveTo } from '../../../db/model/staging/turn.ts'
import type { MoneyView } from '../../../db/store/money/funding.ts'
import { api } from '../../api.ts'
import type { Draft } from '../../form/draft.ts'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { RefPicker } from '../../form/pick/RefPicker.tsx'
import { Changing } from '../../people/Changing.tsx'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './fund.module.css'

type Props = { view: MoneyView; zoneName: (id: string) => string }

/** The order of priority across zones: dragged or moved by the arrow keys, and saved on the strength of one paper. */
export function Priority({ view, zoneName }: Props) {
  const saved = view.priority.map(turn => keyOf(turn.zone, turn.phase))
  const [draft, setDraft] = useState<string[] | null>(null)
  const [ground, setGround] = useState<Pick<Draft, 'paper' | 'why'>>({ paper: null, why: null })
  const [isAdding, setAdding] = useState(false)
  const isPast = useAtlas(isReadOnly)
  const id = useId()
  const order = draft ?? saved
  const isChanged = order.join() !== saved.join()
  const hasGround = ground.paper !== null || (ground.why ?? '').trim() !== ''
  const papers = [...new Set(view.priority.flatMap(turn => turn.paper ?? []))]
  const move = (key: string, to: number) => setDraft(moveTo(order, key, Math.max(0, to)))
  const reset = () => {
    setDraft(null)
    setGround({ paper: null, why: null })
  }
  function press(event: KeyboardEvent, key: string, at: number): void {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (way === 0) return
    event.preventDefault()
    move(key, at + way)
  }
  async function save(): Promise<void> {
    const places = order.map(placeOf)
    const { paper, why } = ground
    const done = await attempt(() => api.rankPriority({ places, source: paper?.id ?? null, why: why?.trim() || null }))
    if (!done) return
    await refresh()
    say({ text: 'Đã xếp thứ tự ưu tiên', detail: paper?.name ?? why ?? '', undo: true })
    reset()
  }
  return (
    <section className={styles.card} aria-label="Thứ tự ưu tiên">
      <h2>Thứ tự ưu tiên</h2>
      <p className={styles.about}>
        {order.length === 0
          ? 'Chưa có văn bản nào xếp thứ tự. Nhiệm vụ 2 của TB 670/TB-VP giao xác định thứ tự ưu tiên giữa các khu, cụm.'
          : papers.length > 0
            ? `Theo ${papers.join(', ')}`
            : 'Chưa ghi văn bản'}
      </p>
      <ol className={styles.order}>
        {order.map((key, i) => {
          const { zone, phase } = placeOf(key)
          const name = [zoneName(zone), phase && view.names[phase]].filter(Boolean).join(', ')
          return (
            <li
              key={key}
              onDragOver={event => event.dataTransfer.types.includes('text/priority') && event.preventDefault()}
              onDrop={event => move(event.dataTransfer.getData('text/priority'), i)}
            >
              <button
                type="button"
                className={styles.handle}
                disabled={isPast}
                draggable={!isPast}
                aria-label={`${name}: thứ tự ${i + 1} trên ${order.length}${isPast ? '' : '. Mũi tên lên xuống để đổi'}`}
                title={isPast ? undefined : 'Kéo, hoặc bấm mũi tên lên xuống'}
                onKeyDown={event => press(event, key, i)}
                onDragStart={event => event.dataTransfer.setData('text/priority', key)}
              >
                <GripVertical size={14} strokeWidth={1.75} aria-hidden />
                {i + 1}
              </button>
              <span className={styles.zone}>{name}</span>
              <Changing>
                <IconButton
                  icon={X}
                  label={`Bỏ ${name} khỏi thứ tự`}
                  onClick={() => setDraft(order.filter(each => each !== key))}
                />
              </Changing>
            </li>
          )
        })}
      </ol>
      {isAdding ? (
        <div ref={enter}>
          <RefPicker
            id={`${id}-zone`}
            kind="zone"
            value=""
            label="Khu, cụm"
            onPick={zone => {
              const key = keyOf(zone, null)
              setDraft(order.includes(key) ? order : [...order, key])
              setAdding(false)
            }}
          />
        </div>
      ) : (
        <Changing>
          <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => setAdding(true)}>
            Thêm khu, cụm vào thứ tự
          </Button>
        </Changing>
      )}
      {isChanged && (
        <div className={styles.ground}>
          <label htmlFor={`${id}-paper`}>{ground.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}</label>
          <PaperPicker id={`${id}-paper`} ground={ground} onGround={setGround} />
          <p className={styles.deeds}>
            <Button look="primary" disabled={!hasGround} onClick={() => void save()}>
              Lưu thứ tự {order.length} khu, cụm
            </Button>
            <Button look="quiet" onClick={reset}>
              Thôi
            </Button>
          </p>
        </div>
      )}
    </section>
  )
}

/** Whoever asked for the field types in it at once. */
const enter = (field: HTMLElement | null): void => field?.querySelector('input')?.focus()

const keyOf = (zone: string, phase: string | null): string => `${zone}/${phase ?? ''}`
function placeOf(key: string): { zone: string; phase: string | null } {
  const [zone = '', phase] = key.split('/')
  return { zone, phase: phase || null }
}
