import type { RecordOf } from '../record/kinds.ts'

export type Tie = Pick<RecordOf<'lineage'>, 'before' | 'after' | 'date' | 'document'>

/** A plot in the tree of another, so many splits and merges away: -1 it came from, 1 it became. */
export type Kin = { plot: string; away: number; date: string | null; document: string | null }

/** The plots that a plot came from and those it became, nearest first; each is named once. Never loops, whatever the rows say. */
export function kinOf(ties: readonly Tie[], plot: string): Kin[] {
  return [...walk(ties, plot, -1), ...walk(ties, plot, 1)]
}

function walk(ties: readonly Tie[], plot: string, way: 1 | -1): Kin[] {
  const seen = new Set([plot])
  const found: Kin[] = []
  for (let edge = [plot], away = way; edge.length > 0; away += way) {
    const next = ties.filter(tie => edge.includes(way > 0 ? tie.before : tie.after))
    edge = []
    for (const { before, after, date, document } of next) {
      const kin = way > 0 ? after : before
      if (seen.has(kin)) continue
      seen.add(kin)
      edge.push(kin)
      found.push({ plot: kin, away, date, document })
    }
  }
  return found
}
