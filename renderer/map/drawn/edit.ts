import L from 'leaflet'
import type { Bounds } from '../../../db/model/geometry.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { styles } from './ghosts.ts'
import { cornersIn, mostHandles, type Parts, type Run, runsIn, withRun } from './handles.ts'

/** A line or an area that the drawing library has handles on. */
type Handled = L.Path & { getLatLngs(): unknown }
/** What is told of the edits: `moving` many times while something is dragged, `edited` once it is done. */
export type Edits = {
  moving: (parts: Parts) => void
  edited: (parts: Parts) => void
  /** How many corners are in sight when they are too many for handles; 0 when they have handles. */
  crowded: (corners: number) => void
}

/**
 * The boundary itself. A few hundred corners all have handles; of a larger one only the stretches in sight are given to
 * the drawing library, for it keeps a marker for every corner and looks through all of them at each change.
 */
export function editable(map: L.Map, { pane, moving, edited, crowded }: Edits & { pane: string }) {
  const outline = L.polygon([], { ...styles.own, pane, pmIgnore: true, interactive: false }).addTo(map)
  /** A stretch is counted on `whole`, the rings as they were when it was given its handles: an edit may be told twice. */
  let handled: { layer: Handled; run: Run | null; whole: Parts }[] = []
  let parts: Parts = []
  let isOn = false
  let isSnapping = true
  let frame = 0

  const corners = () => parts.flat(2).length
  const nowOf = ({ layer, run, whole }: (typeof handled)[number]): Parts =>
    run
      ? withRun(whole, run, (layer.getLatLngs() as L.LatLng[]).map(toLonLat))
      : (layer.getLatLngs() as L.LatLng[][][]).map(rings => rings.map(ring => ring.map(toLonLat)))

  function draw(now: Parts): void {
    // A ring of one or two corners is a line still.
    outline.setLatLngs(now.map(rings => rings.map(ring => ring.map(toLatLng))))
  }

  function drop(): void {
    cancelAnimationFrame(frame)
    for (const { layer } of handled) {
      layer.off()
      layer.pm.disable()
      layer.remove()
    }
    handled = []
  }

  function handle(layer: Handled, run: Run | null): void {
    const each = { layer, run, whole: parts }
    layer.addTo(map)
    layer.pm.enable({
      snappable: isSnapping,
      snapDistance: 14,
      allowSelfIntersection: true,
      preventMarkerRemoval: false,
      removeLayerBelowMinVertexCount: false,
    })
    layer.on('pm:change', () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const now = nowOf(each)
        draw(now)
        moving(now)
      })
    })
    layer.on('pm:edit', () => {
      cancelAnimationFrame(frame)
      parts = nowOf(each)
      draw(parts)
      edited(parts)
      // The stretches were counted on the ring as it was.
      if (run) queueMicrotask(begin)
    })
    handled.push(each)
  }

  function begin(): void {
    drop()
    if (!isOn || corners() === 0) {
      crowded(0)
      return
    }
    const options = { color: styles.own.color, weight: 2.6, fill: false, pane }
    if (corners() <= mostHandles) {
      crowded(0)
      handle(
        L.polygon(
          parts.map(rings => rings.map(ring => ring.map(toLatLng))),
          options,
        ),
        null,
      )
      return
    }
    const view = map.getBounds()
    const box: Bounds = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]
    const runs = runsIn(parts, box)
    const seen = runs.reduce((sum, run) => sum + run.count, 0)
    crowded(seen > mostHandles ? seen : 0)
    if (seen > mostHandles) return
    for (const run of runs) handle(L.polyline(cornersIn(parts, run).map(toLatLng), options), run)
  }

  const moved = () => {
    if (isOn && corners() > mostHandles) begin()
  }
  map.on('moveend', moved)

  return {
    parts: () => parts,
    show(now: Parts) {
      if (now === parts) return
      parts = now
      draw(now)
      begin()
    },
    edit(is: boolean, snaps: boolean) {
      isOn = is
      isSnapping = snaps
      begin()
    },
    leave() {
      map.off('moveend', moved)
      cancelAnimationFrame(frame)
      drop()
      outline.remove()
    },
  }
}

const toLonLat = ({ lng, lat }: L.LatLng): LonLat => [lng, lat]
const toLatLng = ([lon, lat]: LonLat): [number, number] => [lat, lon]
