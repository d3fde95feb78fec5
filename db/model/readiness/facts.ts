import type { Paper } from '../dossier.ts'
import type { RecordOf } from '../record/kinds.ts'
import type { Ladder } from '../record/ladder.ts'

/** A zone or one of its phases: what a verdict is given on. */
export type Site = {
  zone: Pick<RecordOf<'zone'>, 'id' | 'code' | 'name' | 'type' | 'area_ha'>
  phase: Pick<RecordOf<'phase'>, 'id' | 'code' | 'name' | 'area_ha'> | null
}

/** A step that a zone (`phase` null) or a phase has reached. */
export type StepFact = Pick<
  RecordOf<'progress'>,
  'phase' | 'step' | 'status' | 'date' | 'document' | 'agency' | 'certainty' | 'note'
> & { about: Ladder['about']; ladder: string; name: string }

/** A known field with the paper that says so. */
export type FieldFact = {
  value: unknown
  document: string | null
  asOf: string | null
  certainty: RecordOf<'claim'>['certainty']
}

export type CallFact = Pick<RecordOf<'call'>, 'id' | 'name' | 'phase' | 'stage' | 'listing' | 'list' | 'agency'>

/**
 * Hectares of the site that are followed by household or in plans, and those handed over; null: areas not known. `document` is the newest
 * paper of a handover, and null as soon as one of them has none.
 */
export type LandFact = {
  followedHa: number | null
  handedHa: number | null
  households: number
  document: string | null
  date: string | null
}

/** Đồng for compensation: null where no row says. */
export type MoneyFact = { neededVnd: number | null; allocatedVnd: number | null; document: string | null }

/** Percent of industrial land let: computed from plots when there are any, else as reported. */
export type OccupancyFact = { name: string; computedPct: number | null; reported: FieldFact | null }

/** What the office said by hand, the newest of each rule and site. */
export type ProofFact = Pick<
  RecordOf<'proof'>,
  'id' | 'rule' | 'zone' | 'phase' | 'met' | 'date' | 'document' | 'agency' | 'note'
>

/** All that the rules look at, of one zone with its phases. */
export type ZoneFacts = {
  zone: Site['zone']
  phases: NonNullable<Site['phase']>[]
  steps: StepFact[]
  calls: CallFact[]
  /** "zone/<id>/road", "phase/<id>/area_ha", "call/<id>/contact" -> what is known. */
  fields: Map<string, FieldFact>
  /** By phase id; "" for what is of the whole zone. */
  land: Map<string, LandFact>
  money: Map<string, MoneyFact>
  occupancy: Map<string, OccupancyFact>
  /** Steps of the workers' housing in the same commune; null where none is known. */
  housing: { name: string; steps: StepFact[] } | null
  proofs: ProofFact[]
  /** The people's committee of the zone's commune: it holds what no other agency is named for. */
  commune: Agency | null
}

/** An agency by the name of the day of its papers, and what it is called today when that has changed; each in full and short. */
export type Agency = { id: string | null; name: string; short: string; today: string | null; todayShort: string | null }

/** What all zones share. `ladderOf` gives the ladder in force of a subject for a type of zone; `yields` keeps what was read from it. */
export type World = {
  papers: Map<string, Paper>
  agencies: Map<string, Agency>
  ladderOf: (about: Ladder['about'], type: string) => Ladder | null
  yields: Map<string, string>
  today: string
  /** After how many months the office calls a figure old. */
  oldMonths: number
}
