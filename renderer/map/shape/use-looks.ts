import { useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { classOfShape, isDrawn } from '../../../db/model/shape/class.ts'
import { hiddenClass, type Look, noClass } from '../../../db/model/shape/look.ts'
import type { ShapeSet } from '../../../db/model/shape/set.ts'
import { statuses } from '../../../db/model/sign/status.ts'
import { zoneTypes } from '../../../db/model/sign/symbol.ts'
import type { StatusKey } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { useTheme } from '../theme/shown.ts'
import { useReading } from '../time/time.ts'

/** The class of shape n of a set in a theme. */
export const classAt = (reading: Reading, set: ShapeSet, n: number): StatusKey | null =>
  classOfShape(reading, set.kind, set.ids[n] ?? '', set.state[n] ?? 0)

/** What every shape is drawn as, set by set. */
export function useLooks(sets: readonly ShapeSet[], zones: readonly ZoneSummary[]): Look[] {
  const off = useTheme(theme => theme.off)
  const reading = useReading()
  const types = useMemo(() => new Map(zones.map(zone => [zone.id, zoneTypes.indexOf(zone.type)])), [zones])
  const zoneOff = useMemo(
    () => new Set(off.size === 0 ? [] : zones.filter(zone => off.has(reading.classOf(zone))).map(zone => zone.id)),
    [off, zones, reading],
  )
  return useMemo(() => {
    return sets.map((set): Look => {
      const isOurs = isDrawn(reading.theme, set.kind)
      const typesHere = set.zones.map(zone => types.get(zone) ?? 0)
      const code = (n: number) => {
        if (!isOurs || (set.kind === 'zone' && zoneOff.has(set.ids[n] ?? ''))) return hiddenClass
        const status = classAt(reading, set, n)
        if (status === null) return noClass
        return off.has(status) ? hiddenClass : statuses.indexOf(status)
      }
      return {
        classes: Uint8Array.from(set.ids, (_, n) => code(n)),
        types: Uint8Array.from(set.ids, (_, n) => typesHere[set.zone[n] ?? 0] ?? 0),
      }
    })
  }, [sets, reading, off, types, zoneOff])
}
