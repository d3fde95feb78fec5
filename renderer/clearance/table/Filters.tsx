import { Menu } from '@mantine/core'
import { ListFilter, Plus, X } from 'lucide-react'
import { milestones } from '../../../db/model/clearance/milestone.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { FilterInput } from '../../ui/FilterInput.tsx'
import { type Filter, type Only, onlyWords, stepWords, valuesOf } from './filter.ts'
import type { Row } from './rows.ts'
import styles from './table.module.css'

type Props = { rows: readonly Row[]; shown: number; filter: Filter; change: (filter: Filter) => void }

/** One row of filters over the table, and how many households they leave. */
export function Filters({ rows, shown, filter, change }: Props) {
  const steps = milestones.flatMap(code => [true, false].map(isDone => ({ code, isDone })))
  return (
    <div className={styles.chips}>
      <FilterInput
        icon={ListFilter}
        label="Lọc hộ"
        hint="Mã, tên, thửa"
        width="170px"
        typed={filter.typed}
        onType={typed => change({ ...filter, typed })}
      />
      <Choice
        word="Bước"
        chosen={filter.step && stepWords(filter.step)}
        offered={steps.map(step => ({ key: stepWords(step), pick: () => change({ ...filter, step }) }))}
        clear={() => change({ ...filter, step: null })}
      />
      <Choice
        word="Ấp"
        chosen={filter.hamlet}
        offered={valuesOf(rows, row => row.hamlet).map(hamlet => ({
          ...{ key: hamlet, pick: () => change({ ...filter, hamlet }) },
        }))}
        clear={() => change({ ...filter, hamlet: null })}
      />
      <Choice
        word="Loại đất"
        chosen={filter.use}
        offered={valuesOf(rows, row => row.uses).map(use => ({ key: use, pick: () => change({ ...filter, use }) }))}
        clear={() => change({ ...filter, use: null })}
      />
      <Choice
        word="Cần xem"
        chosen={filter.only && onlyWords[filter.only]}
        offered={(Object.keys(onlyWords) as Only[]).map(only => ({
          ...{ key: onlyWords[only], pick: () => change({ ...filter, only }) },
        }))}
        clear={() => change({ ...filter, only: null })}
      />
      <span className={styles.count} role="status">
        {shown === rows.length
          ? `${formatNumber(rows.length)} hộ`
          : `${formatNumber(shown)} trên ${formatNumber(rows.length)} hộ`}
      </span>
    </div>
  )
}

type ChoiceProps = {
  word: string
  chosen: string | null
  offered: { key: string; pick: () => void }[]
  clear: () => void
}

/** One filter: offered with a plus, set with a cross. */
function Choice({ word, chosen, offered, clear }: ChoiceProps) {
  if (chosen !== null)
    return (
      <button type="button" className={styles.chip} aria-pressed="true" aria-label={`Bỏ lọc ${chosen}`} onClick={clear}>
        {chosen} <X size={13} aria-hidden />
      </button>
    )
  if (offered.length === 0) return null
  return (
    <Menu position="bottom-start" width={230} shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.chip}>
          <Plus size={13} aria-hidden style={{ verticalAlign: '-2px' }} /> {word}
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
        {offered.map(({ key, pick }) => (
          <Menu.Item key={key} onClick={pick}>
            {key}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
