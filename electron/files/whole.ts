import { rename, rm, writeFile } from 'node:fs/promises'
import { Problem } from '../../db/model/text/problem.ts'

/** Writes a file aside and puts it in its place: it is there whole, or as it was. Throws E_FILE_WRITE. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.moi`
  try {
    await writeFile(draft, bytes)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw refused(file, error)
  }
}

/** What a system says of a name that another program holds (Word keeps its files locked), or that is no file. */
const taken = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY', 'EISDIR', 'EEXIST', 'ENOTEMPTY'])

/** The same, under another name ("Tờ (2).docx") when the one that is asked for is held. Gives the path that was written. Throws E_FILE_WRITE. */
export async function writeUnderFreeName(file: string, bytes: Uint8Array): Promise<string> {
  const draft = `${file}.moi`
  try {
    await writeFile(draft, bytes)
    for (let turn = 1; ; turn++) {
      const name = turn === 1 ? file : file.replace(/(\.\w+)?$/u, ` (${turn})$1`)
      try {
        await rename(draft, name)
        return name
      } catch (error) {
        if (turn >= 9 || !taken.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      }
    }
  } catch (error) {
    await rm(draft, { force: true })
    throw refused(file, error)
  }
}

const refused = (file: string, error: unknown) =>
  new Problem('E_FILE_WRITE', { file, reason: error instanceof Error ? error.message : String(error) })
