import type L from 'leaflet'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { frameOf, movedBy, placeFrame } from './drawing/surface.ts'
import { Ground } from './Ground.tsx'
import { Marks } from './Marks.tsx'
import { usePointer } from './pointer.ts'
import styles from './Surface.module.css'
import { covers, type Frame, scaleOf } from './view/frame.ts'

/** Everything that is drawn: one sheet in the map's own pane, dragged and stretched with it, drawn anew where the map comes to rest. */
export function Surface({ zones }: { zones: ZoneSummary[] }) {
  const map = useMap()
  const [pane] = useState(() => map.getPane('atlas') ?? map.createPane('atlas'))
  const [frame, setFrame] = useState<Frame>(() => frameOf(map))
  const sheet = useRef<HTMLDivElement>(null)

  useLayoutEffect(
    function placeSheet() {
      const element = sheet.current
      if (!element) return
      placeFrame(element, map, frame)
      const follow = {
        zoomanim: (event: L.ZoomAnimEvent) => placeFrame(element, map, frame, event.center, event.zoom),
        zoom: () => placeFrame(element, map, frame),
        viewreset: () => placeFrame(element, map, frame),
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
  return createPortal(
    <div ref={sheet} className={`leaflet-zoom-animated ${styles.sheet}`} style={{ width, height }}>
      <Ground projection={frame.projection} />
      <Marks frame={frame} zones={zones} />
    </div>,
    pane,
  )
}
