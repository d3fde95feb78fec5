import Database from 'better-sqlite3'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { setFunctions } from '../functions.ts'
import { dates } from '../log/past.ts'

/** The register as the days written in papers tell of it; `show` turns it to a day (ISO). */
export type Dated = { db: Db; show: (day: string) => Db }

const shown = '(SELECT day FROM temp.shown)'

/**
 * A connection that reads what is known now, but of it only what is dated on or before a day: for days on which the register did not exist.
 * A step without a date, a figure of which no dated paper speaks and a lot without a lease are gaps there, never today's. Read only.
 */
export function datedOf(db: Db): Dated {
  const dated = db.memory ? new Database(db.serialize()) : new Database(db.name, { readonly: true })
  setFunctions(dated)
  dated.pragma('temp_store = MEMORY')
  dated.exec("CREATE TEMP TABLE shown (day TEXT); INSERT INTO shown VALUES ('')")
  for (const [kind, date] of Object.entries(dates) as [KindName, string][])
    if (kind !== 'claim') view(dated, kind, {}, `${date} <= ${shown}`)
  view(dated, 'claim', {}, `${saidOn} <= ${shown}`)
  for (const [kind, fields] of Object.entries(claimed) as [KindName, string[]][])
    view(dated, kind, Object.fromEntries(fields.map(field => [field, claimOf(kind, field)])))
  view(dated, 'lease', {}, `coalesce(starts, signed) <= ${shown} AND (ended IS NULL OR ended > ${shown})`)
  view(dated, 'plot', plotThen, `id NOT IN (SELECT after FROM main.lineage WHERE date > ${shown})`)
  view(dated, 'directive', directiveThen, directiveIsThere)
  view(dated, 'funding', {}, `(SELECT date FROM main.document WHERE document.id = funding.document) <= ${shown}`)
  const turn = dated.prepare('UPDATE temp.shown SET day = ?')
  return {
    db: dated,
    show(day) {
      turn.run(day)
      return dated
    },
  }
}

/** Shadows a kind by what of its rows, and of their fields, a day knows. */
function view(dated: Db, kind: KindName, then: Record<string, string>, where = 'true'): void {
  const columns = fieldsOf(kindOf(kind)).map(([field]) => (then[field] ? `${then[field]} AS ${field}` : field))
  dated.exec(
    `CREATE TEMP VIEW ${kind} AS SELECT rowid, id, ${columns.join(', ')} FROM main.${kind} AS ${kind} WHERE ${where}`,
  )
}

/** A claim speaks of its own day, else of the day of its paper. */
const saidOn = 'coalesce(as_of, (SELECT date FROM main.document WHERE document.id = claim.document))'

/** Figures that are what the paper in use says of them, or, while that is of a later day, the newest paper of the day. */
const claimed: Partial<Record<KindName, string[]>> = {
  zone: [
    'area_ha',
    'approved_ha',
    'status',
    'occupancy_pct',
    'workers',
    'land_rent_vnd',
    'sublease_vnd',
    'established',
  ],
  phase: ['area_ha', 'approved_ha', 'status', 'occupancy_pct'],
  call: ['stage', 'area_ha', 'capital_vnd'],
}

function claimOf(kind: KindName, field: string): string {
  if (field === 'established') return `CASE WHEN established <= ${shown} THEN established END`
  return `(SELECT value FROM main.claim WHERE claim.kind = '${kind}' AND claim.record = ${kind}.id AND claim.field = '${field}'
    AND ${saidOn} <= ${shown} ORDER BY chosen DESC, ${saidOn} DESC LIMIT 1)`
}

/** Of a lot only its leases are dated. */
const letThen = (what: string) => `(SELECT ${what} FROM main.lease WHERE lease.plot = plot.id
  AND coalesce(starts, signed) <= ${shown} AND (lease.ended IS NULL OR lease.ended > ${shown}) LIMIT 1)`
const plotThen = {
  status: letThen("'leased'"),
  tenant: letThen('lease.tenant'),
  ended: `CASE WHEN ended <= ${shown} THEN ended END`,
}

/** Whether a directive was being worked on is dated nowhere: it is done, or nothing is known of it but its deadline. */
const directiveThen = {
  status: `CASE WHEN completed <= ${shown} THEN 'done' END`,
  completed: `CASE WHEN completed <= ${shown} THEN completed END`,
}
const directiveIsThere = `(SELECT date FROM main.document WHERE document.id = directive.document) <= ${shown}
  AND NOT (status IS 'done' AND completed IS NULL)`
