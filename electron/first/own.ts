import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** What the store is told where the user's own data file is not there: the note that keeps the place, and whether one was chosen before. */
export type First = { note: string; isKnown: boolean }

/** The user's own data file, where it was put at the first start, else where it is proposed; `first` is set while it is not there. */
export function ownPlace(note: string, proposed: string): { file: string; first: First | null } {
  const known = keptPlace(note)
  const file = known ?? proposed
  return { file, first: existsSync(file) ? null : { note, isKnown: known !== null } }
}

/** The data file that was chosen; null where none was. */
function keptPlace(note: string): string | null {
  try {
    const { file } = JSON.parse(readFileSync(note, 'utf8')) as { file: unknown }
    return typeof file === 'string' ? file : null
  } catch {
    return null
  }
}

/** Keeps the place of the user's own data file for the next starts. */
export function keepPlace(note: string, file: string): void {
  const draft = `${note}.moi`
  writeFileSync(draft, JSON.stringify({ file }), { flush: true })
  renameSync(draft, note)
}
