import type L from 'leaflet'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { frameOf, movedBy, placeFrame } from '../drawing/surface.ts'
import surface from '../Surface.module.css'
import { covers, type Frame } from '../view/frame.ts'

/** A sheet over the map in a pane of its own, which moves with it and is drawn anew where it comes to rest. */
export function Sheet({ pane, children }: { pane: string; children: (frame: Frame) => ReactNode }) {
  const map = useMap()
  const [own] = useState(() => map.getPane(pane) ?? map.createPane(pane))
  const [frame, setFrame] = useState<Frame>(() => frameOf(map))
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
  useEffect(
    function redraw() {
      const follow = {
        moveend: () => setFrame(frameOf(map)),
        move: () => {
          const { dx, dy } = movedBy(map, frame)
          if (map.getZoom() === frame.zoom && !covers(frame, dx, dy)) setFrame(frameOf(map))
        },
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
    <div ref={sheet} className={`leaflet-zoom-animated ${surface.sheet}`} style={{ width, height }}>
      {children(frame)}
    </div>,
    own,
  )
}
