import { useCallback, useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { useShow } from '../show.ts'
import { ofZone } from './draw.ts'
import { MovingMap } from './MovingMap.tsx'
import type { NearBy } from './use-near.ts'

type Props = {
  zone: ZoneSummary
  zones: readonly ZoneSummary[]
  reading: Reading
  id: string
  /** The day that it shows, ISO; today when left out. */
  since?: string | null
  onNear?: (near: NearBy) => void
}

/** As near as a boundary is drawn (design guide, section 7). */
const zoom = 13

/** The map of a page: the zone in its surroundings, in the light of the room. */
export function ZoneMap({ zone, zones, reading, id, since = null, onNear }: Props) {
  const room = useShow(show => show.room)
  const drawing = useMemo(
    () => ({ zones, reading, selected: zone.id, room, type: ofZone, since, id }),
    [zones, reading, zone.id, room, since, id],
  )
  const start = useCallback(() => zone.point && { centre: zone.point, zoom }, [zone.point])
  return <MovingMap drawing={drawing} start={start} label={`Bản đồ ${zone.name}`} onNear={onNear} />
}
