import L from 'leaflet'
import type { Named } from '../../../db/model/boundary/finding.ts'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import type { Bounds } from '../../../db/model/geometry.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { type Edits, editable } from './edit.ts'
import { drawingOf, withGeoman } from './geoman.ts'
import { type Ghost, ghosts, styles } from './ghosts.ts'
import type { Parts } from './handles.ts'
import './handles.css'

/** What the pointer does on the map while a boundary is drawn. */
export type Mode = 'look' | 'ring' | 'hole' | 'edit' | 'cut' | 'merge'
/** True for a mode in which the pen draws a new line, which is nothing before it is closed. */
export const isDrawing = (mode: Mode): mode is 'ring' | 'hole' | 'cut' =>
  mode === 'ring' || mode === 'hole' || mode === 'cut'
/** What the pen tells: `moving` many times while something is dragged, the rest once it is done. */
export type Told = Edits & {
  drawn: (ring: LonLat[], mode: 'ring' | 'hole' | 'cut') => void
  picked: (named: Named) => void
}

export type Pen = {
  show: (parts: Parts) => void
  beside: (ghosts: readonly Ghost[]) => void
  pieces: (pieces: readonly { polygon: Polygon; word: string }[]) => void
  use: (mode: Mode, isSnapping: boolean) => void
  takeBackCorner: () => void
  finish: () => void
  look: (where: Bounds | null) => void
  mark: (at: LonLat | null) => void
  leave: () => void
}

const layerPane = 'boundary'
const cornerPane = 'boundary-corners'
/** Nearer than the map otherwise goes: a corner is set to half a metre. */
const nearest = 20

/** Takes the map over for drawing, until `leave`. Its own symbols wait under it: a click has one meaning. */
export async function takePen(map: L.Map, told: Told): Promise<Pen> {
  for (const [name, z] of [
    [layerPane, '450'],
    [cornerPane, '640'],
  ] as const)
    if (!map.getPane(name)) map.createPane(name).style.zIndex = z
  await withGeoman(map, { layer: layerPane, corner: cornerPane })
  const sleeping = map.getPane('atlas')
  if (sleeping) sleeping.inert = true
  const farthest = map.getMaxZoom()
  map.setMaxZoom(nearest)
  const drawn = editable(map, { pane: layerPane, ...told })
  const around = ghosts(map, layerPane, told.picked)
  const cut = L.layerGroup([], { pmIgnore: true }).addTo(map)
  const spot = L.layerGroup([], { pmIgnore: true }).addTo(map)
  let mode: Mode = 'look'

  const shapeOf = (of: Mode) => (of === 'cut' ? 'Line' : of === 'ring' || of === 'hole' ? 'Polygon' : null)
  const created = ({ layer }: { layer: L.Layer }) => {
    layer.remove()
    const flat = (layer as L.Polyline).getLatLngs().flat(2) as L.LatLng[]
    if (isDrawing(mode)) told.drawn(flat.map(toLonLat), mode)
  }
  // The area grows under the hand, with the corner that the pointer is at.
  const started = ({ workingLayer }: { workingLayer: L.Layer }) => {
    workingLayer.on('pm:change', event => {
      const ring = (event as unknown as { latlngs: L.LatLng[] }).latlngs.map(toLonLat)
      if (mode === 'ring' && ring.length > 2) told.moving([...drawn.parts(), [ring]])
    })
  }
  map.on('pm:create', created)
  map.on('pm:drawstart', started)

  return {
    show: parts => drawn.show(parts),
    beside: given => around.show(given),
    pieces(pieces) {
      cut.clearLayers()
      for (const [at, { polygon, word }] of pieces.entries())
        L.polygon(
          polygon.map(ring => ring.map(toLatLng)),
          { ...styles.piece(at), pane: layerPane, pmIgnore: true, interactive: false },
        )
          .bindTooltip(word, { permanent: true, direction: 'center', className: 'boundary-word' })
          .addTo(cut)
    },
    use(next, isSnapping) {
      map.pm.disableDraw()
      mode = next
      map.pm.setGlobalOptions({ snappable: isSnapping })
      const shape = shapeOf(next)
      if (shape)
        map.pm.enableDraw(shape, {
          ...{ snappable: isSnapping, templineStyle: styles.line, hintlineStyle: styles.hint },
          ...{ pathOptions: styles.own, finishOn: null as unknown as undefined, tooltips: true },
        })
      drawn.edit(next === 'edit', isSnapping)
      around.pick(next === 'merge')
    },
    takeBackCorner() {
      const shape = shapeOf(mode)
      if (shape) drawingOf(map, shape)._removeLastVertex()
    },
    finish() {
      const shape = shapeOf(mode)
      if (shape) drawingOf(map, shape)._finishShape()
    },
    look(where) {
      spot.clearLayers()
      if (!where) return
      const [west, south, east, north] = where
      // As much air on each side: what is looked for is often a strip, long and a few metres wide.
      const air = Math.max(east - west, north - south) * 0.08
      const box = L.latLngBounds([south - air, west - air], [north + air, east + air])
      L.rectangle(box, { ...styles.spot, pane: layerPane, pmIgnore: true, interactive: false }).addTo(spot)
      map.fitBounds(box, { maxZoom: nearest - 1, animate: false, padding: [110, 90] })
    },
    mark(at) {
      spot.clearLayers()
      if (at)
        L.circleMarker(toLatLng(at), { ...styles.mark, pane: cornerPane, pmIgnore: true, interactive: false }).addTo(
          spot,
        )
    },
    leave() {
      // A map that left the window with its room has taken everything along.
      if (!map.getPane('mapPane')) return
      map.off('pm:create', created)
      map.off('pm:drawstart', started)
      map.pm.disableDraw()
      for (const layer of [cut, spot]) layer.remove()
      drawn.leave()
      around.leave()
      if (sleeping) sleeping.inert = false
      map.setMaxZoom(farthest)
    },
  }
}

const toLonLat = ({ lng, lat }: L.LatLng): LonLat => [lng, lat]
const toLatLng = ([lon, lat]: LonLat): [number, number] => [lat, lon]
