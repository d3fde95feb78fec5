import { useLayoutEffect, useRef } from 'react'
import type { Projection } from '../../db/model/map/project.ts'
import { paintGround } from './drawing/ground.ts'
import { useShown } from './furniture/shown.ts'

/** Land, water, rivers and roads on one canvas. */
export function Ground({ projection }: { projection: Projection }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const hasRoads = useShown(shown => shown.roads)
  useLayoutEffect(
    function paint() {
      if (canvas.current) paintGround(canvas.current, projection, hasRoads)
    },
    [projection, hasRoads],
  )
  return <canvas ref={canvas} aria-hidden />
}
