import { create } from 'zustand'
import type { Counted } from '../../../db/model/counted.ts'
import type { LabelItem } from '../../../db/model/map/label.ts'

/** Plots or parcels in the picture by class, for the legend; `plain`: of no class, land for roads and trees. */
export type CountedKind = { kind: 'plot' | 'parcel'; total: number; plain: number; counts: Counted[] }

/** What the boundaries in the picture ask of the rest of the map: rows of the legend, and names to be placed with the others; `before`: those of the earlier of two days. */
export const useInView = create<{
  counted: CountedKind[]
  left: number
  heavy: number
  names: LabelItem[]
  before: LabelItem[]
}>(() => ({
  counted: [],
  left: 0,
  heavy: 0,
  names: [],
  before: [],
}))
