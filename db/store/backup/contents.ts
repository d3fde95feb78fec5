import type { Contents, Told } from '../../model/backup/backup.ts'
import { kindNames } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'

/** What a data file holds; of an older one, what its structure knows. Throws what SQLite says of a damaged one. */
export function contentsOf(db: Db): Contents {
  const tables = new Set(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all())
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  const known = kindNames.filter(kind => tables.has(kind))
  return {
    version: db.pragma('user_version', { simple: true }) as number,
    counts: Object.fromEntries(known.map(kind => [kind, count(kind)])),
    history: (db.prepare('SELECT max(id) FROM history').pluck().get() as number | null) ?? 0,
    batches: count('batch'),
    last: (db.prepare('SELECT id, at, name FROM batch ORDER BY rowid DESC LIMIT 1').get() ?? null) as Contents['last'],
  }
}

/** The id of the newest batch, at once; null in a file without any. Two files of one office with the same hold the same. */
export const newestBatch = (db: Db): string | null =>
  (db.prepare('SELECT id FROM batch ORDER BY rowid DESC LIMIT 1').pluck().get() as string | undefined) ?? null

/** The last batches, newest first. */
export const lastBatches = (db: Db, limit: number): Told[] =>
  db.prepare('SELECT id, at, by, name FROM batch ORDER BY rowid DESC LIMIT ?').all(limit) as Told[]

/** The batches that came after another one, newest first, and how many more there are; all when the file does not know that one. */
export function batchesSince(db: Db, batch: string | null, limit: number): { since: Told[]; more: number } {
  const from = db.prepare('SELECT coalesce((SELECT rowid FROM batch WHERE id = ?), 0)').pluck().get(batch) as number
  const text = 'FROM batch WHERE rowid > ?'
  const all = db.prepare(`SELECT count(*) ${text}`).pluck().get(from) as number
  const since = db.prepare(`SELECT id, at, by, name ${text} ORDER BY rowid DESC LIMIT ?`).all(from, limit) as Told[]
  return { since, more: all - since.length }
}

/** The names of the layers that were laid under the map, whose files lie elsewhere. */
export const backdropNames = (db: Db): string[] =>
  db.prepare('SELECT name FROM backdrop ORDER BY name').pluck().all() as string[]
