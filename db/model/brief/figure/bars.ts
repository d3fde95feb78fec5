import { type Block, plainOf, type Run } from '../brief.ts'

type Table = Extract<Block, { type: 'table' }>

/** What a chart of a table shows: rows of it by their names, columns of one unit as series, each number in `unit`. */
export type Bars = {
  title: string
  unit: string
  labels: string[]
  /** `column`: the column of the table. */
  series: { name: string; column: number; values: (number | null)[] }[]
  /** The rows of the table that are shown. */
  rows: number[]
}

/** A billion đồng: what a chart of money counts in. */
const billion = 1e9
const total = /^(?:Cộng|Total)(?: |$)/u

/** The columns of a table that a chart is worth drawing of: the first of areas or households, all of money; null when fewer than two rows have a number. */
export function barsOf({ head, rows }: Table): Bars | null {
  const shown = rows.flatMap((cells, at) => (total.test(plainOf(cells[0] ?? [])) ? [] : [at]))
  for (const column of head.keys()) {
    const unit = unitOf(rows[shown[0] ?? 0]?.[column])
    if (unit !== 'ha' && unit !== 'hộ' && unit !== 'households' && unit !== 'đồng' && unit !== 'VND') continue
    const isMoney = unit === 'đồng' || unit === 'VND'
    const columns = isMoney ? [...head.keys()].filter(at => unitOf(rows[shown[0] ?? 0]?.[at]) === unit) : [column]
    const valueAt = (row: number, at: number): number | null => {
      const value = rows[row]?.[at]?.[0]?.figure?.value
      return typeof value === 'number' ? (isMoney ? value / billion : value) : null
    }
    const known = shown.filter(row => columns.some(at => valueAt(row, at) !== null))
    if (known.length < 2) continue
    return {
      title: isMoney ? '' : (head[column] ?? ''),
      unit: isMoney ? (unit === 'VND' ? 'billion VND' : 'tỷ đồng') : unit,
      labels: known.map(row => plainOf(rows[row]?.[0] ?? [])),
      series: columns.map(at => ({ name: head[at] ?? '', column: at, values: known.map(row => valueAt(row, at)) })),
      rows: known,
    }
  }
  return null
}

const unitOf = (cell: readonly Run[] | undefined): string | undefined => cell?.[0]?.figure?.unit
