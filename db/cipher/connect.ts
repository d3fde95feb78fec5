import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Db } from '../store/db.ts'
import { formatOf } from './format.ts'
import { type Format, formats, type Key } from './page.ts'
import { keyOf } from './ring.ts'

const inMemory = ':memory:'
/** The key itself and its id, in words of which no other key is derived. */
const words = ({ key, id }: Key) => `x'${key}${id}'`

function choose(db: Db, { pragmas }: Format): void {
  for (const pragma of pragmas) db.pragma(pragma)
}

/** The key that an existing file asks for; null for one that is plain, missing or in memory. Throws E_DATA_LOCKED, E_DATA_DAMAGED. */
const wantedBy = (file: string): Key | null => (file === inMemory || !existsSync(file) ? null : keyOf(file))

/** Opens a data file, with its key where it is encrypted; a new one is encrypted where a key is given. Throws E_DATA_LOCKED, E_DATA_DAMAGED. */
export function connectBare(file: string, options: Database.Options = {}, key = wantedBy(file)): Db {
  const db = new Database(file, options)
  try {
    if (key) {
      choose(db, formatOf(file, key))
      db.pragma(`key = "${words(key)}"`)
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A second connection that only reads what another one has open. */
export function beside(db: Db): Db {
  return db.memory ? new Database(db.serialize()) : connectBare(db.name, { readonly: true })
}

/** Makes a data file readable beside the one that is open, under a name. Throws E_DATA_LOCKED, E_DATA_DAMAGED. */
export function attach(db: Db, file: string, name: string): void {
  const key = wantedBy(file)
  if (key) choose(db, formatOf(file, key))
  db.prepare(`ATTACH ? AS ${name} KEY ?`).run(file, key ? words(key) : '')
}

/** Encrypts a file that nobody has open, with another key or with none: every page of it is written anew. It must not be the only copy. */
export function rekey(file: string, key: Key | null, format: Format = formats.aegis): void {
  const db = connectBare(file, { fileMustExist: true })
  try {
    // The log of writes would hold the file as it was.
    db.pragma('journal_mode = DELETE')
    if (key) choose(db, format)
    db.pragma(key ? `rekey = "${words(key)}"` : "rekey = ''")
  } finally {
    db.close()
  }
}
