import type { AnyRecord, KindName } from '../../model/record/kinds.ts'
import { claimsOf } from '../claim.ts'
import { type Db, sql } from '../db.ts'
import { listAt } from '../log/past.ts'
import { get } from '../table.ts'
import { computedOf } from './computed.ts'
import { papers } from './paper.ts'

type Said = {
  value: unknown
  source: string | null
  document: string | null
  asOf: string | null
  certainty: string | null
  quote: string | null
}
type Shown = AnyRecord & { figures: Record<string, Said & { others: Said[] }>; computed: Record<string, number | null> }

/** One record with its computed figures and, per figure, the paper that says so, beside what other papers say. */
export function shown(db: Db, kind: KindName, key: string, day?: string): Shown {
  const { id } = get(db, kind, key)
  const record: AnyRecord = listAt(db, kind, { id }, day)[0] ?? (get(db, kind, key) as AnyRecord)
  const claims = claimsOf(db, kind, id).filter(claim => day === undefined || claim.as_of === null || claim.as_of <= day)
  const named = new Map(
    papers(
      db,
      claims.flatMap(claim => claim.document ?? []),
    ).map(paper => [paper.id, paper]),
  )
  const said = ({ value, document, as_of, certainty, quote }: (typeof claims)[number]): Said => {
    const source = document === null ? null : (named.get(document)?.name ?? null)
    return { value, source, document, asOf: as_of, certainty, quote }
  }
  const figures: Shown['figures'] = {}
  for (const field of new Set(claims.map(claim => claim.field))) {
    const [first, ...others] = claims.filter(claim => claim.field === field)
    if (first) figures[field] = { ...said(first), others: others.map(said) }
  }
  for (const { field, document, number } of wordedBatches(db, kind, id))
    figures[field] ??= {
      value: record[field],
      source: number,
      document,
      asOf: null,
      certainty: null,
      quote: null,
      others: [],
    }
  return { ...record, figures, computed: computedOf(db, kind, id) }
}

/** Fields last written by a batch that named a paper, for figures that no claim speaks of. */
function wordedBatches(db: Db, kind: KindName, id: string) {
  return sql(
    db,
    `SELECT history.field, batch.document, coalesce(document.number, document.title) AS number
     FROM history JOIN batch ON batch.id = history.batch JOIN document ON document.id = batch.document
     WHERE history.kind = ? AND history.record = ? AND history.field IS NOT NULL ORDER BY history.id DESC`,
  ).all(kind, id) as { field: string; document: string; number: string }[]
}
