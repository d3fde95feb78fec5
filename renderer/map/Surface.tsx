import type L from 'leaflet'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import type { MapStyle } from '../../db/model/sign/colour.ts'
import { frameOf, movedBy, placeFrame } from './drawing/surface.ts'
import { Ground } from './Ground.tsx'
import { Marks } from './Marks.tsx'
import { usePointer } from './pointer.ts'
import styles from './Surface.module.css'
import { useThemeAnswer } from './theme/shown.ts'
import { covers, type Frame, scaleOf } from './view/frame.ts'

// Far out there are symbols alone: what paints boundaries is read when the map first comes near enough to show one.
const Near = lazy(async () => ({ default: (await import('./shape/Near.tsx')).Near }))
const nearZoom = 11
/** From here on phases are in the picture. */
const phaseZoom = 12

/** Everything that is drawn: a sheet of ground under the office's own tiles and one of zones over them, dragged and stretched with the map, drawn anew where it comes to rest. */
export function Surface({ zones, style = 'light' }: { zones: ZoneSummary[]; style?: MapStyle }) {
  const map = useMap()
  const [below] = useState(() => paneOf(map, 'ground'))
  const [above] = useState(() => paneOf(map, 'atlas'))
  const [frame, setFrame] = useState<Frame>(() => frameOf(map))
  const ground = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)

  useThemeAnswer(frame.zoom >= phaseZoom)

  useLayoutEffect(
    function placeSheets() {
      const place = (to?: L.LatLng, zoom?: number) => {
        for (const { current } of [ground, sheet]) if (current) placeFrame(current, map, frame, to, zoom)
      }
      place()
      const follow = {
        zoomanim: (event: L.ZoomAnimEvent) => place(event.center, event.zoom),
        zoom: () => place(),
        viewreset: () => place(),
      }
      map.on(follow)
      return () => {
        map.off(follow)
      }
    },
    [map, frame],
  )

  useEffect(
    function redraw() {
      const draw = () => setFrame(frameOf(map))
      // A long drag leaves the margin: draw before the empty edge is seen. While flying the sheet is only stretched.
      const drawAhead = (event: L.LeafletEvent & { flyTo?: boolean }) => {
        if (event.flyTo || map.getZoom() !== frame.zoom) return
        const { dx, dy } = movedBy(map, frame)
        if (!covers(frame, dx, dy)) draw()
      }
      map.on('moveend', draw)
      map.on('move', drawAhead)
      return () => {
        map.off('moveend', draw)
        map.off('move', drawAhead)
      }
    },
    [map, frame],
  )

  useEffect(
    function tellScale() {
      usePointer.setState({ scale: scaleOf(frame.projection.metresPerPx) })
    },
    [frame],
  )

  const { width, height } = frame.projection.size
  const looks = { className: `leaflet-zoom-animated ${styles.sheet}`, style: { width, height } }
  return (
    <>
      {createPortal(
        <div ref={ground} {...looks}>
          <Ground projection={frame.projection} style={style} />
        </div>,
        below,
      )}
      {createPortal(
        <div ref={sheet} {...looks}>
          <Marks frame={frame} zones={zones} style={style} />
        </div>,
        above,
      )}
      <Suspense>{frame.zoom >= nearZoom && <Near frame={frame} zones={zones} style={style} />}</Suspense>
    </>
  )
}

function paneOf(map: L.Map, name: 'ground' | 'atlas'): HTMLElement {
  const pane = map.getPane(name) ?? map.createPane(name)
  // Leaflet's own tiles lie at 200, the panes it makes for others at 400.
  if (name === 'ground') pane.style.zIndex = '150'
  return pane
}
