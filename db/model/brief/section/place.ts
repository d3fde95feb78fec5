import type { ZoneSummary } from '../../dossier.ts'
import type { MapKey } from '../../map/sheet/key.ts'
import type { MapZone } from '../../map/zones.ts'
import { type ZoneType, zoneTypes } from '../../sign/symbol.ts'
import type { Block } from '../brief.ts'
import { longName } from '../words.ts'

/** Width of the text on the page, mm: 210 less 30 and 20. */
const pageWidthMm = 160
/** The map's height while nothing asks for the room. */
const heightMm = 93
/** Ground metres in a millimetre of paper: 1:150.000, so that the nearest town is in the picture. */
const metresPerMm = 150

/** The zone among its neighbours, as a map block; null when nobody knows where the zone is. */
export function placeMap(zone: ZoneSummary, neighbours: ZoneSummary[], code: string): Block | null {
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
      heightMm,
      zones: [toMapZone(zone, true), ...others.map(each => toMapZone(each, false))],
      style: 'paper',
      scaleBar: true,
      north: true,
      note: null,
      centre: zone.point,
      metresPerMm,
      key: { title: 'Ký hiệu', entries: signs([zone, ...others]) },
      isAround: true,
    },
  }
}

/** The signs of what stands nearby: types of zones, and the ring of those whose place is not measured. */
function signs(zones: readonly ZoneSummary[]): MapKey['entries'] {
  const near = zones.filter(each => each.point && isNear(each.point, zones[0]?.point ?? each.point))
  const types = zoneTypes.filter(type => near.some(each => each.type === type))
  const ring = near.some(each => each.quality !== 'surveyed' && each.quality !== 'digitised')
  return [
    ...types.map(type => ({ sign: { is: 'type', type, status: null } as const, text: typeWords[type] })),
    ...(ring ? [{ sign: { is: 'ring' } as const, text: 'Vị trí gần đúng' }] : []),
  ]
}

/** Whether a place may be in the picture of another. */
const isNear = ([x, y]: [number, number], [x0, y0]: [number, number]): boolean =>
  Math.abs(x - x0) < 0.12 && Math.abs(y - y0) < 0.07

const typeWords: Record<ZoneType, string> = {
  kcn: 'Khu công nghiệp',
  ccn: 'Cụm công nghiệp',
  housing: 'Nhà ở công nhân',
}

export function toMapZone(zone: ZoneSummary, isSelected: boolean): MapZone {
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
