import type L from 'leaflet'

/** What Leaflet's own plugins use of a map, and its typings leave out. */
type Inner = L.Map & {
  _rawPanBy: (by: L.Point) => void
  _move: (centre: L.LatLng, zoom: number, data: { flyTo: true }) => void
}

/** Two maps of one size that show one place: what moves either of them moves the other. `match`: the other takes the size of its place and the view of the first. */
export type Link = { match: () => void; part: () => void }

/** Ties two maps; `part` lets each go its own way again. */
export function link(one: L.Map, other: L.Map): Link {
  // What the follower tells of its own move must not lead its leader.
  let isLed = false
  const lead = (from: L.Map, to: L.Map) => {
    const led = (move: () => void) => () => {
      if (isLed) return
      isLed = true
      move()
      isLed = false
    }
    const follow = (event: L.LeafletEvent & { flyTo?: boolean }) => {
      const [centre, zoom] = [from.getCenter(), from.getZoom()]
      if (event.flyTo) (to as Inner)._move(centre, zoom, { flyTo: true })
      else if (to.getZoom() !== zoom) to.setView(centre, zoom, { animate: false })
      else {
        // As a drag does it: the sheets are dragged along, and drawn anew only where they come to rest.
        const by = to.project(centre, zoom).subtract(to.project(to.getCenter(), zoom)).round()
        if (by.x === 0 && by.y === 0) return
        ;(to as Inner)._rawPanBy(by)
        to.fire('move')
      }
    }
    const handlers = {
      move: (event: L.LeafletEvent) => led(() => follow(event))(),
      moveend: led(() => to.fire('moveend')),
      zoomanim: (event: L.ZoomAnimEvent) => led(() => to.setView(event.center, event.zoom, { animate: true }))(),
    }
    from.on(handlers)
    return () => {
      from.off(handlers)
    }
  }
  const parts = [lead(one, other), lead(other, one)]
  return {
    match() {
      isLed = true
      other.invalidateSize({ animate: false, pan: false })
      other.setView(one.getCenter(), one.getZoom(), { animate: false })
      isLed = false
    },
    part() {
      for (const part of parts) part()
    },
  }
}
