import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { toMapZones } from '../../db/model/map/register.ts'
import type { MapStyle } from '../../db/model/sign/colour.ts'
import { useAtlas } from '../state.ts'
import { afterPaint } from './drawing/after-paint.ts'
import { basemap } from './drawing/basemap.ts'
import { hasLetters, loadLetters, measureText } from './drawing/measure.ts'
import { drawOverlay, isIn, namesOf, type Overlay } from './drawing/overlay.ts'
import { furnitureBoxes } from './drawing/surface.ts'
import { useShown } from './furniture/shown.ts'
import { MarkButtons } from './MarkButtons.tsx'
import { useInView } from './shape/in-view.ts'
import { useTheme } from './theme/shown.ts'
import { OtherPicture, useReading, useTurned } from './time/time.ts'
import type { Frame } from './view/frame.ts'

/** Zones, names and grid over the ground, and a button over every symbol. */
export function Marks({ frame, zones, style }: { frame: Frame; zones: ZoneSummary[]; style: MapStyle }) {
  const map = useMap()
  const off = useTheme(theme => theme.off)
  const reading = useReading()
  const isEarlier = useContext(OtherPicture) !== null
  const near = useInView(state => (isEarlier ? state.before : state.near))
  const turned = useTurned()
  const selected = useAtlas(state => state.selected)
  const shown = useShown()
  const canName = useLetters()
  const [overlay, setOverlay] = useState<Overlay>({ svg: '', marks: [] })
  const drawing = useRef<SVGSVGElement>(null)

  const names = useMemo(
    () => (canName ? namesOf(basemap, frame, shown, measureText, style) : null),
    [frame, shown, canName, style],
  )

  useLayoutEffect(
    function drawMarks() {
      const mapZones = toMapZones(zones, reading, selected, off).map(zone =>
        turned && !turned.has(zone.id) ? { ...zone, isAside: true } : zone,
      )
      const furniture = names ? furnitureBoxes(map) : []
      const boxes = furniture.map(box => ({ ...box, x: box.x + frame.view.x, y: box.y + frame.view.y }))
      const next = drawOverlay(frame, mapZones, names, boxes, shown, measureText, style, near)
      // Drawn by our own pure functions; every word from the data is escaped there.
      if (drawing.current) drawing.current.innerHTML = next.svg
      setOverlay(next)
    },
    [map, frame, zones, reading, off, selected, names, shown, style, near, turned],
  )

  const marks = useMemo(() => overlay.marks.filter(mark => isIn(frame.view, mark.x, mark.y)), [overlay, frame])
  return (
    <>
      <svg ref={drawing} aria-hidden />
      <MarkButtons frame={frame} marks={marks} zones={zones} />
    </>
  )
}

/** True once the zones have been painted and the letters can be measured: the first picture does not wait for names. */
function useLetters(): boolean {
  const [isReady, setReady] = useState(hasLetters)
  useEffect(
    function waitForLetters() {
      if (isReady) return
      let isHere = true
      let frame = 0
      void loadLetters().then(() => {
        if (isHere) frame = afterPaint(() => isHere && setReady(true))
      })
      return () => {
        isHere = false
        cancelAnimationFrame(frame)
      }
    },
    [isReady],
  )
  return isReady
}
