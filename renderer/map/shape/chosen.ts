import { create } from 'zustand'
import type { ShapeKind } from '../../../db/model/shape/set.ts'

/** The phase, plan, plot or parcel whose card is open on the map. */
export type Chosen = { kind: ShapeKind; id: string }

export const useChosen = create<{ chosen: Chosen | null }>(() => ({ chosen: null }))

/** Opens the card of a shape; null closes it. */
export const chooseShape = (chosen: Chosen | null): void => useChosen.setState({ chosen })
