import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptDraft } from '../../db/model/draft.ts'
import { makeFolder } from '../../db/open.ts'
import { shelfOf } from '../backup/shelf.ts'

/** So many of the newest are kept. */
const most = 20
/** Beside the data file, with its backups: a draft may hold what a household told, and such things lie nowhere else. */
const placeOf = (file: string) => join(shelfOf(file), 'nhap.json')

/** Drafts that were left behind, newest first; none where they cannot be read. */
export function draftsOf(file: string): KeptDraft[] {
  try {
    return JSON.parse(readFileSync(placeOf(file), 'utf8')) as KeptDraft[]
  } catch {
    return []
  }
}

/** Keeps what stands in a form, in place of what stood there before. */
export function keepDraft(file: string, draft: KeptDraft): void {
  write(file, [draft, ...draftsOf(file).filter(each => each.key !== draft.key)].slice(0, most))
}

/** Forgets a draft that was saved or put away. */
export function dropDraft(file: string, key: string): void {
  const all = draftsOf(file)
  const others = all.filter(each => each.key !== key)
  if (others.length < all.length) write(file, others)
}

/** Whole or not at all, on the disk before it counts, and for nobody else to read. A disk that takes nothing costs the draft, not the typing. */
function write(file: string, drafts: KeptDraft[]): void {
  const draft = `${placeOf(file)}.${process.pid}.moi`
  try {
    makeFolder(shelfOf(file))
    const handle = openSync(draft, 'w', 0o600)
    try {
      writeSync(handle, JSON.stringify(drafts))
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(draft, placeOf(file))
  } catch {
    // The form itself still has it.
  }
}
