import type L from 'leaflet'
import type { KeyboardEvent } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { useAtlas } from '../../state.ts'
import { sightOf } from '../view/reveal.ts'
import { viewOfAll } from '../view/start.ts'
import { furnitureBoxes } from './surface.ts'

/** Seconds of a pan or flight (section 11 of the design guide). */
const flight = 0.24
const step = 96

export const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** True while a hand drags the map: what is under the pointer goes with it, and nobody need be told. The typings leave the method out. */
export const isDragged = (map: L.Map): boolean =>
  (map.dragging as L.Handler & { moving?: () => boolean }).moving?.() ?? false

/** Arrows pan, + and - zoom while a symbol has the focus; the map's own container knows these keys already. */
export function steer(map: L.Map, event: KeyboardEvent): void {
  const pans: Record<string, [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  }
  const pan = pans[event.key]
  if (event.ctrlKey || event.altKey || event.metaKey) return
  if (pan) map.panBy(pan, { animate: !isCalm() })
  else if (event.key === '+' || event.key === '=') map.zoomIn()
  else if (event.key === '-') map.zoomOut()
  else return
  event.preventDefault()
}

/** One step in or out, around the selected zone while it is in sight, so that it stays there. */
export function zoomBy(map: L.Map, steps: 1 | -1, zones: readonly ZoneSummary[]): void {
  const zoom = map.getZoom() + steps * (map.options.zoomDelta ?? 1)
  const { selected } = useAtlas.getState()
  const point = zones.find(zone => zone.id === selected)?.point
  const isSeen = point && map.getBounds().contains([point[1], point[0]])
  if (isSeen) map.setZoomAround([point[1], point[0]], zoom, { animate: !isCalm() })
  else map.setZoom(zoom, { animate: !isCalm() })
}

/** Shows all zones that have a point. */
export function showAll(map: L.Map, zones: readonly ZoneSummary[]): void {
  const { x: width, y: height } = map.getSize()
  const view = viewOfAll(
    zones.flatMap(zone => (zone.point ? [zone.point] : [])),
    { width, height },
  )
  if (view) go(map, view.centre, Math.max(map.getMinZoom(), view.zoom))
}

/** Brings a zone into sight: nothing when it is seen, a pan when it is at the edge or under the legend, a flight when it is off. */
export function reveal(map: L.Map, [lon, lat]: readonly [number, number]): void {
  const place = map.latLngToContainerPoint([lat, lon])
  const { x: width, y: height } = map.getSize()
  const sight = sightOf(place, { width, height }, furnitureBoxes(map))
  if (sight === 'edge') map.panTo([lat, lon], { animate: !isCalm(), duration: flight })
  if (sight === 'off') go(map, [lon, lat], map.getZoom())
}

/** Flies to a place at a zoom, or is there at once where motion is unwanted. */
export function go(map: L.Map, [lon, lat]: readonly [number, number], zoom: number): void {
  if (isCalm()) map.setView([lat, lon], zoom, { animate: false })
  else map.flyTo([lat, lon], zoom, { duration: flight })
}
