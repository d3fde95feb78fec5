import L from 'leaflet'
import type { BackdropView } from '../../../db/model/backdrop/view.ts'
import type { Bounds } from '../../../db/model/map/project.ts'
import { scanLayer } from './scan/layer.ts'
import { suspectMissing } from './use-backdrops.ts'

/** Between the ground (150) and the zones (400). */
const paneZ = '200'

/** A map of the office as a Leaflet layer; null for one that cannot be drawn here and now. */
export async function layerOf(map: L.Map, backdrop: BackdropView): Promise<L.Layer | null> {
  const pane = map.getPane('backdrop') ?? map.createPane('backdrop')
  pane.style.zIndex = paneZ
  // Tiles are looked at, never clicked: clicks belong to the map.
  pane.style.pointerEvents = 'none'
  if (backdrop.form === 'scan') return scanLayer(backdrop)
  const url = `atlas://tiles/${backdrop.id}/{z}/{x}/{y}?${backdrop.bytes}`
  const area = backdrop.bounds as Bounds | null
  const options = {
    ...{ pane: 'backdrop', minZoom: backdrop.zoom_from ?? 0, maxZoom: 24, className: 'backdrop' },
    ...(area && { bounds: L.latLngBounds([area.south, area.west], [area.north, area.east]) }),
  }
  if (backdrop.form === 'vector') return (await import('./vector.ts')).vectorLayer(url, backdrop.zoom_to ?? 14, options)
  const tiles = L.tileLayer(url, { ...options, maxNativeZoom: backdrop.zoom_to ?? 18 })
  tiles.on('tileerror', suspectMissing)
  return tiles
}
