import type { RecordOf } from '../record/kinds.ts'

/** A quarter as it is kept: "2022-Q3". Null for any other word. */
export function quarterOf(code: string): { year: number; quarter: number; words: string; short: string } | null {
  const parts = /^(\d{4})-Q([1-4])$/.exec(code.trim().toUpperCase())
  if (!parts) return null
  const [year, quarter] = [Number(parts[1]), Number(parts[2])]
  const roman = ['I', 'II', 'III', 'IV'][quarter - 1] ?? ''
  return { year, quarter, words: `quý ${roman} năm ${year}`, short: `${roman}/${year}` }
}

/** The quarter that a day (ISO) lies in. */
export function quarterAt(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter so many quarters after another; before it when negative. */
export function nextQuarter(code: string, by = 1): string {
  const known = quarterOf(code)
  if (!known) return code
  const at = known.year * 4 + known.quarter - 1 + by
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
}

/** Every quarter from the first to the last of some, those between them included. Words that are no quarter are left out. */
export function quarterRange(codes: readonly string[]): string[] {
  const known = codes.filter(code => quarterOf(code)).sort()
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return []
  const all = [first]
  while ((all.at(-1) ?? last) < last) all.push(nextQuarter(all.at(-1) ?? last))
  return all
}

export const labourFigures = ['employed', 'wanted', 'recruited', 'introduced'] as const
export type LabourFigure = (typeof labourFigures)[number]
type Labour = Pick<RecordOf<'labour'>, LabourFigure>

/** People still wanted: wanted less recruited. Null when one of the two is not known; never below 0. */
export function shortageOf({ wanted, recruited }: Pick<Labour, 'wanted' | 'recruited'>): number | null {
  return wanted === null || recruited === null ? null : Math.max(0, wanted - recruited)
}

/** A sum and how many rows have no figure; null when none has. */
export type Sum = { sum: number | null; missing: number }
export type Quarter = { quarter: string; enterprises: number; shortage: Sum } & Record<LabourFigure, Sum>

/** Demand and supply of each quarter (directive 7), from the first to the last that is known; one without any row stands there empty. */
export function byQuarter(rows: readonly (Labour & { quarter: string })[]): Quarter[] {
  return quarterRange(rows.map(row => row.quarter)).map(quarter => {
    const own = rows.filter(row => row.quarter === quarter)
    const figures = Object.fromEntries(
      labourFigures.map(figure => [figure, added(own.map(row => row[figure]))]),
    ) as Record<LabourFigure, Sum>
    return { quarter, enterprises: own.length, ...figures, shortage: added(own.map(shortageOf)) }
  })
}

function added(values: readonly (number | null)[]): Sum {
  const known = values.filter(value => value !== null)
  const sum = known.length === 0 ? null : known.reduce((all, value) => all + value, 0)
  return { sum, missing: values.length - known.length }
}
