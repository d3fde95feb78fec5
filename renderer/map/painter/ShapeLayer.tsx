import type L from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useMap } from 'react-leaflet'
import type { Look } from '../../../db/model/shape/look.ts'
import type { ShapeSet } from '../../../db/model/shape/set.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'
import { placeFrame } from '../drawing/surface.ts'
import { drawsBoundary, useTask } from '../task.ts'
import type { Frame } from '../view/frame.ts'
import styles from './painter.module.css'
import { type Painter, startPainter } from './painter.ts'
import { pictureOf } from './picture.ts'

/** What one picture shows: sets and, in the same order, what each is drawn as. */
export type Shown = { sets: ShapeSet[]; looks: Look[] }
type Props = Shown & { frame: Frame; style: MapStyle; pane?: string; onPicture?: (shown: Shown) => void }

/** Boundaries on one canvas, painted on a thread of their own. Until a new picture is there the last one is moved and stretched with the map. */
export function ShapeLayer({ frame, sets, looks, style, pane: name = 'shapes', onPicture }: Props) {
  const map = useMap()
  const [pane] = useState(() => paneOf(map, name))
  const canvas = useRef<HTMLCanvasElement>(null)
  const painter = useRef<Painter | null>(null)
  const isBehind = useTask(({ task }) => drawsBoundary(task))
  const shown = useRef<Frame | null>(null)

  useEffect(function paintApart() {
    painter.current = startPainter()
    return () => painter.current?.close()
  }, [])

  useEffect(
    function giveShapes() {
      painter.current?.keep(sets)
    },
    [sets],
  )

  useEffect(
    function paint() {
      painter.current?.paint(pictureOf(frame, style), looks, bitmap => {
        const element = canvas.current
        if (!element) return
        element.width = bitmap.width
        element.height = bitmap.height
        element.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
        const { width, height } = frame.projection.size
        element.style.width = `${width}px`
        element.style.height = `${height}px`
        shown.current = frame
        placeFrame(element, map, frame)
        // For whoever measures: how many pictures there have been, and how many shapes the last one was made of.
        element.dataset.pictures = String(Number(element.dataset.pictures ?? 0) + 1)
        element.dataset.shapes = String(looks.reduce((sum, look) => sum + look.classes.length, 0))
        onPicture?.({ sets, looks })
      })
    },
    [map, frame, style, sets, looks, onPicture],
  )

  useEffect(
    function followMap() {
      const place = (to?: L.LatLng, zoom?: number) => {
        if (canvas.current && shown.current) placeFrame(canvas.current, map, shown.current, to, zoom)
      }
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
    [map],
  )

  return createPortal(
    <canvas
      ref={canvas}
      width={1}
      height={1}
      className={`leaflet-zoom-animated ${styles.shapes}`}
      data-behind={isBehind || undefined}
      aria-hidden
    />,
    pane,
  )
}

/** Over the office's own maps, under symbols and names. */
function paneOf(map: L.Map, name: string): HTMLElement {
  const pane = map.getPane(name) ?? map.createPane(name)
  pane.style.zIndex = '390'
  pane.style.pointerEvents = 'none'
  return pane
}
