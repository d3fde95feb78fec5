import { lazy, Suspense } from 'react'
import { Sheet, useFrames } from '../drawing/Sheet.tsx'
import { Ground } from '../Ground.tsx'
import { Marks } from '../Marks.tsx'
import { OtherPicture, type Picture } from '../time/time.ts'

const NearThen = lazy(async () => ({ default: (await import('./NearThen.tsx')).NearThen }))
const nearZoom = 11

type Props = { picture: Picture; panes: { marks: string; shapes: string }; hasGround?: boolean }

/** The earlier of two days: its boundaries and its zones, and the ground under them where it has a map to itself. */
export function Then({ picture, panes, hasGround = false }: Props) {
  const { rest: frame, drawn } = useFrames()
  return (
    <OtherPicture.Provider value={picture}>
      {hasGround && (
        <Sheet frame={drawn} pane="ground">
          <Ground projection={drawn.projection} style="light" />
        </Sheet>
      )}
      <Sheet frame={frame} pane={panes.marks}>
        <Marks frame={frame} zones={picture.zones} style="light" />
      </Sheet>
      <Suspense>
        {frame.zoom >= nearZoom && <NearThen frame={frame} drawn={drawn} zones={picture.zones} pane={panes.shapes} />}
      </Suspense>
    </OtherPicture.Provider>
  )
}
