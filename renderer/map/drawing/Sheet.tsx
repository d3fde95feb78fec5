import type L from 'leaflet'
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import { covers, type Frame, turnedTo } from '../view/frame.ts'
import styles from './Sheet.module.css'
import { frameOf, movedBy, placeFrame } from './surface.ts'

/** Where a map came to rest, and what is drawn now: more than that while a hand drags it far. */
export type Frames = { rest: Frame; drawn: Frame }

/**
 * The frames of a map. Before a long drag shows an empty edge `drawn` is made anew: what is painted can be moved and needs a strip more,
 * while names, counts and whatever is pointed at wait for the map to rest. Where it rests within what is drawn, nothing is painted.
 */
export function useFrames(): Frames {
  const map = useMap()
  const [frames, setFrames] = useState<Frames>(() => drawnAnew(map))
  // A drag's next step comes before the window has shown the frame of this one: asked of what is shown, it would draw it once more.
  const latest = useRef(frames)
  useEffect(
    function redraw() {
      const show = (next: Frames) => {
        latest.current = next
        setFrames(next)
      }
      const isCovered = ({ drawn }: Frames) => {
        const { dx, dy } = movedBy(map, drawn)
        return covers(drawn, dx, dy)
      }
      const isAlike = ({ drawn: { zoom, view } }: Frames) => {
        const { x, y } = map.getSize()
        return map.getZoom() === zoom && x === view.width && y === view.height
      }
      const draw = () => {
        const { current } = latest
        const { drawn } = current
        show(isAlike(current) && isCovered(current) ? { rest: turnedBy(map, drawn), drawn } : drawnAnew(map))
      }
      // While flying the sheets are only stretched.
      const drawAhead = (event: L.LeafletEvent & { flyTo?: boolean }) => {
        const { rest, drawn } = latest.current
        if (event.flyTo || map.getZoom() !== drawn.zoom || isCovered(latest.current)) return
        show({ rest, drawn: frameOf(map) })
      }
      map.on('moveend', draw)
      map.on('move', drawAhead)
      return () => {
        map.off('moveend', draw)
        map.off('move', drawAhead)
      }
    },
    [map],
  )
  // What was drawn is seen in its new place first, and named after that.
  return { rest: useDeferredValue(frames.rest), drawn: frames.drawn }
}

function drawnAnew(map: L.Map): Frames {
  const frame = frameOf(map)
  return { rest: frame, drawn: frame }
}

function turnedBy(map: L.Map, drawn: Frame): Frame {
  const { dx, dy } = movedBy(map, drawn)
  return turnedTo(drawn, dx, dy)
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
