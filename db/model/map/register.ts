import type { ZoneSummary } from '../dossier.ts'
import { zoneTypes } from '../sign/symbol.ts'
import { inOrder } from '../text/order.ts'
import type { ThemeName } from '../theme.ts'
import type { MapZone } from './zones.ts'

/** A zone's name as it fits on the map. */
export function shortName(name: string): string {
  return name
    .replace(/^Khu nhà ở/, 'Nhà ở')
    .replace(/tái định cư/, 'TĐC')
    .replace(/^Khu công nghiệp /, 'KCN ')
    .replace(/^Cụm công nghiệp /, 'CCN ')
}

/** Zones as the drawing wants them. */
export function toMapZones(zones: readonly ZoneSummary[], theme: ThemeName, selected: string | null): MapZone[] {
  return zones.map(zone => ({
    id: zone.id,
    name: zone.name,
    short: shortName(zone.name),
    type: zone.type,
    status: zone.themes[theme],
    point: zone.point,
    areaHa: zone.area_ha,
    approximate: zone.quality !== 'surveyed' && zone.quality !== 'digitised',
    selected: zone.id === selected,
    shape: zone.shape as MapZone['shape'],
  }))
}

/** The order of every list of zones: by type, the largest first, unknown areas last. */
export function inListOrder(a: ZoneSummary, b: ZoneSummary): number {
  const byType = zoneTypes.indexOf(a.type) - zoneTypes.indexOf(b.type)
  return byType || (b.area_ha ?? -1) - (a.area_ha ?? -1) || inOrder(a.name, b.name)
}
