import type { Template } from './office/template.ts'
import type { FieldInfo } from './record/field.ts'
import { infoOf } from './record/kind.ts'
import { type AnyRecord, isKind, type KindName, kindOf, type RecordOf } from './record/kinds.ts'
import type { Ladder, LadderStep } from './record/ladder.ts'
import { oldAfterMonths } from './source/old.ts'
import { monthsBetween } from './text/day.ts'
import type { StatusKey, ZoneTheme } from './theme.ts'

/** A paper as it is named beside a figure. */
export type Paper = {
  id: string
  code: string
  /** "QĐ 1755/QĐ-UBND" or, without a number, the publisher: "VCCI News". */
  name: string
  title: string
  date: string | null
  issuer: string
  type: RecordOf<'document'>['type']
  certainty: RecordOf<'document'>['certainty']
  source: string | null
  /** The id of its newest kept file, to be opened in one press; null when none is kept. */
  attachment: string | null
}

/** A zone as the list and the map need it. */
export type ZoneSummary = {
  id: string
  code: string
  name: string
  type: RecordOf<'zone'>['type']
  area_ha: number | null
  point: [number, number] | null
  /** Only where it is drawn by the store itself (a dossier, a brief); the map asks for the boundaries that it shows. */
  shape: RecordOf<'zone'>['shape']
  isBounded: boolean
  quality: RecordOf<'zone'>['quality']
  /** "xã Thạnh Lộc", today's unit; "" when unknown. */
  unit: string
  /** "tỉnh An Giang", of which the unit is a part; "" when unknown. */
  province: string
  /** "xã Thạnh Lộc, huyện Châu Thành, tỉnh Kiên Giang"; "" when unknown. */
  unitBefore: string
  /** The class in the themes that are known with every zone. */
  themes: Record<ZoneTheme, StatusKey>
}

export type DirectiveView = RecordOf<'directive'> & {
  paper: Paper | null
  leads: { name: string; today: string | null }[]
  supports: { name: string; today: string | null }[]
}

export type StepView = LadderStep & { progress: RecordOf<'progress'> | null }
/** A ladder as a zone or one of its phases goes by it. `procedure`: since and until when, where that is written. */
export type LadderView = Omit<Ladder, 'steps'> & {
  steps: StepView[]
  phase: { id: string; name: string } | null
  procedure: RecordOf<'procedure'> | null
}

/** All that is known of one zone. */
export type Dossier = {
  zone: RecordOf<'zone'>
  summary: ZoneSummary
  phases: RecordOf<'phase'>[]
  distances: RecordOf<'distance'>[]
  tenants: RecordOf<'tenant'>[]
  calls: RecordOf<'call'>[]
  statistics: RecordOf<'statistic'>[]
  directives: DirectiveView[]
  ladders: LadderView[]
  /** Claims about the zone and all the records above. */
  claims: RecordOf<'claim'>[]
  /** Papers named by any of the above, newest first. */
  papers: Paper[]
  /** The paper on which a field without a claim was last changed: "kind/record/field" -> document id. */
  grounds: Record<string, string>
  rate: (RecordOf<'rate'> & { paper: string }) | null
  office: { name: string; parent: string; place: string; contact: string }
  /** What the office puts on its papers. */
  template: Template
  /** After how many months the office calls a figure old. */
  oldMonths: number
  /** The agencies in charge of the calls, by id; `today`: what became of one that has a successor; `contact` is of today. */
  agencies: Record<string, { name: string; today: string | null; contact: string }>
}

export type Figure = {
  kind: KindName
  record: string
  field: string
  info: FieldInfo
  value: unknown
  claims: RecordOf<'claim'>[]
  chosen: RecordOf<'claim'> | null
  /** gap: unknown. unsourced: a value without a paper. old: older than the office allows, or a press source. differs: another paper says otherwise. */
  state: 'gap' | 'unsourced' | 'old' | 'differs' | 'known'
}

/** What must be known of the papers to judge a figure. */
export type Cited = Pick<Dossier, 'claims' | 'grounds' | 'papers'> & Ageing
/** `oldMonths`: absent where the office's own word is not known. */
type Ageing = Partial<Pick<Dossier, 'oldMonths'>>

/** A field of a record with what its papers say. */
export function figureOf(dossier: Cited, kind: KindName, record: AnyRecord, field: string, today: string): Figure {
  const info = infoOf(kindOf(kind).fields[field])
  const claims = dossier.claims.filter(each => each.kind === kind && each.record === record.id && each.field === field)
  const chosen = claims.find(each => each.chosen) ?? null
  const figure = { kind, record: record.id, field, info, value: record[field] ?? null, claims, chosen }
  return { ...figure, state: stateOf(figure, dossier, today) }
}

function stateOf(
  { value, claims, chosen, ...of }: Omit<Figure, 'state'>,
  dossier: Cited,
  today: string,
): Figure['state'] {
  if (value === null) return 'gap'
  if (!chosen?.document) return dossier.grounds[`${of.kind}/${of.record}/${of.field}`] ? 'known' : 'unsourced'
  if (claims.some(each => !each.chosen && JSON.stringify(each.value) !== JSON.stringify(value))) return 'differs'
  return isOld(chosen, dossier, today) ? 'old' : 'known'
}

/** True for a claim older than the office allows (a name does not age, nor does an area) or resting on the press. */
export function isOld(claim: RecordOf<'claim'>, dossier: Pick<Dossier, 'papers'> & Ageing, today: string): boolean {
  const paper = dossier.papers.find(each => each.id === claim.document)
  const day = claim.as_of ?? paper?.date ?? null
  const schema = isKind(claim.kind) ? kindOf(claim.kind).fields[claim.field] : undefined
  const info = schema && infoOf(schema)
  const ages = typeof claim.value === 'number' && info?.kind !== 'area' && !info?.lasting
  return (
    paper?.type === 'press' ||
    (ages && day !== null && monthsBetween(day, today) > (dossier.oldMonths ?? oldAfterMonths))
  )
}
