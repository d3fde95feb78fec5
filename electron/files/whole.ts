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
    throw new Problem('E_FILE_WRITE', { file, reason: error instanceof Error ? error.message : String(error) })
  }
}
