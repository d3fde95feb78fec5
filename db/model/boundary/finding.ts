import type { Bounds } from '../geometry.ts'

/** A record with a boundary, as it is named in a list. */
export type Named = { kind: BoundedKind; id: string; title: string }
export const boundedKinds = ['zone', 'phase', 'plot', 'plan', 'parcel'] as const
/** Kinds of record that have a boundary. */
export type BoundedKind = (typeof boundedKinds)[number]

/** True for a kind whose records have a boundary. */
export const isBounded = (kind: string): kind is BoundedKind => boundedKinds.some(each => each === kind)

/** What is wrong with a boundary, where, and how much: ha are on the VN-2000 plane, to four decimals. */
export type Finding = { where: Bounds } & (
  | { is: 'few' }
  | { is: 'crossing'; places: number }
  | { is: 'abroad' }
  | { is: 'many'; corners: number; most: number }
  | { is: 'dense'; corners: number }
  | { is: 'overlap'; with: Named; ha: number }
  | { is: 'gap'; with: Named[]; ha: number }
  | { is: 'outside'; of: Named; ha: number }
  | { is: 'leaves'; out: Named; ha: number }
  | { is: 'area'; drawn: number; stated: number }
)

const refused: readonly Finding['is'][] = ['few', 'crossing', 'abroad', 'many']

/** True for what keeps a boundary from being saved; the rest is said and may stand. */
export const isRefused = (finding: Finding): boolean => refused.includes(finding.is)
