import type { AnyRecord, KindName } from '../../model/record/kinds.ts'
import { claimsOf } from '../claim.ts'
import type { Db } from '../db.ts'
import { dayOf } from '../log/day.ts'
import { get } from '../table.ts'
import { computedOf } from './computed.ts'
import { groundsOf } from './ground.ts'
import { papers } from './paper.ts'

type Said = {
  value: unknown
  source: string | null
  document: string | null
  asOf: string | null
  certainty: string | null
  quote: string | null
}
const unsaid = { source: null, document: null, asOf: null, certainty: null, quote: null }

type Shown = AnyRecord & {
  figures: Record<string, Said & { others: Said[] }>
  computed: Record<string, number | string | null>
}

/** One record with its computed figures (as of `today`, where prices or terms ask for a day) and, per figure, the paper that says so, beside what other papers say. */
export function shown(db: Db, kind: KindName, key: string, today: string): Shown {
  const record: AnyRecord = get(db, kind, key)
  const { id } = record
  const claims = claimsOf(db, kind, id)
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
    const about = claims.filter(claim => claim.field === field)
    const same = about.filter(claim => JSON.stringify(claim.value) === JSON.stringify(record[field]))
    // On an earlier day the claim in use is the one that gave the value of that day.
    const inUse = same.find(claim => claim.chosen) ?? (dayOf(db) === null ? undefined : same[0])
    const others = about.filter(claim => claim !== inUse).map(said)
    figures[field] = { ...(inUse ? said(inUse) : { ...unsaid, value: record[field] }), others }
  }
  // A figure that no claim in use speaks of rests on the paper of the batch that last wrote it.
  for (const [field, document] of groundsOf(db, kind, id)) {
    const figure = figures[field]
    if (record[field] === null || record[field] === undefined || figure?.document) continue
    const source = papers(db, [document])[0]?.name ?? null
    figures[field] = { ...unsaid, value: record[field], source, document, others: figure?.others ?? [] }
  }
  return { ...record, figures, computed: computedOf(db, kind, id, today) }
}
