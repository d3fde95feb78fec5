import { useLayoutEffect, useRef } from 'react'
import type { Projection } from '../../db/model/map/project.ts'
import type { MapStyle } from '../../db/model/sign/colour.ts'
import { paintGround } from './drawing/ground.ts'
import { useShown } from './furniture/shown.ts'

/** Land, water, rivers and roads on one canvas. */
export function Ground({ projection, style }: { projection: Projection; style: MapStyle }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const hasRoads = useShown(shown => shown.roads)
  useLayoutEffect(
    function paint() {
      if (canvas.current) paintGround(canvas.current, projection, hasRoads, style)
    },
    [projection, hasRoads, style],
  )
  return <canvas ref={canvas} aria-hidden />
}
