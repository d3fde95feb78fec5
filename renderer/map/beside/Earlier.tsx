import { useLayoutEffect } from 'react'
import { useMap } from 'react-leaflet'
import { useAtlas } from '../../state.ts'
import { Marks } from '../Marks.tsx'
import { useIsTold, useTime } from '../time/time.ts'
import { Sheet } from './Sheet.tsx'
import { TurnedMarks } from './TurnedMarks.tsx'

/** px beyond anything that a pane holds. */
const far = 100_000

/** The earlier of two days: its zones at the left of the line, the later day's at the right, and over both what turned between them. */
export function Earlier() {
  const map = useMap()
  const shown = useTime(state => state.shown)
  const now = useAtlas(state => state.overview?.zones)
  const isTold = useIsTold()
  const at = isTold ? shown?.beside?.at : undefined
  useLayoutEffect(
    function cutAtLine() {
      if (at === undefined) return
      const [left, right] = [map.getPane('earlier') ?? map.createPane('earlier'), map.getPane('atlas')]
      const cut = () => {
        const { x } = map.containerPointToLayerPoint([at * map.getSize().x, 0])
        left.style.clipPath = `polygon(${-far}px ${-far}px, ${x}px ${-far}px, ${x}px ${far}px, ${-far}px ${far}px)`
        if (right)
          right.style.clipPath = `polygon(${x}px ${-far}px, ${far}px ${-far}px, ${far}px ${far}px, ${x}px ${far}px)`
      }
      cut()
      map.on('move zoom resize viewreset', cut)
      return () => {
        map.off('move zoom resize viewreset', cut)
        left.style.clipPath = ''
        if (right) right.style.clipPath = ''
      }
    },
    [map, at],
  )
  const before = shown?.beside?.zones
  if (!before || !isTold) return null
  const after = shown.zones ?? now ?? []
  return (
    <>
      <Sheet pane="earlier">{frame => <Marks frame={frame} zones={before} style="light" />}</Sheet>
      <Sheet pane="turned">{frame => <TurnedMarks frame={frame} before={before} after={after} />}</Sheet>
    </>
  )
}
