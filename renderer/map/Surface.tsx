import { lazy, Suspense, useEffect } from 'react'
import type { ZoneSummary } from '../../db/model/dossier.ts'
import type { MapStyle } from '../../db/model/sign/colour.ts'
import { Sheet, useFrames } from './drawing/Sheet.tsx'
import { Ground } from './Ground.tsx'
import { Marks } from './Marks.tsx'
import { usePointer } from './pointer.ts'
import { useThemeAnswer } from './theme/shown.ts'
import { useTime } from './time/time.ts'
import { scaleOf } from './view/frame.ts'

// Far out there are symbols alone: what paints boundaries is read when the map first comes near enough to show one.
const Near = lazy(async () => ({ default: (await import('./shape/Near.tsx')).Near }))
const nearZoom = 11
/** From here on phases are in the picture. */
const phaseZoom = 12

/** Everything that is drawn: a sheet of ground under the office's own tiles and one of zones over them. */
export function Surface({ zones, style = 'light' }: { zones: ZoneSummary[]; style?: MapStyle }) {
  const { rest: frame, drawn } = useFrames()
  const isTurned = useTime(state => state.shown !== null)
  useThemeAnswer(frame.zoom >= phaseZoom, isTurned)
  useEffect(
    function tellScale() {
      usePointer.setState({ scale: scaleOf(frame.projection.metresPerPx) })
    },
    [frame],
  )
  return (
    <>
      <Sheet frame={drawn} pane="ground">
        <Ground projection={drawn.projection} style={style} />
      </Sheet>
      <Sheet frame={frame} pane="atlas">
        <Marks frame={frame} zones={zones} style={style} />
      </Sheet>
      <Suspense>{frame.zoom >= nearZoom && <Near frame={frame} drawn={drawn} zones={zones} style={style} />}</Suspense>
    </>
  )
}
