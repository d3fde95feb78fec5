import type { FieldInfo } from '../../model/record/field.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { isKind, type KindName, kindNames, kindOf } from '../../model/record/kinds.ts'
import { dates } from '../log/past.ts'

/** What of a kind the papers of a day know, as SQL over the table itself: which rows are there, and which fields are not as they are now. */
export type KnownThen = { where: string; fields: Record<string, string> }

/** The day (ISO) that a dated connection shows. */
export const shown = '(SELECT day FROM temp.shown)'
/** A claim speaks of its own day, else of the day of its paper. */
const saidOn = 'coalesce(claim.as_of, (SELECT date FROM main.document WHERE document.id = claim.document))'
const until = (date: string) => `${date} <= ${shown}`
const paperUntil = (kind: string) => `(SELECT date FROM main.document WHERE document.id = ${kind}.document) <= ${shown}`
/** A field that is dated itself: not yet there before its day. */
const once = (date: string, field = date) => `CASE WHEN ${until(date)} THEN ${field} END`

const claimsOf = (kind: KindName, field?: string) =>
  `main.claim WHERE claim.kind = '${kind}' AND claim.record = ${kind}.id ${field ? `AND claim.field = '${field}'` : ''}`
/** What the paper in use says of a field, or, while that is of a later day, the newest paper of the day. */
const claimed = (kind: KindName, field: string) =>
  `(SELECT claim.value FROM ${claimsOf(kind, field)} AND ${saidOn} <= ${shown} ORDER BY claim.chosen DESC, ${saidOn} DESC LIMIT 1)`
const isClaimed = (kind: KindName) => `EXISTS (SELECT 1 FROM ${claimsOf(kind)} AND ${saidOn} <= ${shown})`

/** Fields that say which thing it is, not how it stands: they hold on every day. */
const lasting: Partial<Record<KindName, readonly string[]>> = {
  zone: ['name_en', 'cluster', 'point', 'quality'],
  call: ['name_en'],
  plan: ['ladder', 'road', 'beside'],
  household: ['name', 'hamlet', 'identity', 'phone', 'note'],
  tenant: ['note'],
}
const words: readonly FieldInfo['kind'][] = ['ref', 'shape', 'json']

/** Every field of a kind that can only be known by a paper that says so. */
function claimedFields(kind: KindName): Record<string, string> {
  const open = fieldsOf(kindOf(kind)).filter(
    ([field, info]) => !info.required && !words.includes(info.kind) && !lasting[kind]?.includes(field),
  )
  return Object.fromEntries(open.map(([field]) => [field, claimed(kind, field)]))
}

/** A boundary by its versions; one of which no version is kept has no day, and stands as it is drawn now. */
const outline = (kind: KindName) =>
  `CASE WHEN EXISTS (SELECT 1 FROM ${claimsOf(kind, 'shape')}) THEN ${claimed(kind, 'shape')} ELSE shape END`
/** Of a lot only its leases are dated. */
const isLet = `coalesce(lease.starts, lease.signed) <= ${shown} AND (lease.ended IS NULL OR lease.ended > ${shown})`
const letThen = (what: string) => `(SELECT ${what} FROM main.lease WHERE lease.plot = plot.id AND ${isLet} LIMIT 1)`
/** What a plan says of itself it says from the day of its approval. */
const planned = (field: string) => `coalesce(${claimed('plan', field)}, ${once('approved', field)})`

