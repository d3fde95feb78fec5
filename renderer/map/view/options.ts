import type { MapOptions } from 'leaflet'
import { reach } from '../drawing/basemap.ts'
import { isCalm } from '../drawing/steer.ts'

const [west, south, east, north] = reach
/** The corners past which the built-in map has nothing to show. */
export const corners: [[number, number], [number, number]] = [
  [south, west],
  [north, east],
]

/** How every map of the room behaves under a hand. */
export const mapOptions = (): MapOptions => ({
  ...{ minZoom: 8, maxZoom: 17, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 110 },
  ...{ maxBounds: corners, maxBoundsViscosity: 1, bounceAtZoomLimits: false, boxZoom: true },
  ...{ zoomControl: false, attributionControl: false, trackResize: false },
  ...{ zoomAnimation: !isCalm(), inertia: !isCalm() },
})
