import L from 'leaflet'
import { texts } from './texts.ts'

/** Metres of nothing: px within which a corner is caught by its neighbour's. */
const catches = 14

let loading: Promise<unknown> | null = null

/** Reads the drawing library from disk when it is first needed, and puts it on a map that was there before it. */
export async function withGeoman(map: L.Map, panes: { layer: string; corner: string }): Promise<void> {
  // It is written for a page that has Leaflet as a global.
  Object.assign(globalThis, { L })
  loading ??= import('@geoman-io/leaflet-geoman-free')
  await loading
  // Its handles are for the pointer; the keyboard has the list of corners, and needs no hundred stops on the way to it.
  L.Marker.mergeOptions({ keyboard: false })
  const { PM } = L as unknown as { PM: { Map: new (map: L.Map) => L.PM.PMMap } }
  map.pm ??= new PM.Map(map)
  map.pm.setGlobalOptions({
    panes: { layerPane: panes.layer, vertexPane: panes.corner, markerPane: panes.corner },
    snapDistance: catches,
    continueDrawing: false,
    allowSelfIntersection: true,
  })
  map.pm.setLang('vi' as 'en', texts, 'en')
}

/** What the library does when its own toolbar is pressed, which is hidden here. Its typings leave both out. */
type Drawing = { _finishShape(): void; _removeLastVertex(): void; _layer: L.Polyline }

/** The drawing that is under way on a map. */
export function drawingOf(map: L.Map, shape: 'Polygon' | 'Line'): Drawing {
  return (map.pm.Draw as unknown as Record<string, Drawing>)[shape] as Drawing
}
