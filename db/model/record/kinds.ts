import type { z } from 'zod'
import { call, rate, snapshot } from './call.ts'
import { claim, progress, statistic } from './claim.ts'
import { assignment, directive, target } from './directive.ts'
import { citation, document } from './document.ts'
import type { Kind } from './kind.ts'
import { household, plot, tenant } from './land.ts'
import { agency, merger, succession, unit } from './place.ts'
import { distance, phase, zone } from './zone.ts'

/** Every kind of record, in an order in which refs point backwards where they can. */
export const kinds = {
  unit,
  agency,
  document,
  citation,
  merger,
  succession,
  zone,
  phase,
  distance,
  tenant,
  plot,
  household,
  call,
  rate,
  snapshot,
  directive,
  assignment,
  target,
  claim,
  progress,
  statistic,
} as const

export type KindName = keyof typeof kinds
export type RecordOf<K extends KindName> = { id: string } & z.output<(typeof kinds)[K]['schema']>
/** A record of a kind known only at run time. */
export type AnyRecord = { id: string; [field: string]: unknown }

export const kindNames = Object.keys(kinds) as KindName[]

/** The description of a kind, its types set aside. */
export function kindOf(name: KindName): Kind {
  return kinds[name] as unknown as Kind
}

/** True when a word names a kind of record. */
export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name)
}
