import { useLayoutEffect } from 'react'
import { useMap } from 'react-leaflet'
import { Sheet, useFrames } from '../drawing/Sheet.tsx'
import { type Beside, type Picture, useTime } from '../time/time.ts'
import { TurnedMarks } from '../turned/TurnedMarks.tsx'
import { TurnedShapes } from '../turned/TurnedShapes.tsx'
import { Then } from './Then.tsx'

/** px beyond anything that a pane holds. */
const far = 100_000
const panes = { marks: 'earlier', shapes: 'earlier-shapes' }

/** What the map draws of two days beside each other: the earlier one at the left of the line, where they share it, and over all what turned between them. */
export function Earlier() {
  const beside = useTime(state => state.shown?.beside)
  const after = useTime(state => state.shown?.picture)
  if (!beside?.picture || !after) return null
  return (
    <>
      {beside.way.is === 'swipe' && <Then picture={beside.picture} panes={panes} />}
      <CutAtLine way={beside.way} />
      <Turned before={beside.picture} after={after} />
    </>
  )
}

/** Rings and badges over a map, of what is not alike on two days. */
export function Turned({ before, after }: { before: Picture; after: Picture }) {
  const { rest: frame } = useFrames()
  return (
    <Sheet frame={frame} pane="turned">
      <TurnedShapes frame={frame} />
      <TurnedMarks frame={frame} before={before} after={after} />
    </Sheet>
  )
}

/** Shows each day's panes on its own side of the line only. */
function CutAtLine({ way }: { way: Beside['way'] }) {
  const map = useMap()
  const at = way.is === 'swipe' ? way.at : null
  useLayoutEffect(
    function cutAtLine() {
      if (at === null) return
      const sides = { left: Object.values(panes), right: ['atlas', 'shapes'] }
      const clip = (names: string[], shape: string) => {
        for (const name of names) {
          // Boundaries come later than the line: their pane waits for them, cut.
          const pane = map.getPane(name) ?? map.createPane(name)
          pane.style.clipPath = shape
        }
      }
      const cut = () => {
        const { x } = map.containerPointToLayerPoint([at * map.getSize().x, 0])
        clip(sides.left, `polygon(${-far}px ${-far}px, ${x}px ${-far}px, ${x}px ${far}px, ${-far}px ${far}px)`)
        clip(sides.right, `polygon(${x}px ${-far}px, ${far}px ${-far}px, ${far}px ${far}px, ${x}px ${far}px)`)
      }
      cut()
      map.on('move zoom resize viewreset', cut)
      return () => {
        map.off('move zoom resize viewreset', cut)
        clip([...sides.left, ...sides.right], '')
      }
    },
    [map, at],
  )
  return null
}
