import L from 'leaflet'
import type { Box } from '../../../db/model/map/spread.ts'
import { type Frame, frameFrom, grid, margin } from '../view/frame.ts'

/** The frame of what the map shows now; its corner lies on whole px, so that letters stay sharp. */
export function frameOf(map: L.Map): Frame {
  const { min } = map.getPixelBounds()
  const [x, y] = [(min?.x ?? 0) - margin, (min?.y ?? 0) - margin]
  const [left, top] = [Math.floor(x / grid) * grid, Math.floor(y / grid) * grid]
  const corner = map.unproject([left, top])
  const { x: width, y: height } = map.getSize()
  return frameFrom([corner.lng, corner.lat], map.getZoom(), { width, height }, { x: x - left, y: y - top })
}

/** Sets a drawn frame to its place, stretched when the map is on its way to another zoom. */
export function placeFrame(element: HTMLElement, map: L.Map, frame: Frame, to = map.getCenter(), zoom = map.getZoom()) {
  const pane = map.getPane('mapPane')
  if (!pane) return
  const half = map.getSize().divideBy(2)
  const origin = map.project(to, zoom).subtract(half).add(L.DomUtil.getPosition(pane)).round()
  const corner = map.project([frame.corner[1], frame.corner[0]], zoom).subtract(origin)
  L.DomUtil.setTransform(element, corner.round(), map.getZoomScale(zoom, frame.zoom))
}

/** px that the view has moved against a frame drawn at the same zoom. */
export function movedBy(map: L.Map, frame: Frame): { dx: number; dy: number } {
  const corner = map.latLngToContainerPoint([frame.corner[1], frame.corner[0]])
  return { dx: -frame.view.x - corner.x, dy: -frame.view.y - corner.y }
}

/** Boxes of what lies over the map (legend, switches, scale), in px of the room. */
export function furnitureBoxes(map: L.Map): Box[] {
  const container = map.getContainer()
  const own = container.getBoundingClientRect()
  const pieces = container.closest('section')?.querySelectorAll('[data-furniture]') ?? []
  return [...pieces].map(piece => {
    const { x, y, width, height } = piece.getBoundingClientRect()
    return { x: x - own.x - 6, y: y - own.y - 6, width: width + 12, height: height + 12 }
  })
}
