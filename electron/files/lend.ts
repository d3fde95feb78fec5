import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Media } from '../../db/model/paper/media.ts'
import { openName } from '../../db/model/paper/name.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import { contentOf } from '../lock/content.ts'
import { reasonOf, written } from './keep.ts'
import { placeOf, stateOf } from './state.ts'

/** Where papers lie while they are read: those of each run of the program by themselves. */
const desks = (): string => join(tmpdir(), 'kcn-atlas')
const desk = (): string => join(desks(), String(process.pid))

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
  makeDesk()
  const file = join(await mkdtemp(join(desk(), 'in-')), name)
  await writeFile(file, bytes)
  return file
}

/** Nobody else who uses this machine reads there. */
function makeDesk(): void {
  makeFolder(desk())
  chmodSync(desk(), 0o700)
}

async function copied(from: string, to: string): Promise<string> {
  makeDesk()
  makeFolder(dirname(to))
  await rm(to, { force: true })
  return written(Readable.from(contentOf(from)), to)
}

/**
 * Takes away what was laid out to be read, because the data file it comes from is shut; also what a run that was killed left behind. What another
 * program still holds stays until the next time.
 */
export function takeBack(): void {
  for (const run of within(desks())) if (run === desk() || !isAlive(Number(basename(run)))) remove(run)
}

/** Copies of yesterday are taken away: papers can name people. */
function sweep(): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const paper of within(desks()).flatMap(within))
    if ((statSync(paper, { throwIfNoEntry: false })?.mtimeMs ?? 0) < yesterday) remove(paper)
}

function within(folder: string): string[] {
  try {
    return readdirSync(folder).map(name => join(folder, name))
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Held by the program that shows it.
  }
}
