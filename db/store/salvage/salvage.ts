import { attach } from '../../cipher/connect.ts'
import { keyFor } from '../../cipher/ring.ts'
import type { Salvaged } from '../../model/backup/salvage.ts'
import { type KindName, kindNames, kindOf } from '../../model/record/kinds.ts'
import { connect, migrate } from '../../open.ts'
import { contentsOf } from '../backup/contents.ts'
import type { Db } from '../db.ts'
import { indexAll } from '../later.ts'
import { inBatch } from '../log/batch.ts'
import { brokenSeals, isUnsealed, sealAll } from '../log/seal.ts'
import { isOnlyPlaced, setTriggers } from '../triggers.ts'
import { verify } from '../verify.ts'
import { differencesOf } from './compare.ts'
import { imageOf } from './image.ts'
import { explain, settle } from './settle.ts'
import { stage } from './stage.ts'

/** `draft` is where the new file is to be made; `backup` the newest good one, null when there is none; `told` is called with how much is done, 0 to 1. */
export type Wanted = {
  file: string
  draft: string
  backup: string | null
  migrations: string
  by: string
  told: (part: number) => void
}

/**
 * Reads what can still be read of a damaged data file, row by row, into a new file made by the migrations: records from their pages, what
 * is missing there from the log, each difference between the two explained by a batch of its own, all of it checked. The damaged file is
 * only read. One that is encrypted becomes one with the same key. Throws what the disk says.
 */
export function salvage({ file, draft, backup, migrations, by, told }: Wanted): Salvaged {
  const db = connect(draft, keyFor(file))
  try {
    // A draft that a power cut takes away is made again.
    db.pragma('synchronous = OFF')
    migrate(db, draft, migrations)
    db.pragma('foreign_keys = OFF')
    const image = imageOf(file)
    const staged = guardless(db, () => {
      try {
        return db.transaction(() => stage(image, db, part => told(part * 0.6))).immediate()
      } finally {
        image.close()
      }
    })
    const { lines, missing } = wholenessOf(db)
    // Of lines that wait for their seal nobody can tell whether some of them are gone.
    const isSealed =
      lines > 0 && missing === 0 && namelessOf(db) === 0 && brokenSeals(db).length === 0 && !isUnsealed(db)
    attach(db, backup ?? ':memory:', 'kept')
    const { orphans, ...settled } = guardless(db, () =>
      db
        .transaction(() => {
          named(db)
          if (!isSealed) db.exec('DELETE FROM seal')
          return settle(db, isSealed)
        })
        .immediate(),
    )
    db.exec('DETACH kept')
    told(0.75)
    db.pragma('foreign_keys = ON')
    const name = 'Đọc lại từ tệp hỏng'
    inBatch(db, { name, by, kept: true }, () => explain(db, orphans))
    sealAll(db)
    setTriggers(db)
    enter(db)
    told(0.9)
    const { problems } = verify(db)
    db.pragma('journal_mode = DELETE')
    const read = { file: draft, contents: contentsOf(db), newest: newestOf(db, name), lines, missing, isSealed }
    return {
      ...read,
      ...staged,
      ...settled,
      orphans: orphans.length,
      problems,
      differences: backup ? differencesOf(db, backup) : null,
    }
  } finally {
    db.close()
  }
}

/** The last batch that somebody made, not the reading itself. */
const newestOf = (db: Db, own: string): string | null =>
  (db.prepare('SELECT max(at) FROM batch WHERE name <> ?').pluck().get(own) as string | null) ?? null

/** How many lines of the log there are, and how many numbers between them are missing: the log is numbered without a gap. */
function wholenessOf(db: Db): { lines: number; missing: number } {
  const { lines, last } = db.prepare('SELECT count(*) AS lines, coalesce(max(id), 0) AS last FROM history').get() as {
    lines: number
    last: number
  }
  return { lines, missing: last - lines }
}

const nameless = `SELECT DISTINCT batch FROM history WHERE batch NOT IN (SELECT id FROM batch)
  UNION SELECT reverts FROM batch WHERE reverts NOT IN (SELECT id FROM batch)`
const namelessOf = (db: Db): number => db.prepare(`SELECT count(*) FROM (${nameless})`).pluck().get() as number

/** Batches whose lines are there and whose names are not get a name that says so; their ids tell when they were (RFC 9562, version 7). */
function named(db: Db): void {
  for (const id of db.prepare(nameless).pluck().all() as string[]) {
    const at = new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
    const place = db
      .prepare(
        `SELECT coalesce(max(rowid), 0) + 1 FROM batch WHERE id < ?
           AND NOT EXISTS (SELECT 1 FROM batch AS next WHERE next.rowid = batch.rowid + 1)`,
      )
      .pluck()
      .get(id)
    db.prepare("INSERT INTO batch (rowid, id, at, by, name, kept) VALUES (?, ?, ?, '', ?, 1)").run(
      place,
      id,
      at,
      'Thao tác không đọc được tên',
    )
  }
}

/** The guards of the log are for a file that lives; while one is put together they stand aside. */
function guardless<T>(db: Db, work: () => T): T {
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string
    sql: string
  }[]
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
  const result = work()
  for (const { sql } of guards) db.exec(sql)
  return result
}

/** Makes the search and the map anew: they are made from the records, and are not worth reading from damaged pages. */
function enter(db: Db): void {
  const columns = 'kind, record, title, body'
  const enterPlaced = (kind: KindName) =>
    db.exec(`INSERT INTO entry (${columns}, west, south, east, north) SELECT '${kind}', id, '', '',
      ${[0, 1, 2, 3].map(side => `bound(shape, NULL, ${side})`).join(', ')} FROM ${kind} WHERE shape IS NOT NULL`)
  for (const kind of kindNames) {
    if (isOnlyPlaced(kind)) enterPlaced(kind)
    if (kindOf(kind).silent) continue
    db.prepare(`INSERT INTO unindexed (kind, above, upto) SELECT ?, '', max(id) FROM ${kind} HAVING count(*) > 0`).run(
      kind,
    )
  }
  indexAll(db)
}
