import { beside } from '../../cipher/connect.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { setFunctions } from '../functions.ts'
import { setDay } from '../log/day.ts'
import { pastOf } from '../log/past.ts'
import { type KnownThen, knownThen } from './known.ts'
import { beginningOf } from './timeline.ts'

/** The register as the days written in papers tell of it; `show` turns it to a day (ISO). */
export type Dated = { db: Db; show: (day: string) => Db }

/**
 * A connection that reads what is known now, but of it only what is dated on or before a day: for days on which the register did not exist.
 * A step without a date, a figure of which no dated paper speaks and a lot without a lease are gaps there, never today's. Read only; its
 * log holds nothing but the frame of the file.
 */
export function datedOf(db: Db): Dated {
  const dated = beside(db)
  setFunctions(dated)
  dated.pragma('temp_store = MEMORY')
  dated.exec(`CREATE TEMP TABLE shown (day TEXT); INSERT INTO shown VALUES ('');
    CREATE TEMP VIEW batch AS SELECT rowid, * FROM main.batch WHERE kept = 1 AND rowid = 1;
    CREATE TEMP VIEW history AS SELECT * FROM main.history WHERE batch IN (SELECT id FROM temp.batch);`)
  for (const [kind, then] of knownThen()) view(dated, kind, then)
  const turn = dated.prepare('UPDATE temp.shown SET day = ?')
  return {
    db: dated,
    show(day) {
      turn.run(day)
      setDay(dated, day, true)
      return dated
    },
  }
}

/** A connection of its own to the register of a day (ISO): by its history or, before its first entry, by the days written in papers. */
export const registerOn = (db: Db, day: string): Db => (day < beginningOf(db) ? datedOf(db).show(day) : pastOf(db, day))

/** Shadows a kind by what of its rows, and of their fields, a day knows. */
function view(dated: Db, kind: KindName, { where, fields }: KnownThen): void {
  const columns = fieldsOf(kindOf(kind)).map(([field]) => (fields[field] ? `${fields[field]} AS ${field}` : field))
  dated.exec(
    `CREATE TEMP VIEW ${kind} AS SELECT rowid, id, ${columns.join(', ')} FROM main.${kind} AS ${kind} WHERE ${where}`,
  )
}
