import { create } from 'zustand'
import type { Counted } from '../../../db/model/counted.ts'
import type { LabelItem } from '../../../db/model/map/label.ts'
import type { Box } from '../../../db/model/map/spread.ts'

/** Plots or parcels in the picture by class, for the legend; `plain`: of no class, land for roads and trees. */
export type CountedKind = { kind: 'plot' | 'parcel'; total: number; plain: number; counts: Counted[] }

/** Names of boundaries, and the boxes in px around those of zones, by zone: a zone's own name keeps clear of them. */
export type Near = { names: LabelItem[]; outlines: ReadonlyMap<string, Box> }
export const nothingNear: Near = { names: [], outlines: new Map() }

/** What the boundaries in the picture ask of the rest of the map: rows of the legend, and names to be placed with the others; `before`: of the earlier of two days. */
export const useInView = create<{
  counted: CountedKind[]
  left: number
  heavy: number
  near: Near
  before: Near
}>(() => ({
  counted: [],
  left: 0,
  heavy: 0,
  near: nothingNear,
  before: nothingNear,
}))
