import type { Shape } from '../geodesy/shape.ts'
import type { Place } from '../geodesy/vn2000.ts'

/** What is known of the record that a boundary is read for, before it is. */
export type Known = {
  /** The record in words: "KCN Thạnh Lộc". */
  title: string
  /** Its recorded place, or the middle of the boundary that stands; null when nothing is known. */
  place: Place | null
  /** The areas that papers give it: what each is called, in hectares. */
  areas: { label: string; ha: number }[]
  /** Surveyed boundaries of it, its parts and its neighbours. */
  surveyed: Shape[]
}
export const nothingKnown: Known = { title: 'ranh giới', place: null, areas: [], surveyed: [] }
