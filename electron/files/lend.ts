import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Media } from '../../db/model/paper/media.ts'
import { openName } from '../../db/model/paper/name.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import { contentOf } from '../lock/content.ts'
import { reasonOf, written } from './keep.ts'
import { placeOf, stateOf } from './state.ts'

/** Where papers lie while they are read. */
const desk = (): string => join(tmpdir(), 'kcn-atlas')

/**
 * Copies a kept file to a folder of its own under a name that is safe to open, checked while it is copied. Read-only: whoever writes in it is
 * told to save elsewhere. Throws E_ATTACHMENT_MISSING or E_ATTACHMENT_ALTERED with the paper's name.
 */
export async function copyOut(
  folder: string,
  { hash, name, media, paper }: { hash: string; name: string; media: Media; paper: string },
): Promise<string> {
  sweep()
  const file = join(desk(), hash.slice(0, 16), openName(name, media))
  const about = { name, paper, folder }
  if ((await stateOf(file, hash)) === 'kept') return file
  if (!existsSync(placeOf(folder, hash))) throw new Problem('E_ATTACHMENT_MISSING', about)
  const found = await copied(placeOf(folder, hash), file).catch((error: unknown) => {
    throw new Problem('E_ATTACHMENT_OPEN', { name, reason: reasonOf(error) })
  })
  if (found !== hash) {
    await rm(file, { force: true })
    throw new Problem('E_ATTACHMENT_ALTERED', about)
  }
  await chmod(file, 0o444)
  return file
}

/** Lays a paper that was just made where another program may read it, in a folder of its own; gives its path. */
export async function lend(name: string, bytes: Uint8Array): Promise<string> {
  sweep()
  makeFolder(desk())
  const file = join(await mkdtemp(join(desk(), 'in-')), name)
  await writeFile(file, bytes)
  return file
}

async function copied(from: string, to: string): Promise<string> {
  makeFolder(dirname(to))
  await rm(to, { force: true })
  return written(Readable.from(contentOf(from)), to)
}

/** Copies of yesterday are taken away: papers can name people. One that is still open stays until the next time. */
function sweep(): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const name of existsSync(desk()) ? readdirSync(desk()) : [])
    try {
      if (statSync(join(desk(), name)).mtimeMs < yesterday) rmSync(join(desk(), name), { recursive: true, force: true })
    } catch {
      // Held by the program that shows it.
    }
}
