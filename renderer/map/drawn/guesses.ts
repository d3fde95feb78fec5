import L from 'leaflet'
import { type Polygon, polygonsOf } from '../../../db/model/boundary/shape.ts'
import type { Bounds } from '../../../db/model/geometry.ts'
import type { SurveyedShape } from '../../../db/model/vn2000/shape.ts'
import { isCalm } from '../drawing/steer.ts'

export type Guess = { shape: SurveyedShape; word: string; isChosen: boolean }

const chosen = { color: '#0B5A56', weight: 2.6, fillColor: '#0B5A56', fillOpacity: 0.16 }
const other = { color: '#8F4E0B', weight: 2, dashArray: '7 5', fillColor: '#8F4E0B', fillOpacity: 0.08 }

/** Draws where a table would lie on each meridian; `look` brings all of it into sight. */
export function guesses(map: L.Map) {
  const group = L.layerGroup([], { pmIgnore: true }).addTo(map)
  let bounds: L.LatLngBounds | null = null
  return {
    show(given: readonly Guess[]): void {
      group.clearLayers()
      bounds = null
      for (const { shape, word, isChosen } of given) {
        const layer = L.polygon(polygonsOf(shape).map(inLeaflet), {
          ...(isChosen ? chosen : other),
          interactive: false,
          pmIgnore: true,
        }).addTo(group)
        // Over its upper edge: in its middle stand the symbol and the name of the zone.
        L.tooltip({ permanent: true, direction: 'top', className: 'survey-word' })
          .setLatLng([layer.getBounds().getNorth(), layer.getBounds().getCenter().lng])
          .setContent(word)
          .addTo(group)
        bounds = bounds
          ? bounds.extend(layer.getBounds())
          : L.latLngBounds(layer.getBounds().getSouthWest(), layer.getBounds().getNorthEast())
      }
    },
    look(): void {
      if (bounds) map.fitBounds(bounds, { padding: [70, 70], maxZoom: 15.5, animate: !isCalm() })
    },
    lookAt([west, south, east, north]: Bounds): void {
      const box: L.LatLngBoundsExpression = [
        [south, west],
        [north, east],
      ]
      map.fitBounds(box, { padding: [120, 120], maxZoom: 19, animate: !isCalm() })
    },
    leave: () => void group.remove(),
  }
}

const inLeaflet = (polygon: Polygon): [number, number][][] =>
  polygon.map(ring => ring.map(([lon, lat]): [number, number] => [lat, lon]))
