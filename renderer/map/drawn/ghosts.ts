import L from 'leaflet'
import type { Named } from '../../../db/model/boundary/finding.ts'
import { polygonsOf, type Shape } from '../../../db/model/boundary/shape.ts'

/** Another's boundary beside the one that is drawn: looked at, snapped to, never changed. */
export type Ghost = Named & { shape: Shape; is: 'beside' | 'around'; isPicked?: boolean }

/** Past so many corners a neighbour is shown and not snapped to: each move of the pointer would ask all of them. */
const mostSnapped = 4000

const teal = '#0B5A56'
const ink = '#475055'
/** How the boundary, its neighbours and what is being cut are drawn. */
export const styles = {
  own: { color: teal, weight: 2.6, fillColor: teal, fillOpacity: 0.14 },
  line: { color: teal, weight: 2.6 },
  hint: { color: teal, weight: 1.8, dashArray: '6 5' },
  beside: { color: ink, weight: 1.4, fillColor: ink, fillOpacity: 0.06 },
  picked: { color: '#8F4E0B', weight: 2.6, fillColor: '#8F4E0B', fillOpacity: 0.22 },
  around: { color: ink, weight: 2, dashArray: '9 6', fill: false },
  spot: { color: '#A61B1B', weight: 2, dashArray: '5 4', fill: false },
  mark: { radius: 10, color: '#A61B1B', weight: 2.4, fill: false },
  piece: (at: number) => ({
    ...{ color: '#fff', weight: 2.4, fillOpacity: 0.92 },
    fillColor: ['#0B5A56', '#8F4E0B', '#4A4BA0', '#2F7D77', '#8A5A00'][at % 5] ?? teal,
  }),
}

/** Draws others' boundaries; where they are picked from, a press on one tells which. */
export function ghosts(map: L.Map, pane: string, picked: (named: Named) => void) {
  const group = L.layerGroup([], { pmIgnore: true }).addTo(map)
  let shown: readonly Ghost[] = []
  let isPicking = false

  function draw(): void {
    group.clearLayers()
    for (const ghost of shown) {
      const rings = polygonsOf(ghost.shape).map(polygon =>
        polygon.map(ring => ring.map(([lon, lat]): [number, number] => [lat, lon])),
      )
      const corners = rings.flat(2).length
      const layer = L.polygon(rings, {
        ...(ghost.isPicked ? styles.picked : styles[ghost.is]),
        ...{ pane, interactive: isPicking && ghost.is === 'beside', snapIgnore: corners > mostSnapped },
      })
      if (ghost.is === 'beside')
        layer.bindTooltip(ghost.title, {
          permanent: shown.length <= 60,
          direction: 'center',
          className: 'boundary-word',
        })
      layer.on('click', event => {
        L.DomEvent.stop(event)
        picked(ghost)
      })
      layer.addTo(group)
    }
  }

  return {
    show(given: readonly Ghost[]) {
      shown = given
      draw()
    },
    pick(is: boolean) {
      if (is === isPicking) return
      isPicking = is
      draw()
    },
    leave: () => void group.remove(),
  }
}