const own: Partial<Record<KindName, Partial<KnownThen>>> = {
  claim: { where: `${saidOn} <= ${shown}` },
  zone: {
    fields: {
      established: once('established'),
      shape: outline('zone'),
      quality: `CASE WHEN quality IN ('surveyed', 'digitised') THEN coalesce(${claimed('zone', 'quality')}, 'point') ELSE quality END`,
    },
  },
  phase: { fields: { shape: outline('phase') } },
  plan: {
    fields: {
      ...{ submitted: once('submitted'), approved: once('approved'), priced: once('priced'), shape: outline('plan') },
      ...{ area_ha: planned('area_ha'), households: planned('households'), cost_vnd: planned('cost_vnd') },
    },
  },
  call: { where: `${isClaimed('call')} OR (SELECT date FROM main.document WHERE document.id = call.list) <= ${shown}` },
  tenant: {
    where: `${until('licensed')} OR ${isClaimed('tenant')} OR EXISTS (SELECT 1 FROM main.lease WHERE lease.tenant = tenant.id AND ${isLet})`,
    fields: { licensed: once('licensed') },
  },
  plot: {
    where: `id NOT IN (SELECT after FROM main.lineage WHERE date > ${shown})`,
    fields: {
      status: letThen("'leased'"),
      tenant: letThen('lease.tenant'),
      ended: once('ended'),
      shape: outline('plot'),
    },
  },
  parcel: { fields: { shape: outline('parcel') } },
  lease: { where: isLet, fields: { ended: 'NULL' } },
  charge: { where: until('due'), fields: { paid: once('paid'), paid_vnd: once('paid', 'paid_vnd') } },
  lineage: { where: until('date') },
  tariff: {
    where: `coalesce(valid_from, (SELECT date FROM main.document WHERE document.id = tariff.document)) <= ${shown}`,
  },
  funding: { where: paperUntil('funding') },
  award: { where: paperUntil('award') },
  obstacle: { where: until('since'), fields: { answered: once('answered'), solved: once('solved') } },
  complaint: {
    fields: { answered: once('answered'), document: once('answered', 'document'), result: once('answered', 'result') },
  },
  // Whether a directive was being worked on is dated nowhere: it is done, or nothing is known of it but its deadline.
  directive: {
    where: `${paperUntil('directive')} AND NOT (status IS 'done' AND completed IS NULL)`,
    fields: {
      status: `CASE WHEN ${until('completed')} THEN 'done' END`,
      ...{ completed: once('completed'), result: once('completed', 'result') },
    },
  },
  procedure: { where: until('started'), fields: { ended: once('ended') } },
  staging: { where: until('saved') },
  scenario: { where: 'false' },
  member: { where: until('valid_from') },
  meeting: { where: until('date') },
  report: { where: paperUntil('report') },
  labour: { where: paperUntil('labour') },
  snapshot: { where: until('substr(at, 1, 10)') },
  unmasking: { where: until('substr(at, 1, 10)') },
  showing: { where: until('substr(at, 1, 10)') },
  officer: { where: 'false' },
}
/** Kinds of which every figure and sentence is some paper's. */
const stated: readonly KindName[] = ['zone', 'phase', 'call', 'plan', 'household', 'tenant', 'enterprise']

/** Which rows of a kind are there: those of its day, and of them only those whose owner is there, too. Papers are named before they exist. */
function whereOf(kind: KindName): string {
  const date = kind === 'claim' ? undefined : dates[kind]
  const here = own[kind]?.where ?? (date ? until(date) : 'true')
  const owners = fieldsOf(kindOf(kind)).flatMap(([field, { required, to }]) => {
    if (!required || !to || !isKind(to) || to === 'document' || to === kind) return []
    const there = whereOf(to)
    return there === 'true' ? [] : [`${field} IN (SELECT ${to}.id FROM main.${to} WHERE ${there})`]
  })
  if (owners.length === 0) return here
  return [`(${here})`, ...owners].join(' AND ')
}

/** What is known then of every kind that does not stand as it does now; names of places and agencies, and the papers' own words, do. */
export function knownThen(): [KindName, KnownThen][] {
  return kindNames.flatMap((kind): [KindName, KnownThen][] => {
    const { fields = {} } = own[kind] ?? {}
    const where = whereOf(kind)
    const all = { ...(stated.includes(kind) && claimedFields(kind)), ...fields }
    return where === 'true' && Object.keys(all).length === 0 ? [] : [[kind, { where, fields: all }]]
  })
}
