import type { z } from 'zod'
import { template } from '../office/record.ts'
import { officer } from '../people/record.ts'
import { backdrop } from '../register/backdrop.ts'
import { call, rate, snapshot } from '../register/call.ts'
import { award, complaint, household, parcel, payment, plan, price, tariff } from '../register/clearance.ts'
import { answer, assignment, directive, extension, target } from '../register/directive.ts'
import { attachment, citation, claim, document, statistic } from '../register/document.ts'
import { enterprise, labour, member, obstacle, report, tenant } from '../register/enterprise.ts'
import { contact, investor, proof, rule, shortlist, talk } from '../register/investor.ts'
import { charge, lease, lineage, plot, scenario } from '../register/land.ts'
import { agenda, attendee, conclusion, handout, meeting, showing, unmasking } from '../register/meeting.ts'
import { funding, priority, staging } from '../register/money.ts'
import { agency, merger, succession, unit } from '../register/place.ts'
import { distance, phase, procedure, progress, zone } from '../register/zone.ts'
import type { Kind } from './kind.ts'

/** Every kind of record, in an order in which refs point backwards where they can. */
export const kinds = {
  unit,
  agency,
  document,
  citation,
  attachment,
  merger,
  succession,
  zone,
  phase,
  distance,
  enterprise,
  tenant,
  plot,
  lineage,
  tariff,
  price,
  lease,
  charge,
  scenario,
  plan,
  household,
  parcel,
  award,
  payment,
  complaint,
  obstacle,
  funding,
  priority,
  staging,
  call,
  rate,
  snapshot,
  investor,
  contact,
  talk,
  shortlist,
  rule,
  proof,
  directive,
  assignment,
  target,
  answer,
  extension,
  meeting,
  agenda,
  attendee,
  handout,
  conclusion,
  unmasking,
  showing,
  member,
  labour,
  report,
  procedure,
  claim,
  progress,
  statistic,
  backdrop,
  template,
  officer,
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
