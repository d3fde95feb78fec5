import { closeSync, fdatasync, fdatasyncSync, openSync, rmSync } from 'node:fs'
import { connectBare } from '../../cipher/connect.ts'
import { keyOf } from '../../cipher/ring.ts'
import { type Contents, countChanges, isAlike } from '../../model/backup/backup.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { contentsOf } from './contents.ts'

/** Pages of 4 KiB that are copied at a time: a few milliseconds. */
const step = 500
/** Steps that are copied while those before them are still on their way down to the disk: 16 MiB. */
const ahead = 8

/** What a data file held at one moment, and the hashes of the contents that its papers need. */
export type Copied = { contents: Contents; hashes: string[] }

/**
 * Copies a data file, open elsewhere or not, as it stands at one moment. `held` is called as soon as that moment is held: what is written
 * from then on is not in the copy, which goes on. `look` is asked between two steps, and may throw. The copy is one file, on the disk, not yet
 * checked, and encrypted as the file is.
 */
export async function copyData(
  file: string,
  draft: string,
  held: () => void = () => undefined,
  look: () => void = () => undefined,
): Promise<Copied> {
  return keyOf(file) ? copyEncrypted(file, draft, held, look) : copyPlain(file, draft, held, look)
}

/** So often the file may change under the copying before who writes has to wait for it. */
const tries = 3

/**
 * An encrypted file is copied by VACUUM INTO, which keeps its key: SQLite's backup writes through a connection of the library's own, to
 * which no key can be given. It is done in one go, so that the moment is held only when the copy is there.
 */
function copyEncrypted(file: string, draft: string, held: () => void, look: () => void): Copied {
  const source = connectBare(file, { fileMustExist: true, timeout: 5000 })
  const guard = connectBare(file, { fileMustExist: true, timeout: 5000 })
  const version = () => source.pragma('data_version', { simple: true })
  try {
    for (let turn = 1; ; turn++) {
      look()
      if (turn === tries) guard.exec('BEGIN IMMEDIATE')
      const before = version()
      const copied = { contents: contentsOf(source), hashes: hashesOf(source) }
      source.prepare('VACUUM INTO ?').run(draft)
      if (version() === before) return copied
      rmSync(draft, { force: true })
    }
  } finally {
    guard.close()
    source.close()
    held()
  }
}

/** By SQLite's own backup, page by page. */
async function copyPlain(file: string, draft: string, held: () => void, look: () => void): Promise<Copied> {
  const source = connectBare(file, { readonly: true, fileMustExist: true, timeout: 5000 })
  try {
    // A reader's moment: without it every write of another connection would have the copy begin again.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    held()
    const copied = { contents: contentsOf(source), hashes: hashesOf(source) }
    const down = downTo(draft)
    try {
      await source.backup(draft, {
        progress: () => {
          look()
          down.step()
          return step
        },
      })
    } finally {
      await down.end()
    }
    source.exec('COMMIT')
    return copied
  } finally {
    source.close()
  }
}

/**
 * Brings a file down to the disk while it is being written, so that the copy and the disk work side by side, and little waits between
 * them. Left to gather, hundreds of MiB would go there at once, and an edit that is saved meanwhile would wait for all of it (measured:
 * 300 ms, and 80 so). Throws what the disk says at the next step, or at the end.
 */
function downTo(draft: string): { step: () => void; end: () => Promise<void> } {
  let handle: number | null = null
  let under: Promise<void> | null = null
  let failed: Error | null = null
  let waiting = 0

  function begin(file: number): Promise<void> {
    waiting = 0
    return new Promise(resolve => {
      fdatasync(file, error => {
        failed ??= error
        under = null
        resolve()
      })
    })
  }

  return {
    step() {
      if (failed) throw failed
      handle ??= openSync(draft, 'r+')
      waiting += 1
      if (!under) under = begin(handle)
      else if (waiting >= ahead) {
        fdatasyncSync(handle)
        waiting = 0
      }
    },
    async end() {
      await under
      if (handle !== null) closeSync(handle)
      if (failed) throw failed
    },
  }
}

/** The contents (SHA-256) that the papers of a file name. */
export function hashesOf(db: Db): string[] {
  const knows = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'attachment'").get() !== undefined
  return knows ? (db.prepare('SELECT DISTINCT hash FROM attachment').pluck().all() as string[]) : []
}

/**
 * Opens a copy, has every page of it checked and its rows counted, and compares them with what it was made of. From then on it is a file
 * that can be read where nothing may be written. Throws E_BACKUP_BAD with the reason.
 */
export function proveCopy(draft: string, contents: Contents): void {
  const bad = (reason: string) => new Problem('E_BACKUP_BAD', { reason })
  let copy: Db | null = null
  try {
    copy = connectBare(draft, { fileMustExist: true })
    copy.pragma('journal_mode = DELETE')
    const found = copy.pragma('integrity_check(3)') as { integrity_check: string }[]
    if (found[0]?.integrity_check !== 'ok') throw bad(found.map(each => each.integrity_check).join('; '))
    const is = contentsOf(copy)
    if (isAlike(contents, is)) return
    const [odd] = countChanges(contents, is)
    throw bad(odd ? `${odd.kind}: ${odd.was} trong tệp, ${odd.is} trong bản sao` : 'lịch sử không khớp')
  } catch (error) {
    if (error instanceof Problem || /^SQLITE_FULL/.test((error as { code?: string }).code ?? '')) throw error
    throw bad(error instanceof Error ? error.message : String(error))
  } finally {
    copy?.close()
  }
}

/** Looks into a backup without touching it. Throws what SQLite says of a damaged one. */
export function lookInto<T>(file: string, look: (db: Db) => T): T {
  const db = connectBare(file, { readonly: true, fileMustExist: true })
  try {
    return look(db)
  } finally {
    db.close()
  }
}
