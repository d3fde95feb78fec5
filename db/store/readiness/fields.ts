import type { FieldFact } from '../../model/readiness/facts.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { groundsOf } from '../view/ground.ts'

export type Wanted = Record<'zone' | 'phase' | 'call', string[]>

type Claim = Pick<RecordOf<'claim'>, 'kind' | 'record' | 'field' | 'document' | 'as_of' | 'certainty'>

/** What is known of the wanted fields, by "kind/record/field", each with its paper. The names come from the description of the kinds. */
export function fieldsOfSites(db: Db, wanted: Wanted, only?: string): Map<string, FieldFact> {
  const claims = chosenClaims(db, wanted)
  const facts = new Map<string, FieldFact>()
  for (const kind of ['zone', 'phase', 'call'] as const) {
    const names = [...new Set(wanted[kind])]
    if (names.length === 0) continue
    const where = only === undefined ? '' : ` AND ${kind === 'zone' ? 'id' : 'zone'} = ?`
    const known = names.map(name => `${name} IS NOT NULL`).join(' OR ')
    const rows = sql(db, `SELECT id, ${names.join(', ')} FROM ${kind} WHERE (${known})${where}`).all(
      ...(only === undefined ? [] : [only]),
    ) as ({ id: string } & Record<string, unknown>)[]
    for (const row of rows) {
      const bare = names.filter(name => row[name] !== null && !claims.get(`${kind}/${row.id}/${name}`)?.document)
      // A figure that no claim speaks of rests on the paper of the batch that last wrote it.
      const grounds = bare.length > 0 ? groundsOf(db, kind, row.id) : null
      for (const name of names) {
        if (row[name] === null) continue
        const claim = claims.get(`${kind}/${row.id}/${name}`)
        facts.set(`${kind}/${row.id}/${name}`, {
          value: row[name],
          document: claim?.document ?? grounds?.get(name) ?? null,
          asOf: claim?.as_of ?? null,
          certainty: claim?.certainty ?? null,
        })
      }
    }
  }
  return facts
}

function chosenClaims(db: Db, wanted: Wanted): Map<string, Claim> {
  const rows = sql(
    db,
    `SELECT kind, record, field, document, as_of, certainty FROM claim
     WHERE chosen = 1 AND kind IN ('zone', 'phase', 'call') AND field IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(Object.values(wanted).flat())) as Claim[]
  return new Map(rows.map(claim => [`${claim.kind}/${claim.record}/${claim.field}`, claim]))
}
