import { formatNumber } from '../text/number.ts'
import { showValue } from '../text/show.ts'
import type { Column } from './layout.ts'
import type { Target } from './match.ts'
import type { Warning } from './verdict.ts'

/** A row of sums: its place among the data rows (how many stand above it), its row in the file, what it calls itself. */
export type TotalRow = { above: number; row: number; label: string }
/** One column that can be summed: the values of the data rows, and what the total rows say. */
export type Summed = { column: Column; target: Target; values: unknown[]; said: Map<number, number> }

/** Decimals of the figures summed: enough for m² and for đồng, so that sums of decimals are exact. */
const places = 1e6

/** Rows of sums against what stands above them: the group since the last such row, all rows so far, or the sum of the groups. */
export function checkTotals(totals: TotalRow[], columns: Summed[]): Warning[] {
  return columns.flatMap(({ column, target, values, said }) => {
    const sums = runningSums(values)
    const unit = target.info.unit ? ` ${target.info.unit}` : ''
    const shown = (value: number) =>
      target.info.kind === 'money' ? showValue(target.info, value) : `${formatNumber(value, 6)}${unit}`
    let start = 0
    let groups = 0n
    const warnings: Warning[] = []
    for (const { above, row, label } of totals) {
      const told = said.get(row)
      if (told !== undefined) {
        const group = (sums[above] ?? 0n) - (sums[start] ?? 0n)
        const claimed = BigInt(Math.round(told * places))
        const rest = (sums[above] ?? 0n) - groups
        const fits = [group, sums[above] ?? 0n, groups, rest].some(sum => sum === claimed)
        const nearest = above === start ? (sums[above] ?? 0n) : group
        if (!fits) {
          const gap = Number(claimed - nearest) / places
          warnings.push({
            row,
            problem: `Dòng "${label}", cột ${column.heading}: cộng không khớp. Tệp ghi ${shown(told)}, cộng các dòng được ${shown(Number(nearest) / places)}, lệch ${shown(Math.abs(gap))}. Kiểm tra lại các dòng ở trên.`,
          })
        }
        groups += group
      }
      start = above
    }
    return warnings
  })
}

function runningSums(values: unknown[]): bigint[] {
  const sums = [0n]
  for (const value of values) {
    const last = sums.at(-1) ?? 0n
    sums.push(typeof value === 'number' ? last + BigInt(Math.round(value * places)) : last)
  }
  return sums
}
