import type { ZoneSummary } from '../dossier.ts'
import { zoneTypes } from '../sign/symbol.ts'
import { inOrder } from '../text/order.ts'
import type { StatusKey } from '../theme.ts'
import type { Reading } from '../themed.ts'
import type { MapZone } from './zones.ts'

/** A zone's name as it fits on the map. */
export function shortName(name: string): string {
  return name
    .replace(/^Khu nhà ở/, 'Nhà ở')
    .replace(/tái định cư/, 'TĐC')
    .replace(/^Khu công nghiệp /, 'KCN ')
    .replace(/^Cụm công nghiệp /, 'CCN ')
}

/** Zones as the drawing wants them, those of a class that is put out left away; a selected one stays. */
export function toMapZones(
  zones: readonly ZoneSummary[],
  { classOf }: Pick<Reading, 'classOf'>,
  selected: string | null,
  off: ReadonlySet<StatusKey> = new Set(),
): MapZone[] {
  const shown = off.size === 0 ? zones : zones.filter(zone => zone.id === selected || !off.has(classOf(zone)))
  return shown.map(zone => ({
    id: zone.id,
    name: zone.name,
    short: shortName(zone.name),
    type: zone.type,
    status: classOf(zone),
    point: zone.point,
    areaHa: zone.area_ha,
    approximate: zone.quality !== 'surveyed' && zone.quality !== 'digitised',
    selected: zone.id === selected,
    shape: zone.shape as MapZone['shape'],
    isBounded: zone.isBounded,
  }))
}

/** The order of every list of zones: by type, the largest first, unknown areas last. */
export function inListOrder(a: ZoneSummary, b: ZoneSummary): number {
  const byType = zoneTypes.indexOf(a.type) - zoneTypes.indexOf(b.type)
  return byType || (b.area_ha ?? -1) - (a.area_ha ?? -1) || inOrder(a.name, b.name)
}
