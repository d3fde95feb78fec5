import type { Agency } from '../../model/readiness/facts.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { find } from '../table.ts'
import { heirsOf } from '../view/agency.ts'

type AgencyRow = Pick<RecordOf<'agency'>, 'id' | 'name' | 'short'>

/** Agencies by id, each with what it is called today. */
export function agenciesOf(db: Db, ids: Set<string>): [string, Agency][] {
  const rows = sql(db, 'SELECT id, name, short FROM agency WHERE id IN (SELECT value FROM json_each(?))')
  return (rows.all(JSON.stringify([...ids])) as AgencyRow[]).map(({ id, name, short }) => {
    const now = heirsOf(db, id).flatMap(heir => find(db, 'agency', heir) ?? [])
    const words = (say: (heir: AgencyRow) => string) => (now.length > 0 ? [...new Set(now.map(say))].join(', ') : null)
    const [today, todayShort] = [words(heir => heir.name), words(heir => heir.short ?? heir.name)]
    return [id, { id, name, short: short ?? name, today, todayShort }]
  })
}

/** The people's committee of each commune: by its own record, else by the name of its commune. */
export function communesOf(db: Db): Map<string, Agency> {
  const rows = sql(
    db,
    `SELECT unit.id AS unit, unit.name AS unitName, agency.id, agency.name, agency.short FROM unit
     LEFT JOIN agency ON agency.unit = unit.id AND agency.level = 'commune' WHERE unit.level IN ('commune', 'ward', 'town', 'special')`,
  ).all() as (AgencyRow & { unit: string; unitName: string })[]
  return new Map(
    rows.map(({ unit, unitName, id, name, short }) => {
      const said = `UBND ${unitName.charAt(0).toLocaleLowerCase('vi')}${unitName.slice(1)}`
      return [unit, { id, name: name ?? said, short: short ?? name ?? said, today: null, todayShort: null }]
    }),
  )
}
