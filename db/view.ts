import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { formatOf } from './cipher/format.ts'
import { pageBytes } from './cipher/page.ts'
import { keyOf } from './cipher/ring.ts'
import { Problem } from './model/text/problem.ts'
import { migrate, peek, tuned } from './open.ts'
import type { Db } from './store/db.ts'
import { setViewed } from './store/log/day.ts'
import { setTriggers } from './store/triggers.ts'
import { committedIn } from './wal.ts'

/** A file that is looked at lies in memory whole; SQLite takes up to 1 GiB there. */
const largest = 1024 * 1024 * 1024
/** While somebody else writes, a reading may fall between two of his steps: it is tried so often. */
const tries = 5

/**
 * Opens a data file only to be looked at: as it stands at this moment, in memory. Nothing is written to the disk, not even the small files
 * that SQLite keeps beside a file that it has open, so that it may be on a read-only disk or open on another machine. Every deed on it is
 * refused. Throws E_DATA_LOCKED, E_DATA_BUSY, E_VIEW_LARGE, E_DATA_DAMAGED, E_DATA_NEWER, E_DATA_NOT_ATLAS.
 */
export function viewData(file: string, migrations: string): Db {
  peek(file, migrations)
  for (let turn = 1; ; turn++) {
    const db = new Database(momentOf(file))
    try {
      if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Problem('E_DATA_BUSY', { file })
      migrate(tuned(db), file, migrations)
      setTriggers(db)
      setViewed(db)
      return db
    } catch (error) {
      db.close()
      if (turn === tries) throw error instanceof Problem ? error : new Problem('E_DATA_BUSY', { file })
    }
  }
}

/** Decrypts the pages of an encrypted file where they lie. Throws E_DATA_LOCKED, E_DATA_DAMAGED. */
function decrypt(file: string, bytes: Buffer): void {
  const key = keyOf(file)
  if (!key) return
  const read = formatOf(file, key).readerOf(key)
  for (let at = 0; at + pageBytes <= bytes.length; at += pageBytes)
    read(bytes.subarray(at, at + pageBytes), at / pageBytes + 1).page.copy(bytes, at)
}

/** The bytes of a file with what its log of writes has committed, as SQLite would read them. */
function momentOf(file: string): Buffer {
  const size = statSync(file).size
  if (size > largest) throw new Problem('E_VIEW_LARGE', { file })
  // The log first: what moves out of it into the file meanwhile is then there twice, and not missing.
  const wal = `${file}-wal`
  const log = existsSync(wal) ? readFileSync(wal) : null
  const found = log && committedIn(log)
  const bytes = Buffer.alloc(Math.max(size, found ? found.pages * found.pageBytes : 0))
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, size, 0)
  } finally {
    closeSync(handle)
  }
  for (const [page, content] of found?.frames ?? []) content.copy(bytes, (page - 1) * content.length)
  decrypt(file, bytes)
  // In memory there is no log of writes (SQLite's file format, 1.3.3).
  bytes[18] = bytes[19] = 1
  return found && found.pages > 0 ? bytes.subarray(0, found.pages * found.pageBytes) : bytes
}
