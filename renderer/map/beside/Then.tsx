import { lazy, Suspense } from 'react'
import { Sheet, useFrame } from '../drawing/Sheet.tsx'
import { Ground } from '../Ground.tsx'
import { Marks } from '../Marks.tsx'
import { OtherPicture, type Picture } from '../time/time.ts'

const NearThen = lazy(async () => ({ default: (await import('./NearThen.tsx')).NearThen }))
const nearZoom = 11

type Props = { picture: Picture; panes: { marks: string; shapes: string }; hasGround?: boolean }

/** The earlier of two days: its boundaries and its zones, and the ground under them where it has a map to itself. */
export function Then({ picture, panes, hasGround = false }: Props) {
  const frame = useFrame()
  return (
    <OtherPicture.Provider value={picture}>
      {hasGround && (
        <Sheet frame={frame} pane="ground">
          <Ground projection={frame.projection} style="light" />
        </Sheet>
      )}
      <Sheet frame={frame} pane={panes.marks}>
        <Marks frame={frame} zones={picture.zones} style="light" />
      </Sheet>
      <Suspense>
        {frame.zoom >= nearZoom && <NearThen frame={frame} zones={picture.zones} pane={panes.shapes} />}
      </Suspense>
    </OtherPicture.Provider>
  )
}
