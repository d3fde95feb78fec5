import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import { installerPath } from '../../db/model/update/card.ts'
import type { Here } from '../../db/model/update/fit.ts'
import { hindered, isPart, write } from './disk.ts'
import { readUpdate } from './read.ts'

/** Puts the installer that an update brings into a folder of its own, proved, and read again from the disk. Gives its path. Throws E_UPDATE_FULL, E_UPDATE_DISK and those of `readUpdate`. */
export async function unpackInstaller(
  { file, key, here }: { file: string; key: string; here: Here },
  goesOn: (part: number) => boolean = () => true,
): Promise<string> {
  const into = await mkdtemp(join(tmpdir(), 'kcn-atlas-'))
  try {
    const place = join(into, installerPath)
    const { parts } = await readUpdate(file, key, here, (_, pieces) => write(place, pieces), goesOn)
    for (const part of parts) if (!(await isPart(into, part))) throw new Problem('E_UPDATE_DISK', { folder: into })
    return place
  } catch (error) {
    await rm(into, { recursive: true, force: true })
    throw hindered(error, into)
  }
}
