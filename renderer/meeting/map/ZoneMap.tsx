import { useCallback } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Size } from '../../../db/model/map/project.ts'
import type { ZoneTheme } from '../../../db/model/theme.ts'
import { useShow } from '../show.ts'
import { drawZone } from './draw.ts'
import { MapPicture } from './MapPicture.tsx'

type Props = { zone: ZoneSummary; zones: readonly ZoneSummary[]; theme: ZoneTheme; id: string }

/** As near as a boundary is drawn (design guide, section 7). */
const zoom = 13

/** The map of a page: the zone in its surroundings, in the light of the room. */
export function ZoneMap({ zone, zones, theme, id }: Props) {
  const room = useShow(show => show.room)
  const draw = useCallback(
    (size: Size) => drawZone({ zones, theme, room, size, id }, zone, zoom),
    [zones, theme, room, id, zone],
  )
  return <MapPicture draw={draw} label={`Bản đồ ${zone.name}`} />
}
