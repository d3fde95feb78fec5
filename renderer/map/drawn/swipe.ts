import L from 'leaflet'
import type { Polygon } from '../../../db/model/boundary/shape.ts'

const sides = {
  left: { color: '#0B5A56', fillColor: '#0B5A56' },
  right: { color: '#8F4E0B', fillColor: '#8F4E0B' },
}
type Side = keyof typeof sides

export type Swipe = { set: (share: number) => void; leave: () => void }

/** Two versions of a boundary, the one left and the other right of an upright line at a share (0 to 1) of the map's width. */
export function swipe(map: L.Map, shapes: Record<Side, readonly Polygon[]>): Swipe {
  let share = 0.5
  const layers = (['left', 'right'] as const).map(side => {
    const pane = map.getPane(`swipe-${side}`) ?? map.createPane(`swipe-${side}`)
    pane.style.zIndex = '460'
    const rings = shapes[side].map(polygon =>
      polygon.map(ring => ring.map(([lon, lat]): [number, number] => [lat, lon])),
    )
    const look = { ...sides[side], weight: 2.6, fillOpacity: 0.22 }
    // A drawing of its own in each pane: the two are cut at the line apart from one another.
    const renderer = L.svg({ pane: `swipe-${side}`, padding: 1 })
    return L.polygon(rings, { ...look, renderer, pane: `swipe-${side}`, interactive: false, pmIgnore: true }).addTo(map)
  })
  const clip = () => {
    const size = map.getSize()
    const [from, to] = [map.containerPointToLayerPoint([0, 0]), map.containerPointToLayerPoint(size)]
    const line = from.x + size.x * share
    const box = (left: number, right: number) =>
      `polygon(${left}px ${from.y}px, ${right}px ${from.y}px, ${right}px ${to.y}px, ${left}px ${to.y}px)`
    // A pane has no size of its own, so that only a path in px can cut it.
    cut('left', box(from.x, line))
    cut('right', box(line, to.x))
  }
  const cut = (side: Side, path: string) => {
    const pane = map.getPane(`swipe-${side}`)
    if (pane) pane.style.clipPath = path
  }
  map.on('move zoomend resize', clip)
  clip()
  return {
    set(next) {
      share = next
      clip()
    },
    leave() {
      if (!map.getPane('mapPane')) return
      map.off('move zoomend resize', clip)
      for (const layer of layers) layer.remove()
    },
  }
}
