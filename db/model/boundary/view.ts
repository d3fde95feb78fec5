import type { Paper } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import type { BoundedKind, Named } from './finding.ts'
import type { Quality, Shape } from './shape.ts'

/** One version of a boundary: what one paper says of it. `claim` is null of a boundary that nobody gave a ground for. */
export type Version = {
  claim: string | null
  isUsed: boolean
  quality: Quality | null
  ha: number
  corners: number
  asOf: string | null
  paper: Paper | null
  quote: string | null
  certainty: RecordOf<'claim'>['certainty']
}

/** The area that a paper states for a record, in ha. */
export type Stated = { ha: number; paper: Paper | null; asOf: string | null }

/** Everything that is at hand when a boundary is drawn. */
export type BoundaryView = Named & {
  zone: { id: string; name: string } | null
  /** Where to look when there is no boundary yet: [lon, lat]. */
  point: [number, number] | null
  shape: Shape | null
  stated: Stated | null
  /** The one in use first, then the newest. */
  versions: Version[]
  /** In what it has to lie; only those with a boundary. */
  around: (Named & { shape: Shape })[]
  /** A plot that was split or merged stays as it was. */
  isFixed: boolean
}

/** What lies beside a boundary and may be snapped to. */
export type Beside = Named & { shape: Shape }

/** The field that holds the area of a kind, and how many of its units are a hectare. */
export const areaFields: Record<BoundedKind, { field: string; perHa: number }> = {
  zone: { field: 'area_ha', perHa: 1 },
  phase: { field: 'area_ha', perHa: 1 },
  plot: { field: 'area_ha', perHa: 1 },
  plan: { field: 'area_ha', perHa: 1 },
  parcel: { field: 'area_m2', perHa: 1e4 },
}
