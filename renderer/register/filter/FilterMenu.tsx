import { Popover } from '@mantine/core'
import { ChevronLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { overPanels } from '../../ui/layers.ts'
import type { Field } from '../sheet/columns.ts'
import type { Filter } from '../sheet/filter.ts'
import type { Sheet } from '../sheet/sheet.ts'
import { FilterEditor } from './FilterEditor.tsx'
import styles from './filter.module.css'

type Props = {
  sheet: Sheet
  fields: readonly Field[]
  filters: readonly Filter[]
  onSet: (field: string, filter: Filter | null) => void
}

/** Any field of the table: first which one, then what is asked of it. */
export function FilterMenu({ sheet, fields, filters, onSet }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [picked, setPicked] = useState<string | null>(null)
  const field = fields.find(({ name }) => name === picked)
  const turn = (next: boolean) => {
    setOpen(next)
    setPicked(null)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={turn}
      position="bottom-start"
      zIndex={overPanels}
      shadow="md"
      trapFocus
      returnFocus
    >
      <span className={styles.chip} data-set={false}>
        <Popover.Target>
          <button type="button" className={styles.words} aria-expanded={isOpen} onClick={() => turn(!isOpen)}>
            <Plus size={13} strokeWidth={1.75} aria-hidden />
            Lọc theo cột khác
          </button>
        </Popover.Target>
      </span>
      <Popover.Dropdown className={styles.dropdown} aria-label="Lọc theo cột khác">
        {field ? (
          <>
            <button type="button" className={styles.back} onClick={() => setPicked(null)}>
              <ChevronLeft size={15} strokeWidth={1.75} aria-hidden />
              {field.info.label.vi}
            </button>
            <FilterEditor
              {...{ sheet, field }}
              filter={filters.find(each => each.field === picked) ?? null}
              onSet={next => onSet(field.name, next)}
            />
          </>
        ) : (
          <ul className={styles.values}>
            {fields.map(({ name, info }) => (
              <li key={name}>
                <button type="button" className={styles.field} onClick={() => setPicked(name)}>
                  {info.label.vi}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
