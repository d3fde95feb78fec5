import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptDraft } from '../../db/model/draft.ts'
import type { Person } from '../../db/model/people/person.ts'
import { makeFolder } from '../../db/open.ts'
import { shelfOf } from '../backup/shelf.ts'

/** So many of the newest are kept. */
const most = 20
/** Beside the data file, with its backups: a draft may hold what a household told, and such things lie nowhere else. */
const placeOf = (file: string) => join(shelfOf(file), 'nhap.json')

/** Who types: nobody in particular where the file asks nobody. */
type Typist = Pick<Person, 'id' | 'seesPersonal'> | undefined
/** A draft as it lies on the disk: with the id of who typed it, null where nobody was asked. */
type Owned = KeptDraft & { by?: string | null }

/** Drafts that a person has left behind, newest first: a draft is read by whoever typed it, and one that nobody in particular typed only by those who may see households. */
export function draftsOf(file: string, typist: Typist): KeptDraft[] {
  return all(file).filter(theirs(typist)).map(told)
}

/** Keeps what stands in a form, in place of what the same person left there before. */
export function keepDraft(file: string, typist: Typist, draft: KeptDraft): void {
  const by = typist?.id ?? null
  const others = all(file).filter(each => each.key !== draft.key || (each.by ?? null) !== by)
  write(file, [{ ...draft, by }, ...others].slice(0, most))
}

/** Forgets a draft of a person that was saved or put away. */
export function dropDraft(file: string, typist: Typist, key: string): void {
  const [isTheirs, kept] = [theirs(typist), all(file)]
  const others = kept.filter(each => each.key !== key || !isTheirs(each))
  if (others.length < kept.length) write(file, others)
}

const theirs =
  (typist: Typist) =>
  ({ by = null }: Owned): boolean =>
    typist === undefined || (by === null ? typist.seesPersonal : by === typist.id)

const told = ({ key, at, words, content }: Owned): KeptDraft => ({ key, at, words, content })

/** None where they cannot be read. */
function all(file: string): Owned[] {
  try {
    return JSON.parse(readFileSync(placeOf(file), 'utf8')) as Owned[]
  } catch {
    return []
  }
}

/** Whole or not at all, on the disk before it counts, and for nobody else to read. A disk that takes nothing costs the draft, not the typing. */
function write(file: string, drafts: Owned[]): void {
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
