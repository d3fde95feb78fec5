import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import type { Part } from '../../db/model/update/card.ts'
import { reasonOf } from '../files/keep.ts'

/** Waits until a file, or the names in a folder, are on the disk. */
export async function settled(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a file, down to the disk. */
export async function write(place: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  const handle = await open(place, 'w')
  try {
    await handle.writeFile(pieces)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await settled(dirname(place))
}

/** Gives a file a second name, in place of what bears it. */
export async function named(file: string, name: string): Promise<void> {
  const draft = `${name}.ten-moi`
  await rm(draft, { force: true })
  try {
    await link(file, draft)
  } catch {
    // A disk that knows no links (FAT).
    await copyFile(file, draft)
    await settled(draft)
  }
  await rename(draft, name)
  // Two names of one file: then nothing was renamed, and the draft is still there.
  await rm(draft, { force: true })
}

/** The files of a folder below `root`, as parts. */
export async function partsIn(root: string, folder: string): Promise<Part[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = found.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
  return Promise.all(files.map(file => partOf(root, relative(root, file).split(sep).join('/'))))
}

/** A file as a part. */
export async function partOf(root: string, path: string): Promise<Part> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(join(root, path), { highWaterMark: 1 << 20 })) {
    hash.update(piece)
    bytes += piece.length
  }
  return { path, bytes, sha256: hash.digest('hex') }
}

/** Whether a file is there and is what a part says; `path` where it does not lie under its own name. */
export async function isPart(root: string, part: Part, path = part.path): Promise<boolean> {
  const found = await partOf(root, path).catch(() => null)
  return found?.sha256 === part.sha256
}

/** What hindered the writing of the program's folder. */
export function hindered(error: unknown, folder: string): Problem {
  if (error instanceof Problem) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new Problem('E_UPDATE_FOLDER', { folder })
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new Problem('E_UPDATE_FULL', { folder })
  return new Problem('E_UPDATE_WRITE', { folder, reason: reasonOf(error) })
}
