import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import { useAtlas } from '../state.ts'
import { basemap } from './drawing/basemap.ts'
import { loadLetters, measureText } from './drawing/measure.ts'
import { drawOverlay, isIn, namesOf, type Overlay } from './drawing/overlay.ts'
import { furnitureBoxes } from './drawing/surface.ts'
import { useShown } from './furniture/shown.ts'
import { MarkButtons } from './MarkButtons.tsx'
import type { Frame } from './view/frame.ts'
import { toMapZones } from './words.ts'

/** Zones, names and grid over the ground, and a button over every symbol. */
export function Marks({ frame, zones }: { frame: Frame; zones: ZoneSummary[] }) {
  const map = useMap()
  const theme = useAtlas(state => state.theme)
  const selected = useAtlas(state => state.selected)
  const shown = useShown()
  const lettersLoaded = useLetters()
  const [overlay, setOverlay] = useState<Overlay>({ svg: '', marks: [] })
  const drawing = useRef<SVGSVGElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: widths change when the letters have come
  const names = useMemo(() => namesOf(basemap, frame, shown, measureText), [frame, shown, lettersLoaded])

  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(
    function drawMarks() {
      const mapZones = toMapZones(zones, theme, selected)
      const boxes = furnitureBoxes(map).map(box => ({ ...box, x: box.x + frame.view.x, y: box.y + frame.view.y }))
      const next = drawOverlay(frame, mapZones, names, boxes, shown, measureText)
      // Drawn by our own pure functions; every word from the data is escaped there.
      if (drawing.current) drawing.current.innerHTML = next.svg
      setOverlay(next)
    },
    [map, frame, zones, theme, selected, names, shown, lettersLoaded],
  )

  const marks = useMemo(() => overlay.marks.filter(mark => isIn(frame.view, mark.x, mark.y)), [overlay, frame])
  return (
    <>
      <svg ref={drawing} aria-hidden />
      <MarkButtons frame={frame} marks={marks} zones={zones} />
    </>
  )
}

/** True once the map's own letters can be measured. */
function useLetters(): boolean {
  const [isLoaded, setLoaded] = useState(false)
  useEffect(function waitForLetters() {
    let isHere = true
    void loadLetters().then(() => isHere && setLoaded(true))
    return () => {
      isHere = false
    }
  }, [])
  return isLoaded
}
