import { infoOf } from '../record/kind.ts'
import { type KindName, kindOf } from '../record/kinds.ts'
import { formatDay } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'
import type { Draft, Warning } from './verdict.ts'

/** Days of one record that follow each other: the first may not come after the second. */
const order: Partial<Record<KindName, [before: string, after: string][]>> = {
  plan: [['submitted', 'approved']],
  tariff: [['valid_from', 'valid_to']],
  complaint: [
    ['received', 'due'],
    ['received', 'answered'],
  ],
  lease: [
    ['signed', 'ends'],
    ['starts', 'ends'],
    ['starts', 'ended'],
  ],
  document: [['date', 'effective']],
  unit: [['valid_from', 'valid_to']],
  agency: [['valid_from', 'valid_to']],
}

/** What is strange in one record by itself: days out of order, more land taken than a parcel has. */
export function doubtsOf(kind: KindName, draft: Draft, titleOf: () => string): Warning[] {
  const warnings: Warning[] = []
  for (const [before, after] of order[kind] ?? []) {
    const [first, second] = [draft.fields[before], draft.fields[after]]
    if (typeof first === 'string' && typeof second === 'string' && first > second)
      warnings.push({
        row: draft.row,
        problem: `${titleOf()}: ${labelOf(kind, before)} ${formatDay(first)} sau ${labelOf(kind, after)} ${formatDay(second)}. Kiểm tra lại hai ngày.`,
      })
  }
  for (const { kind: tied, row, fields } of draft.tied) {
    const { area_m2: area, taken_m2: taken } = fields
    if (tied === 'parcel' && typeof area === 'number' && typeof taken === 'number' && taken > area)
      warnings.push({
        row,
        problem: `${titleOf()}: thu hồi ${formatNumber(taken)} m² nhiều hơn diện tích thửa ${formatNumber(area)} m². Kiểm tra lại hai số.`,
      })
  }
  return warnings
}

const labelOf = (kind: KindName, field: string) => infoOf(kindOf(kind).fields[field]).label.vi.toLowerCase()
