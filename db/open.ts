import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { connectBare } from './cipher/connect.ts'
import { type Key, magic } from './cipher/page.ts'
import { firstPage } from './cipher/ring.ts'
import { Problem } from './model/text/problem.ts'
import type { Db } from './store/db.ts'
import { setFunctions } from './store/functions.ts'
import { setTriggers } from './store/triggers.ts'
import { hasTornLog } from './wal.ts'

/** Marks a file as ours in its SQLite header ("KCNA"). */
const applicationId = 0x4b434e41
/** Up to this size every page is checked when the file is opened (about 50 ms on a slow disk); larger files are checked by `verify`. */
const checkedBytes = 16 * 1024 * 1024

/**
 * Opens a data file, making and filling it when it is missing, and brings it up to this program's structure.
 * Throws a Problem (E_DATA_..., E_DISK_FULL); whatever goes wrong, the file stays as it was.
 */
export function openData(file: string, migrations: string, fill?: (db: Db) => void): Db {
  return explained(file, () => {
    if (file !== ':memory:' && !existsSync(file)) create(file, migrations, fill)
    if (file !== ':memory:') {
      peek(file, migrations)
      if (hasTornLog(file)) throw new Problem('E_DATA_DAMAGED', { file, part: 'wal' })
    }
    const db = connect(file)
    try {
      if (file !== ':memory:') inspect(db, file, migrations)
      migrate(db, file, migrations)
      setTriggers(db)
      if (file === ':memory:') fill?.(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * A new file is made and filled beside its place under a name of its own and put there whole: no half-made file is ever found,
 * and of two programs that start at once the second takes what the first has made.
 */
function create(file: string, migrations: string, fill?: (db: Db) => void): void {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Problem('E_DATA_LINK', { file })
  makeFolder(dirname(file))
  const draft = `${file}.${process.pid}-${Date.now().toString(36)}.moi`
  let db: Db | null = null
  try {
    db = connect(draft)
    migrate(db, draft, migrations)
    setTriggers(db)
    fill?.(db)
    db.close()
    place(draft, file)
  } finally {
    db?.close()
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(draft + end, { force: true })
  }
}

/** A link never replaces a file that somebody else has put there meanwhile; a disk that knows no links (FAT) is asked first. */
function place(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (!existsSync(file)) renameSync(draft, file)
  }
}

/** Node's own recursive mkdir never returns where a parent takes no folders (seen in /proc), so each level is asked for once. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** A connection with this program's settings and words, and no triggers yet; a new file is encrypted where a key is given. */
export function connect(file: string, key?: Key | null): Db {
  const db = connectBare(file, { timeout: 5000 }, key)
  try {
    return tuned(db)
  } catch (error) {
    db.close()
    throw error
  }
}

/** Sets a connection up as this program needs it. */
export function tuned(db: Db): Db {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Without it INSERT OR REPLACE takes the old row away with no trigger, and so with no history.
  db.pragma('recursive_triggers = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('cache_size = -16000')
  setFunctions(db)
  return db
}

/** Reads the header alone (SQLite's file format, 1.3), so that a file which is not ours is not touched even by opening it. Throws E_DATA_LOCKED, E_DATA_DAMAGED, E_DATA_NOT_ATLAS, E_DATA_NEWER. */
export function peek(file: string, migrations: string): void {
  const header = firstPage(file)
  if (header.length < 100 || !header.subarray(0, magic.length).equals(magic))
    throw new Problem('E_DATA_DAMAGED', { file })
  if (header.readUInt32BE(68) !== applicationId) throw new Problem('E_DATA_NOT_ATLAS', { file })
  refuseNewer(file, header.readUInt32BE(60), migrations)
  refuseShort(file, header)
}

/** A file that was cut: its own count of pages says more than there are. The count counts only where no log of writes waits beside it. */
function refuseShort(file: string, header: Buffer): void {
  const isCounted = header.readUInt32BE(24) === header.readUInt32BE(92)
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  if (isCounted && !existsSync(`${file}-wal`) && statSync(file).size < header.readUInt32BE(28) * pageBytes)
    throw new Problem('E_DATA_DAMAGED', { file })
}

function refuseNewer(file: string, version: number, migrations: string): void {
  const known = stepsIn(migrations).length
  if (version > known) throw new Problem('E_DATA_NEWER', { file, found: String(version), known: String(known) })
}

/** Refuses a newer or damaged file before anything is written, and puts a copy aside before its structure is changed. */
function inspect(db: Db, file: string, migrations: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const known = stepsIn(migrations).length
  refuseNewer(file, version, migrations)
  const bytes =
    (db.pragma('page_count', { simple: true }) as number) * (db.pragma('page_size', { simple: true }) as number)
  if (bytes <= checkedBytes && db.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new Problem('E_DATA_DAMAGED', { file })
  if (version < known) copyBefore(db, file, version)
}

/** The file as it was before its structure changes: made aside and checked, so that whatever bears the name is whole. */
function copyBefore(db: Db, file: string, version: number): void {
  const name = copyName(file, version)
  const draft = `${name}.${process.pid}.moi`
  rmSync(draft, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    const copy = connectBare(draft)
    try {
      if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Problem('E_BACKUP_BAD', { reason: name })
    } finally {
      copy.close()
    }
    renameSync(draft, name)
  } finally {
    rmSync(draft, { force: true })
  }
}

function copyName(file: string, version: number): string {
  for (let n = 1; ; n++) {
    const name = `${file}.truoc-cau-truc-${version + 1}${n > 1 ? `-${n}` : ''}`
    if (!existsSync(name)) return name
  }
}

/** Runs the steps a file lacks; each step and its number are one transaction. Throws E_DATA_MIGRATION naming the step. */
export function migrate(db: Db, file: string, migrations: string): void {
  const steps = stepsIn(migrations)
  const version = db.pragma('user_version', { simple: true }) as number
  for (const [at, step] of steps.entries()) {
    if (at < version) continue
    const text = readFileSync(join(migrations, step), 'utf8')
    try {
      db.transaction(() => {
        db.exec(text)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${at + 1}`)
      }).immediate()
    } catch (error) {
      if (codeOf(error) === 'SQLITE_FULL') throw error
      throw new Problem('E_DATA_MIGRATION', { file, step, reason: String(error) })
    }
  }
}

/** The names of the migrations, in their order. */
export function stepsIn(migrations: string): string[] {
  return readdirSync(migrations)
    .filter(name => /^\d{4}_[\w-]+\.sql$/.test(name))
    .sort()
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Errors of the disk and of SQLite in the words of this office. */
function explained<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) throw error
    throw diskProblem(error, file) ?? error
  }
}

/** The Problem behind an error of SQLite or of the file system; undefined when it is neither. */
export function diskProblem(error: unknown, file: string): Problem | undefined {
  const code = codeOf(error)
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code)) return new Problem('E_DATA_DAMAGED', { file })
  if (/^SQLITE_FULL|^ENOSPC/.test(code)) return new Problem('E_DISK_FULL', { file })
  if (/^SQLITE_BUSY/.test(code)) return new Problem('E_DATA_BUSY', { file })
  if (
    /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR)|^E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|EXIST)|^ERR_INVALID/.test(code) ||
    /directory does not exist/.test(String(error))
  )
    return new Problem('E_DATA_READONLY', { file })
  return undefined
}
