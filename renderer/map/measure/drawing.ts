import L from 'leaflet'
import type { LonLat } from '../../../db/model/map/project.ts'
import { type Side, showMetres } from './measured.ts'

const ink = { color: '#0B5A56', weight: 2.4, pmIgnore: true, interactive: false }
const toLatLng = ([lon, lat]: LonLat): [number, number] => [lat, lon]

/** Listens for presses on the map, and draws what is measured; `leave` takes all of it away again. */
export function ruler(map: L.Map, pressed: (at: LonLat) => void) {
  const group = L.layerGroup([], { pmIgnore: true }).addTo(map)
  const container = map.getContainer()
  const hadDoubleClick = map.doubleClickZoom.enabled()
  const press = ({ latlng }: L.LeafletMouseEvent) => pressed([latlng.lng, latlng.lat])
  map.doubleClickZoom.disable()
  map.on('click', press)
  container.style.cursor = 'crosshair'
  return {
    middle(): LonLat {
      const { lng, lat } = map.getCenter()
      return [lng, lat]
    },
    show(corners: readonly LonLat[], sides: readonly Side[], isArea: boolean): void {
      group.clearLayers()
      const line = corners.map(toLatLng)
      if (isArea && line.length > 2) L.polygon(line, { ...ink, fillOpacity: 0.14 }).addTo(group)
      else if (line.length > 1) L.polyline(line, ink).addTo(group)
      for (const corner of line)
        L.circleMarker(corner, { ...ink, radius: 4, fillColor: '#fff', fillOpacity: 1 }).addTo(group)
      for (const { from, to, metres } of sides) {
        const middle: [number, number] = [(from[1] + to[1]) / 2, (from[0] + to[0]) / 2]
        L.tooltip({ permanent: true, direction: 'center', className: 'measure-word', interactive: false })
          .setLatLng(middle)
          .setContent(showMetres(metres))
          .addTo(group)
      }
    },
    leave(): void {
      group.remove()
      map.off('click', press)
      if (hadDoubleClick) map.doubleClickZoom.enable()
      container.style.cursor = ''
    },
  }
}
