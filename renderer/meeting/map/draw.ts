import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { metresPerPxAt, type Size } from '../../../db/model/map/project.ts'
import { toMapZones } from '../../../db/model/map/register.ts'
import { type MapSheetSpec, mapSheet, pxPerMm } from '../../../db/model/map/sheet.ts'
import type { Room } from '../../../db/model/meeting/stage.ts'
import type { ZoneTheme } from '../../../db/model/theme.ts'
import { readTheme } from '../../../db/model/themed.ts'
import { basemap } from '../../map/drawing/basemap.ts'
import { measureText } from '../../map/drawing/measure.ts'
import { viewOfAll } from '../../map/view/start.ts'

type Drawing = {
  zones: readonly ZoneSummary[]
  theme: ZoneTheme
  room: Room
  size: Size
  /** Makes its ids unique among the maps of a page. */
  id: string
}

const base = ({ zones, theme, room, size, id }: Drawing, selected: string | null) =>
  ({
    ...{ widthMm: size.width / pxPerMm, heightMm: size.height / pxPerMm, basemap, style: room, scaleBar: true },
    ...{
      zones: toMapZones(zones, readTheme(theme), selected),
      note: 'Bản đồ định hướng',
      fontFamily: 'Be Vietnam Pro',
    },
    ...{ measure: measureText, idPrefix: id },
  }) satisfies Partial<MapSheetSpec>

/** The zone in its surroundings, drawn to be read from the last row of chairs. Null for a zone without a place. */
export function drawZone(drawing: Drawing, zone: ZoneSummary, zoom: number): string | null {
  if (!zone.point) return null
  const metresPerMm = metresPerPxAt(zoom, zone.point[1]) * pxPerMm
  return hidden(
    mapSheet({
      ...base(drawing, zone.id),
      ...{ centre: zone.point, metresPerMm, textScale: 1.6, symbolSize: 40 },
    }),
  )
}

/** All zones that have a place; null when none has. */
export function drawAll(drawing: Drawing, selected: string | null): string | null {
  const points = drawing.zones.flatMap(zone => (zone.point ? [zone.point] : []))
  const view = viewOfAll(points, drawing.size, 12)
  if (!view) return null
  const metresPerMm = metresPerPxAt(view.zoom, view.centre[1]) * pxPerMm
  return hidden(
    mapSheet({
      ...base(drawing, selected),
      ...{ centre: view.centre, metresPerMm, textScale: 1.5, symbolSize: 34 },
    }),
  )
}

/** What the map shows is said by the element around it; the picture itself says nothing. */
const hidden = (svg: string): string => svg.replace('role="img"', 'aria-hidden="true"')
