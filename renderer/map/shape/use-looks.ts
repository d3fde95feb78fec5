import { useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { hiddenClass, type Look, noClass } from '../../../db/model/shape/look.ts'
import { type ShapeSet, shapeStates } from '../../../db/model/shape/set.ts'
import { statuses } from '../../../db/model/sign/status.ts'
import { zoneTypes } from '../../../db/model/sign/symbol.ts'
import { type StatusKey, themes } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { useTheme } from '../theme/shown.ts'

/** The class of a plot by how it stands. Land for roads and trees is not let: it has none. */
const plotClasses: Record<(typeof shapeStates.plot)[number], StatusKey | null> = {
  unknown: 'unk',
  leased: 'xong',
  licensed: 'doing',
  reserved: 'wait',
  ready: 'todo',
  infrastructure: null,
}

/** The class of shape n of a set in a theme; null: the theme says nothing of it. A zone shows its class in its symbol. */
export function classOfShape(reading: Reading, set: ShapeSet, n: number): StatusKey | null {
  const isDrawn = themes[reading.theme].drawn.includes(set.kind)
  const state = set.state[n] ?? 0
  if (set.kind === 'plot') return isDrawn ? plotClasses[shapeStates.plot[state] ?? 'unknown'] : null
  if (set.kind === 'parcel') return isDrawn ? (shapeStates.parcel[state] ?? 'unk') : null
  return set.kind === 'zone' ? null : reading.classAt(set.kind, set.ids[n] ?? '')
}

/** What every shape is drawn as, set by set. Plans and parcels are of the themes that speak of them, and of no other. */
export function useLooks(sets: readonly ShapeSet[], zones: readonly ZoneSummary[]): Look[] {
  const { reading, off } = useTheme()
  const types = useMemo(() => new Map(zones.map(zone => [zone.id, zoneTypes.indexOf(zone.type)])), [zones])
  const zoneOff = useMemo(
    () => new Set(off.size === 0 ? [] : zones.filter(zone => off.has(reading.classOf(zone))).map(zone => zone.id)),
    [off, zones, reading],
  )
  return useMemo(() => {
    const { drawn } = themes[reading.theme]
    return sets.map((set): Look => {
      const isOurs = set.kind === 'zone' || set.kind === 'phase' || set.kind === 'plot' || drawn.includes(set.kind)
      const typesHere = set.zones.map(zone => types.get(zone) ?? 0)
      const code = (n: number) => {
        if (!isOurs || (set.kind === 'zone' && zoneOff.has(set.ids[n] ?? ''))) return hiddenClass
        const status = classOfShape(reading, set, n)
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
