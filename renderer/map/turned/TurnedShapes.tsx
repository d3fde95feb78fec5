import { useMemo } from 'react'
import { ringsAt } from '../../../db/model/shape/set.ts'
import type { TurnedShape } from '../../../db/model/time/turned-shape.ts'
import { pictureOf } from '../painter/picture.ts'
import type { Frame } from '../view/frame.ts'
import { useTurnedShapes } from './sides.ts'
import styles from './turned.module.css'

/** Outlines drawn at most: past that all is outlined, and none stands out. */
const most = 2000

/** The outline of every phase, plan, lot and parcel in the picture that turned between two days. */
export function TurnedShapes({ frame }: { frame: Frame }) {
  const turned = useTurnedShapes()
  const path = useMemo(
    () =>
      turned
        .slice(0, most)
        .map(each => outlineOf(each, frame))
        .join(''),
    [turned, frame],
  )
  return (
    <svg className={styles.outlines} aria-hidden>
      <path className={styles.casing} d={path} />
      <path d={path} />
    </svg>
  )
}

/** The outline as SVG in px of the frame. */
function outlineOf({ set, n }: TurnedShape, frame: Frame): string {
  const { x, y, cmPerPx } = pictureOf(frame, 'light')
  const rings = ringsAt(set, n).map(ring => {
    const points: string[] = []
    for (let i = 0; i < ring.length; i += 2)
      points.push(`${(((ring[i] ?? 0) - x) / cmPerPx).toFixed(1)} ${((y - (ring[i + 1] ?? 0)) / cmPerPx).toFixed(1)}`)
    return `M${points.join('L')}Z`
  })
  return rings.join('')
}
