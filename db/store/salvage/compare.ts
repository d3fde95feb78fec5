import { attach } from '../../cipher/connect.ts'
import type { Difference } from '../../model/backup/salvage.ts'
import { kindNames } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'

/** How the records of a file differ from those of a backup, kind by kind, by the columns that both have; kinds of which both have none are left out. */
export function differencesOf(db: Db, backup: string): Difference[] {
  attach(db, backup, 'kept')
  const count = (text: string) => db.prepare(text).pluck().get() as number
  const columns = (schema: string, kind: string) =>
    db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(kind, schema) as string[]
  const differences = kindNames.flatMap(kind => {
    const before = columns('kept', kind)
    const shared = columns('main', kind).filter(name => before.includes(name))
    const all = count(`SELECT count(*) FROM main.${kind}`)
    if (before.length === 0) return all > 0 ? [{ kind, same: 0, differing: 0, onlyRead: all, onlyKept: 0 }] : []
    const both = count(`SELECT count(*) FROM main.${kind} WHERE id IN (SELECT id FROM kept.${kind})`)
    const names = (row: string) => shared.map(name => `${row}.${name}`).join(', ')
    const differing = count(
      `SELECT count(*) FROM main.${kind} AS one JOIN kept.${kind} AS other ON other.id = one.id WHERE (${names('one')}) IS NOT (${names('other')})`,
    )
    const onlyKept = count(`SELECT count(*) FROM kept.${kind}`) - both
    return all + onlyKept > 0 ? [{ kind, same: both - differing, differing, onlyRead: all - both, onlyKept }] : []
  })
  db.exec('DETACH kept')
  return differences
}
