import type { ZoneSummary } from '../dossier.ts'
import type { StatusKey } from '../theme.ts'
import type { Reading } from '../themed.ts'

/** A zone that two days do not show alike. Null: it was not there yet, or is no more. `ha`: by how much its area grew; null when one is unknown. */
export type Turned = {
  zone: ZoneSummary
  was: StatusKey | null
  is: StatusKey | null
  wasHa: number | null
  isHa: number | null
  ha: number | null
}

/** The zones of a day and what a theme says of them then. */
type Read = { zones: readonly ZoneSummary[]; reading: Pick<Reading, 'classOf'> }

/** The zones whose class of a theme, or whose area, differs between two days, in the order of the later one. */
export function turnedBetween(before: Read, after: Read): Turned[] {
  const earlier = new Map(before.zones.map(zone => [zone.id, zone]))
  const later = new Set(after.zones.map(zone => zone.id))
  const pair = (old: ZoneSummary | undefined, now: ZoneSummary | undefined): Turned[] => {
    const zone = now ?? old
    if (!zone) return []
    const [was, is] = [old ? before.reading.classOf(old) : null, now ? after.reading.classOf(now) : null]
    const [wasHa, isHa] = [old?.area_ha ?? null, now?.area_ha ?? null]
    if (was === is && wasHa === isHa) return []
    return [
      { zone, was, is, wasHa, isHa, ha: wasHa === null || isHa === null ? null : Number((isHa - wasHa).toFixed(6)) },
    ]
  }
  return [
    ...after.zones.flatMap(zone => pair(earlier.get(zone.id), zone)),
    ...before.zones.filter(zone => !later.has(zone.id)).flatMap(zone => pair(zone, undefined)),
  ]
}
