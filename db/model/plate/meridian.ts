import type { ZoneSummary } from '../dossier.ts'
import { type Meridian, meridians } from '../geodesy/meridian.ts'
import { keptIn } from '../vn2000/export.ts'

/** The meridian of a province before 1/7/2025, by its name in `unitBefore`. Which one the merged province takes is not published. */
const formerly: Record<string, Meridian> = { 'tỉnh Kiên Giang': 104.5, 'tỉnh An Giang': 104.75 }

/** The meridian that a zone's papers are drawn on: that of its surveyed boundary, else of its former province; null when neither is known. */
export function meridianOfZone({ shape, unitBefore }: Pick<ZoneSummary, 'shape' | 'unitBefore'>): Meridian | null {
  const kept = shape && keptIn(shape as Parameters<typeof keptIn>[0])
  return kept?.meridian ?? formerly[unitBefore.split(', ').at(-1) ?? ''] ?? null
}

/** The meridian of a sheet: the one that is asked for, else that of most of its zones; of none or of equally many, 104°30′. */
export function meridianOf(asked: Meridian | null, zones: readonly ZoneSummary[]): Meridian {
  if (asked !== null) return asked
  const known = zones.map(meridianOfZone)
  const count = (meridian: Meridian) => known.filter(each => each === meridian).length
  return [...meridians].sort((a, b) => count(b) - count(a))[0] ?? 104.5
}
