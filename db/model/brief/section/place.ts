import type { ZoneSummary } from '../../dossier.ts'
import type { MapZone } from '../../map/zones.ts'
import type { Block } from '../brief.ts'
import { longName } from '../words.ts'
import type { FactRow } from './facts.ts'

/** Width of the text on the page, mm: 210 less 30 and 20. */
const pageWidthMm = 160
const mapHeightMm = { most: 93, least: 56 }
/** Ground metres in a millimetre of paper: 1:150.000, so that the nearest town is in the picture. */
const metresPerMm = 150

/** The zone among its neighbours, as a map block; null when nobody knows where the zone is. */
export function placeMap(zone: ZoneSummary, neighbours: ZoneSummary[], rows: FactRow[], code: string): Block | null {
  if (!zone.point) return null
  const others = neighbours.filter(each => each.id !== zone.id && each.point !== null)
  const isApproximate = zone.quality !== 'surveyed' && zone.quality !== 'digitised'
  const where = isApproximate ? 'vị trí khu gần đúng; ' : ''
  return {
    type: 'map',
    number: 1,
    caption: `Vị trí ${longName(zone.name)} (bản đồ định hướng)`,
    note: `Nguồn: bờ biển, sông GSHHG 2.3.7; ${where}đường vẽ sơ đồ. Bản chụp số liệu ${code}.`,
    view: {
      widthMm: pageWidthMm,
      heightMm: heightBeside(rows),
      zones: [toMapZone(zone, true), ...others.map(each => toMapZone(each, false))],
      style: 'paper',
      scaleBar: true,
      north: true,
      note: null,
      centre: zone.point,
      metresPerMm,
    },
  }
}

function toMapZone(zone: ZoneSummary, isSelected: boolean): MapZone {
  return {
    id: zone.id,
    name: zone.name,
    type: zone.type,
    status: zone.themes.status,
    point: zone.point,
    areaHa: zone.area_ha,
    approximate: zone.quality !== 'surveyed' && zone.quality !== 'digitised',
    selected: isSelected,
    shape: zone.shape as MapZone['shape'],
  }
}

/** The map's height that keeps table and map on the first page, from the lines the table will take; full height when it cannot. */
function heightBeside(rows: FactRow[]): number {
  const lines = (text: string, chars: number) => Math.max(1, Math.ceil(text.length / chars))
  const rowMm = rows.map(({ label, cell }) => {
    const cellLines = cell.map(runs => lines(runs.map(run => run.text + (run.source ? ' [9]' : '')).join(''), 58))
    return (
      Math.max(
        lines(label, 20),
        cellLines.reduce((sum, each) => sum + each, 0),
      ) *
        5.1 +
      2.2
    )
  })
  const left = 195 - rowMm.reduce((sum, each) => sum + each, 0)
  return left < mapHeightMm.least ? mapHeightMm.most : Math.min(mapHeightMm.most, Math.floor(left))
}
