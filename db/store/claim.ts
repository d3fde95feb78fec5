import { newId } from '../id.ts'
import { qualityOf, type Shape } from '../model/boundary/shape.ts'
import { type AnyRecord, type KindName, kindOf, type RecordOf } from '../model/record/kinds.ts'
import { showParts } from '../model/text/show.ts'
import { infoFor, type Row, toColumn, toRecord } from './codec.ts'
import { type Db, sql } from './db.ts'
import { inBatch } from './log/batch.ts'
import { erase, get, insert, list, titleOf, update } from './table.ts'

type Claim = RecordOf<'claim'>
type Statement = { kind: KindName; record: string; field: string; value: unknown }
export type Basis = {
  document: string | null
  why?: string | null
  asOf?: string | null
  certainty?: Claim['certainty']
}

/** The claims about a record, or about one field of it: the chosen first, then the newest. */
export function claimsOf(db: Db, kind: KindName, record: string, field?: string): Claim[] {
  const rows = sql(
    db,
    `SELECT * FROM claim WHERE kind = ? AND record = ?${field ? ' AND field = ?' : ''} ORDER BY field, chosen DESC, as_of DESC`,
  ).all(...[kind, record, ...(field ? [field] : [])]) as Row[]
  return rows.map(row => toRecord('claim', row) as Claim)
}

/** A field has a new value: the claim that was in use stands back, and the paper (or the reason for none) is claimed. In a batch. */
export function restate(db: Db, said: Statement, basis: Basis): void {
  const info = infoFor(said.kind, said.field)
  if (!info) return
  const value = toColumn(info, said.value)
  const now = claimsOf(db, said.kind, said.record, said.field)
  for (const claim of now) if (claim.chosen) update(db, 'claim', claim.id, { chosen: false })
  if (basis.document === null && !basis.why && !basis.asOf && !basis.certainty) return
  const same = now.find(claim => claim.document === basis.document && toColumn(info, claim.value) === value)
  const stated = {
    as_of: basis.asOf ?? same?.as_of ?? null,
    certainty: basis.certainty ?? same?.certainty ?? null,
    chosen: true,
  }
  if (same) update(db, 'claim', same.id, { ...stated, quote: basis.why ?? same.quote })
  else
    insert(db, 'claim', { id: newId(), ...said, value, document: basis.document, quote: basis.why ?? null, ...stated })
}

/** "Dùng số này": the field takes the value of one of its claims, as one batch. */
export function chooseClaim(db: Db, id: string, by: string): { batch: string | null; record: AnyRecord } {
  const claim = get(db, 'claim', id)
  const kind = claim.kind as KindName
  const info = infoFor(kind, claim.field)
  const before = get(db, kind, claim.record) as AnyRecord
  const shown = info ? Object.values(showParts(info, claim.value)).join(' ') : ''
  const title = titleOf(kind, before)
  const isShape = info?.kind === 'shape'
  const name = isShape
    ? `Dùng bản ranh giới khác của ${title}`
    : `Dùng số ${shown} cho ${info?.label.vi.toLowerCase()} của ${title}`
  const { batch } = inBatch(db, { name, by, document: claim.document }, () => {
    for (const other of list(db, 'claim', { kind, record: claim.record, field: claim.field, chosen: true }))
      if (other.id !== id) update(db, 'claim', other.id, { chosen: false })
    update(db, 'claim', id, { chosen: true })
    update(db, kind, claim.record, { [claim.field]: claim.value })
    const basis = { document: claim.document, why: claim.quote, asOf: claim.as_of, certainty: claim.certainty }
    if (isShape) followQuality(db, kind, claim.record, claim.value as Shape | null, basis)
  })
  return { batch, record: get(db, kind, claim.record) as AnyRecord }
}

/** A zone says of itself how good its place is: it follows the boundary that is in use. In a batch. */
export function followQuality(db: Db, kind: KindName, record: string, shape: Shape | null, basis: Basis): void {
  if (!kindOf(kind).fields.quality) return
  const quality = shape ? qualityOf(shape) : 'point'
  if (!quality || (get(db, kind, record) as AnyRecord).quality === quality) return
  update(db, kind, record, { quality })
  restate(db, { kind, record, field: 'quality', value: quality }, basis)
}

/** The claims of a removed record go with it. In a batch. */
export function dropClaims(db: Db, kind: KindName, record: string): void {
  for (const claim of list(db, 'claim', { kind, record })) erase(db, 'claim', claim.id)
}
