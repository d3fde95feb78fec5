import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { hasKeys } from '../../db/cipher/ring.ts'
import { written } from '../files/keep.ts'
import { placeOf, stateOf } from '../files/state.ts'
import { contentKeyId } from '../lock/content.ts'

/** Brings contents from one folder into another, by hash, only those that are not there: as a link on one disk, as a checked copy on another. `look` is asked before each, and may throw. */
export async function bringContents(
  hashes: readonly string[],
  from: string,
  to: string,
  look: () => void = () => undefined,
): Promise<{ kept: number; missing: number }> {
  let missing = 0
  for (const hash of hashes) {
    look()
    if (!(await bring(placeOf(from, hash), placeOf(to, hash), hash))) missing += 1
  }
  return { kept: hashes.length - missing, missing }
}

async function bring(source: string, target: string, hash: string): Promise<boolean> {
  if (await stat(target).catch(() => null)) return true
  if (!(await stat(source).catch(() => null))) return false
  await mkdir(dirname(target), { recursive: true })
  try {
    await link(source, target)
    return true
  } catch {
    return copied(source, target, hash)
  }
}

/** A copy whose content is not what its name says is no copy; of one whose key nobody has given, one that is not what it was made of. */
async function copied(source: string, target: string, hash: string): Promise<boolean> {
  const draft = `${target}.${process.pid}.moi`
  try {
    const raw = await written(createReadStream(source), draft)
    const id = contentKeyId(draft)
    const isWhole = id && !hasKeys([id]) ? (await rawHash(draft)) === raw : (await stateOf(draft, hash)) === 'kept'
    if (!isWhole) return false
    await chmod(draft, 0o444)
    await rename(draft, target)
    return true
  } finally {
    await rm(draft, { force: true })
  }
}

/** The contents that lie in a folder of papers' files; none where there is no such folder. */
export async function hashesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  return names.map(name => basename(name)).filter(name => /^[0-9a-f]{64}$/.test(name))
}

async function rawHash(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Copies a file to another disk piece by piece, down to the disk. `look` is asked before each, and may throw. */
export async function copyAcross(source: string, target: string, look: () => void): Promise<void> {
  await pipeline(
    async function* () {
      for await (const piece of createReadStream(source, { highWaterMark: 1 << 20 })) {
        look()
        yield piece
      }
    },
    createWriteStream(target, { flush: true }),
  )
}

/** Has a file, or on other systems than Windows a folder, written down to the disk. */
export async function settle(path: string): Promise<void> {
  const handle = await open(path, 'r+').catch(() => (process.platform === 'win32' ? null : open(path, 'r')))
  await handle?.sync().finally(() => handle.close())
}
