import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { metresPerPxAt, type Size } from '../../../db/model/map/project.ts'
import { toMapZones } from '../../../db/model/map/register.ts'
import { mapSheet, pxPerMm } from '../../../db/model/map/sheet/sheet.ts'
import type { Room } from '../../../db/model/meeting/stage.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { basemap } from '../../map/drawing/basemap.ts'
import { measureText } from '../../map/drawing/measure.ts'
import type { Sight } from './sight.ts'
import type { NearBy } from './use-near.ts'

/** What a map of the meeting is drawn from. */
export type Drawing = {
  zones: readonly ZoneSummary[]
  reading: Reading
  selected: string | null
  room: Room
  /** Letters and symbols, as large as the last row of chairs needs them; less where all zones are on one map. */
  type: { textScale: number; symbolSize: number }
  /** The day that it shows, ISO; null for today. */
  since: string | null
  /** Makes its ids unique among the maps of a page. */
  id: string
}
export const ofZone = { textScale: 1.6, symbolSize: 40 }
export const ofAll = { textScale: 1.6, symbolSize: 34 }

/** The buttons at the upper right of a map, with a little air: names keep out of their place. */
const buttons = { width: 58, height: 140 }

/** px drawn past each side of a picture: what a drag brings in before it is drawn anew. */
export const beyond = 120

/** A sight in a picture of a size, `beyond` it on each side. The zone that is spoken of is named by its page: its symbol leaves the ground to its plots. */
export function drawSight(drawing: Drawing, near: NearBy, { centre, zoom }: Sight, size: Size): string {
  const { zones, reading, selected, room, type, id } = drawing
  const { outlines, lands, parted } = near
  const svg = mapSheet({
    widthMm: (size.width + 2 * beyond) / pxPerMm,
    heightMm: (size.height + 2 * beyond) / pxPerMm,
    ...{ basemap, style: room, scaleBar: true, note: 'Bản đồ định hướng', fontFamily: 'Be Vietnam Pro' },
    ...{ measure: measureText, idPrefix: id, margin: beyond, ...type },
    ...{ centre, metresPerMm: metresPerPxAt(zoom, centre[1]) * pxPerMm, lands },
    covered: [{ ...buttons, x: size.width - buttons.width, y: 0 }],
    quiet: selected && parted.has(selected) ? selected : undefined,
    zones: toMapZones(zones, reading, selected).map(zone => ({ ...zone, shape: outlines.get(zone.id) ?? null })),
  })
  // What the map shows is said by the element around it; the picture itself says nothing.
  return svg.replace('role="img"', 'aria-hidden="true"')
}
