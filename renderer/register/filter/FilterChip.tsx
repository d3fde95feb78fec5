import { Popover } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { overPanels } from '../../ui/layers.ts'
import type { Field } from '../sheet/columns.ts'
import { type Filter, wordsOf } from '../sheet/filter.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { FilterEditor } from './FilterEditor.tsx'
import styles from './filter.module.css'

type Props = { sheet: Sheet; field: Field; filter: Filter | null; onSet: (filter: Filter | null) => void }

/** A filter that is set, or one that is offered; a press opens what may be asked of the field. */
export function FilterChip({ sheet, field, filter, onSet }: Props) {
  const [isOpen, setOpen] = useState(false)
  const words = filter ? wordsOf(filter, field.info, sheet.names) : field.info.label.vi
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      zIndex={overPanels}
      shadow="md"
      trapFocus
      returnFocus
    >
      <span className={styles.chip} data-set={filter !== null}>
        <Popover.Target>
          <button
            type="button"
            className={styles.words}
            aria-expanded={isOpen}
            title={words}
            onClick={() => setOpen(!isOpen)}
          >
            {!filter && <Plus size={13} strokeWidth={1.75} aria-hidden />}
            <span>{words}</span>
          </button>
        </Popover.Target>
        {filter && (
          <button type="button" className={styles.drop} aria-label={`Bỏ lọc ${words}`} onClick={() => onSet(null)}>
            <X size={13} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown className={styles.dropdown} aria-label={`Lọc theo ${field.info.label.vi.toLowerCase()}`}>
        <FilterEditor {...{ sheet, field, filter, onSet }} />
      </Popover.Dropdown>
    </Popover>
  )
}
