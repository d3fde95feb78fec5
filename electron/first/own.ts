import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The place of the user's own data file: the note that keeps it, whether one was chosen before, and whether the file is there. */
export type Own = { note: string; isKnown: boolean; isThere: boolean }

/** The user's own data file: the one that was opened last, else where it is proposed. */
export function ownPlace(note: string, proposed: string): { file: string; own: Own } {
  const known = keptPlace(note)
  const file = known ?? proposed
  return { file, own: { note, isKnown: known !== null, isThere: existsSync(file) } }
}

/** The data file that was opened last; null where none was. */
function keptPlace(note: string): string | null {
  try {
    const { file } = JSON.parse(readFileSync(note, 'utf8')) as { file: unknown }
    return typeof file === 'string' ? file : null
  } catch {
    return null
  }
}

/** Keeps the place of the user's own data file for the next starts. Where it cannot be kept, the next start opens the file of before. */
export function keepPlace(note: string, file: string): void {
  const draft = `${note}.moi`
  try {
    writeFileSync(draft, JSON.stringify({ file }), { flush: true })
    renameSync(draft, note)
  } catch {
    // The file itself is open all the same.
  }
}
