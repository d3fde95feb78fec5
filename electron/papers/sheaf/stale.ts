import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A paper that was being written: its own name, and the ending of a draft (`writeAside`). */
const draft = /\.(?:pdf|docx|xlsx|pptx)\.moi$/u

/** Takes away the drafts that a run of the program left in a folder when it broke off: those that are older than this run. */
export async function dropStale(folder: string): Promise<void> {
  const began = Date.now() - process.uptime() * 1000
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(each => draft.test(each))) {
    const file = join(folder, name)
    const written = await stat(file).catch(() => null)
    if (written?.isFile() && written.mtimeMs < began) await rm(file, { force: true })
  }
}
