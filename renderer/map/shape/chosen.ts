import { create } from 'zustand'
import type { ShapeKind } from '../../../db/model/shape/set.ts'
import { lookAgain, take, useTask } from '../task.ts'

/** The phase, plan, plot or parcel whose card is open on the map. */
export type Chosen = { kind: ShapeKind; id: string }

export const useChosen = create<{ chosen: Chosen | null }>(() => ({ chosen: null }))

/** Opens the card of a shape; null closes it. While a record lies open beside the map, its page turns to the shape instead. */
export function chooseShape(chosen: Chosen | null): void {
  useChosen.setState({ chosen })
  if (useTask.getState().task.is !== 'record') return
  if (chosen) take({ is: 'record', kind: chosen.kind, record: chosen.id })
  else lookAgain()
}
