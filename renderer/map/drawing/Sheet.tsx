import type L from 'leaflet'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { covers, type Frame } from '../view/frame.ts'
import styles from './Sheet.module.css'
import { frameOf, movedBy, placeFrame } from './surface.ts'

/** The frame in which a map is drawn now: made anew where the map comes to rest, and before a long drag shows an empty edge. */
export function useFrame(): Frame {
  const map = useMap()
  const [frame, setFrame] = useState<Frame>(() => frameOf(map))
  useEffect(
    function redraw() {
      const draw = () => setFrame(frameOf(map))
      // While flying the sheets are only stretched.
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
  return frame
}

/** Leaflet's own tiles lie at 200, the panes it makes for others at 400. */
const heights: Record<string, string> = { ground: '150' }

/** A sheet drawn in a frame, in a pane of its own: dragged and stretched with the map. */
export function Sheet({ frame, pane, children }: { frame: Frame; pane: string; children: ReactNode }) {
  const map = useMap()
  const [own] = useState(() => {
    const made = map.getPane(pane) ?? map.createPane(pane)
    made.style.zIndex = heights[pane] ?? ''
    return made
  })
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    function placeSheet() {
      const place = (to?: L.LatLng, zoom?: number) => sheet.current && placeFrame(sheet.current, map, frame, to, zoom)
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
  const { width, height } = frame.projection.size
  return createPortal(
    <div ref={sheet} className={`leaflet-zoom-animated ${styles.sheet}`} style={{ width, height }}>
      {children}
    </div>,
    own,
  )
}
