import { readFileSync } from 'node:fs'
import { access, constants, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import { archivePath as archive, type Card } from '../../db/model/update/card.ts'
import { type Change, changeModel, type Program } from '../../db/model/update/change.ts'
import type { Here } from '../../db/model/update/fit.ts'
import { hindered, isPart, named, partOf, partsIn, settled, write } from './disk.ts'
import { readUpdate, type Taker } from './read.ts'

// The folder of a packed program: the archive holds the program in a folder of its version, and libraries with native parts lie unpacked in a folder
// of the same name. So two versions can lie there at once, and which of them is the program is told by one file, which one rename replaces.
const draft = `${archive}.moi`
const libraries = `${archive}.unpacked`
const note = 'cap-nhat.json'
const keptName = (version: string) => `${archive}.ban-${version}`

/** What an update or a way back needs to know. `at` is now (ISO), `backup` what was made of the data before. */
export type Asked = { resources: string; here: Here & { structure: number }; at: string; backup: Change['backup'] }

/** The folder of the packed program that runs from `root`; null where it runs from its sources. */
export function resourcesOf(root: string): string | null {
  const inside = dirname(root)
  return basename(inside) === archive ? dirname(inside) : null
}

/** The last change of the program; null where there was none, or it does not read. */
export function lastChange(resources: string): Change | null {
  try {
    return changeModel.parse(JSON.parse(readFileSync(join(resources, note), 'utf8')))
  } catch {
    return null
  }
}

/** Throws E_UPDATE_FOLDER where this account may not write into the program's folder. */
export async function refuseLocked(resources: string): Promise<void> {
  const folders = [resources, join(resources, libraries)]
  await Promise.all(folders.map(each => access(each, constants.W_OK))).catch(error => {
    throw hindered(error, resources)
  })
}

/**
 * Makes an update the program: written aside while it is proved, read again from the disk, and put in place by one rename, so that whatever
 * breaks off in between leaves one program that starts. The one before stays beside it. Holds from the next start.
 * Throws E_UPDATE_FOLDER, E_UPDATE_FULL, E_UPDATE_WRITE, E_UPDATE_DISK and those of `readUpdate`.
 */
export async function install(
  asked: Asked,
  { file, key }: { file: string; key: string },
  goesOn: (part: number) => boolean = () => true,
): Promise<Card> {
  const { resources, here } = asked
  await refuseLocked(resources)
  try {
    await tidy(resources, [here.version, keptOf(resources, here.version)?.version])
    const take: Taker = (part, pieces, { version }) => write(join(resources, asideOf(part.path, version)), pieces)
    const card = await readUpdate(file, key, here, take, goesOn)
    const { version, structure, parts } = card
    for (const part of parts)
      if (!(await isPart(resources, part, asideOf(part.path, version))))
        throw new Problem('E_UPDATE_DISK', { folder: resources })
    const into = join(resources, libraries, version)
    await rm(join(resources, keptName(version)), { force: true })
    await rm(into, { recursive: true, force: true })
    await rename(`${into}.moi`, into)
    await settled(dirname(into))
    await turnTo({ version, structure, parts }, asked)
    return card
  } catch (error) {
    await tidy(resources, [here.version, keptOf(resources, here.version)?.version]).catch(() => undefined)
    throw hindered(error, resources)
  }
}

/** Makes the program that was kept the program again; the present one is kept. Throws E_UPDATE_NONE, E_UPDATE_KEPT, E_UPDATE_FOLDER ... */
export async function goBack(asked: Asked): Promise<Program> {
  const { resources, here } = asked
  const kept = keptOf(resources, here.version)
  if (!kept) throw new Problem('E_UPDATE_NONE')
  await refuseLocked(resources)
  try {
    for (const part of kept.parts)
      if (!(await isPart(resources, part, part.path === archive ? keptName(kept.version) : part.path)))
        throw new Problem('E_UPDATE_KEPT', { version: kept.version })
    await named(join(resources, keptName(kept.version)), join(resources, draft))
    await turnTo(kept, asked)
    return kept
  } catch (error) {
    throw hindered(error, resources)
  }
}

/** The program beside the present one, to which one can go; null where none is kept. */
export function keptOf(resources: string, version: string): Program | null {
  const change = lastChange(resources)
  return change?.to.version === version ? change.from : null
}

/** The draft becomes the program, and what was the program is kept. */
async function turnTo(to: Program, { resources, here, at, backup }: Asked): Promise<void> {
  const own = [...(await partsIn(resources, join(libraries, here.version))), await partOf(resources, archive)]
  const from: Program = { version: here.version, structure: here.structure, parts: own }
  // Whatever the note says holds only once its version is the program's.
  const words = join(resources, `${note}.moi`)
  await writeFile(words, JSON.stringify({ at, from, to, backup } satisfies Change), { flush: true })
  await rename(words, join(resources, note))
  await named(join(resources, archive), join(resources, keptName(here.version)))
  await settled(resources)
  await rename(join(resources, draft), join(resources, archive))
  await settled(resources)
  await tidy(resources, [here.version, to.version]).catch(() => undefined)
}

/** Where a part lies until all are proved. */
function asideOf(path: string, version: string): string {
  if (path === archive) return draft
  return path.replace(`${libraries}/${version}/`, `${libraries}/${version}.moi/`)
}

/** Takes away what no program needs that is to stay; what cannot be taken away is in nobody's way. */
async function tidy(resources: string, versions: (string | undefined)[]): Promise<void> {
  const staying = new Set(versions)
  for (const name of await readdir(resources))
    if (name === draft || (name.startsWith(keptName('')) && !staying.has(name.slice(keptName('').length))))
      await rm(join(resources, name), { force: true })
  for (const name of await readdir(join(resources, libraries)))
    if (!staying.has(name)) await rm(join(resources, libraries, name), { recursive: true, force: true })
}
