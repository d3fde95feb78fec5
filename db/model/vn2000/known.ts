import type { BoundedKind } from '../boundary/finding.ts'
import type { Meridian } from '../geodesy/meridian.ts'
import type { Shape } from '../geodesy/shape.ts'
import type { Place } from '../geodesy/vn2000.ts'
import type { SurveyFormat } from './export.ts'
import type { RawTable, RingMark } from './table.ts'

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

/** A table that is to be the boundary of a record, with what a person has settled about it. */
export type SurveyGiven = {
  kind: BoundedKind
  key: string
  table: RawTable
  meridian?: Meridian | null
  swap?: boolean
  marks?: RingMark[]
}
/** A boundary that is to go out as a table; on its own meridian when none is named. */
export type SurveyWanted = { kind: BoundedKind; key: string; format: SurveyFormat; meridian?: Meridian | null }
