import { Popover } from '@mantine/core'
import { Columns3 } from 'lucide-react'
import { useState } from 'react'
import type { KindName } from '../../db/model/record/kinds.ts'
import { Button } from '../ui/Button.tsx'
import { overPanels } from '../ui/layers.ts'
import styles from './ColumnMenu.module.css'
import { fieldsFor, leadingOf } from './sheet/columns.ts'

type Props = { kind: KindName; shown: readonly string[]; onShow: (columns: string[] | null) => void }

/** Which columns the table has. Those that name the record stay. */
export function ColumnMenu({ kind, shown, onShow }: Props) {
  const [isOpen, setOpen] = useState(false)
  const fields = fieldsFor(kind)
  const [always] = leadingOf(kind)
  const turn = (name: string) => {
    const next = new Set(shown)
    if (!next.delete(name)) next.add(name)
    // The order of the model, whatever was ticked first.
    onShow(fields.map(field => field.name).filter(each => next.has(each)))
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      zIndex={overPanels}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          icon={<Columns3 size={15} strokeWidth={1.75} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label="Chọn cột">
        <ul className={styles.list}>
          {fields.map(({ name, info }) => (
            <li key={name}>
              <label className={styles.line}>
                <input
                  type="checkbox"
                  checked={shown.includes(name)}
                  disabled={name === always}
                  onChange={() => turn(name)}
                />
                {info.label.vi}
                {info.unit && <span className={styles.unit}>{info.unit}</span>}
              </label>
            </li>
          ))}
        </ul>
        <Button look="quiet" onClick={() => onShow(null)}>
          Về như ban đầu
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
