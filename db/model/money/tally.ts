import type { RecordOf } from '../record/kinds.ts'

/** A line of funding as it is added up: whole đồng, gaps null. */
export type Line = Pick<
  RecordOf<'funding'>,
  | 'id'
  | 'code'
  | 'name'
  | 'zone'
  | 'phase'
  | 'plan'
  | 'source'
  | 'purpose'
  | 'needed_vnd'
  | 'allocated_vnd'
  | 'disbursed_vnd'
> & { year: number | null }

/** A sum in whole đồng over lines, and how many of them say nothing; null when none says anything. */
export type Sum = { vnd: number | null; missing: number }
/** What is needed, allocated and disbursed over some lines. */
export type Sums = { needed: Sum; allocated: Sum; disbursed: Sum; lines: number }

/** Adds lines up, to the đồng. */
export function sumsOf(lines: readonly Line[]): Sums {
  return {
    needed: sumOf(lines.map(line => line.needed_vnd)),
    allocated: sumOf(lines.map(line => line.allocated_vnd)),
    disbursed: sumOf(lines.map(line => line.disbursed_vnd)),
    lines: lines.length,
  }
}

function sumOf(values: readonly (number | null)[]): Sum {
  const known = values.filter(value => value !== null)
  return {
    vnd: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    missing: values.length - known.length,
  }
}

/** The years of some lines in their order; null, a line without a year, comes last. */
export function yearsOf(lines: readonly Line[]): (number | null)[] {
  const years = [...new Set(lines.map(line => line.year))]
  return years.sort((a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
}

/** Lines of one zone and phase from one source; a cell of the table is one of its years. */
export type Band = { zone: string; phase: string | null; source: Line['source']; lines: Line[] }
/** All lines of one zone and phase, and the same by source. */
export type Part = { zone: string; phase: string | null; lines: Line[]; bands: Band[] }

const sources: Line['source'][] = ['central', 'province', 'local', 'developer', null]

/** Lines by zone and phase in the order in which they come, within each by source from the centre outward. */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts = new Map<string, Part>()
  for (const line of lines) {
    const key = `${line.zone}/${line.phase ?? ''}`
    const part = parts.get(key) ?? { zone: line.zone, phase: line.phase, lines: [], bands: [] }
    part.lines.push(line)
    parts.set(key, part)
  }
  for (const part of parts.values())
    part.bands = sources.flatMap(source => {
      const own = part.lines.filter(line => line.source === source)
      return own.length === 0 ? [] : [{ zone: part.zone, phase: part.phase, source, lines: own }]
    })
  return [...parts.values()]
}
