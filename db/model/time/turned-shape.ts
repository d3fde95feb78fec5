import { classOfShape, isDrawn } from '../shape/class.ts'
import type { ShapeKind, ShapeSet } from '../shape/set.ts'
import type { StatusKey } from '../theme.ts'
import type { Reading } from '../themed.ts'

/** The boundaries of a day in the picture, and what a theme says of them then. */
export type Side = { sets: readonly ShapeSet[]; reading: Reading }

/** A phase, plan, lot or parcel that two days do not show alike, as shape n of a set of the later day, or of the earlier where it is no more. */
export type TurnedShape = {
  kind: ShapeKind
  id: string
  name: string
  was: StatusKey | null
  is: StatusKey | null
  set: ShapeSet
  n: number
}

/** Shapes whose class differs between two days, or that came or went; zones are told by their symbols. */
export function turnedShapes(before: Side, after: Side): TurnedShape[] {
  const earlier = classesOf(before)
  const later = classesOf(after)
  const gone = [...earlier].filter(([key]) => !later.has(key))
  return [
    ...[...later].flatMap(([key, now]) => {
      const old = earlier.get(key)
      return old?.is === now.is && old !== undefined ? [] : [{ ...now, was: old?.is ?? null }]
    }),
    ...gone.map(([, old]) => ({ ...old, was: old.is, is: null })),
  ]
}

function classesOf({ sets, reading }: Side): Map<string, TurnedShape> {
  const found = new Map<string, TurnedShape>()
  for (const set of sets) {
    const { kind } = set
    if (kind === 'zone' || !isDrawn(reading.theme, kind)) continue
    for (const [n, id] of set.ids.entries()) {
      const is = classOfShape(reading, kind, id, set.state[n] ?? 0)
      if (is !== null) found.set(`${kind}/${id}`, { kind, id, name: set.names[n] ?? '', was: null, is, set, n })
    }
  }
  return found
}
