import { gapRun } from '../../source/desk.ts'
import { formatMoney, formatNumber } from '../../text/number.ts'
import type { Run } from '../brief.ts'

/** A number that is added up from rows of the register: which one, what it is called, its unit. */
export type Counted = {
  of: 'plots' | 'clearance' | 'funding'
  zone: string
  field: string
  value: number | null
  label: string
  unit: 'lô' | 'hộ' | 'ha' | 'đồng'
  /** Rows that say nothing of it. */
  missing?: number
  source?: number
}

/** A counted number as runs: with its unit, how many rows are silent, and its paper; a gap where none of them says anything. */
export function countedRuns({ of, zone, field, value, label, unit, missing = 0, source }: Counted): Run[] {
  const figure = { kind: of, record: zone, field, value, label, unit }
  if (value === null) return [{ ...gapRun, figure }]
  const text = unit === 'đồng' ? formatMoney(value) : `${formatNumber(value, unit === 'ha' ? 2 : 0)}\u00a0${unit}`
  return [
    { text, figure, ...(source === undefined ? {} : { source }) },
    ...(missing > 0 ? [{ text: ` (${missing} dòng chưa có số)` }] : []),
  ]
}
