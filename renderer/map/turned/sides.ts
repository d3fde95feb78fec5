import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import type { ShapeSet } from '../../../db/model/shape/set.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { type Side, type TurnedShape, turnedShapes } from '../../../db/model/time/turned-shape.ts'

/** The boundaries that are in the picture of two days beside each other; null where a map is too far out to show any. */
export const useSides = create<{ before: Side | null; after: Side | null }>(() => ({ before: null, after: null }))

/** Tells what a map shows of its day. */
export function useTellSide(side: 'before' | 'after', sets: readonly ShapeSet[], reading: Reading): void {
  useEffect(
    function tellSide() {
      useSides.setState({ [side]: { sets, reading } })
      return () => useSides.setState({ [side]: null })
    },
    [side, sets, reading],
  )
}

/** The shapes in the picture that two days do not show alike. */
export function useTurnedShapes(): TurnedShape[] {
  const { before, after } = useSides()
  return useMemo(() => (before && after ? turnedShapes(before, after) : []), [before, after])
}
