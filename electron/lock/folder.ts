import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { Problem } from '../../db/model/text/problem.ts'
import { newRecovery } from './key.ts'
import { lockInto, unlocked } from './vault.ts'

/** A file's entry in a locked folder: the length of its path, its path, its size, its bytes. An empty path ends them. */
const numberSize = { path: 2, size: 6 }

/** Locks all files of a folder into one file. Gives the word that opens it when the password is lost; it is kept nowhere. Throws E_LOCK_SHORT. */
export async function lockFolder(folder: string, out: string, password: string): Promise<string> {
  const recovery = newRecovery()
  const draft = `${out}.${process.pid}.moi`
  try {
    await rm(draft, { force: true })
    await lockInto(draft, entriesOf(folder), { password, recovery })
    await rename(draft, out)
    return recovery
  } finally {
    await rm(draft, { force: true })
  }
}

/**
 * Opens a locked folder into a new one beside nothing else: it is there whole, or not at all.
 * Throws E_LOCK_FOREIGN, E_LOCK_WORD, E_LOCK_DAMAGED, E_LOCK_THERE when `into` is there already.
 */
export async function unlockFolder(file: string, word: string, into: string): Promise<void> {
  if (await stat(into).catch(() => null)) throw new Problem('E_LOCK_THERE', { folder: into })
  const draft = `${into}.${process.pid}.moi`
  try {
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { recursive: true })
    await unpack(unlocked(file, word), draft, file)
    await rename(draft, into)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function* entriesOf(folder: string): AsyncGenerator<Uint8Array> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const each of found.filter(one => one.isFile())) {
    const place = join(each.parentPath, each.name)
    const path = Buffer.from(relative(folder, place).split(sep).join('/'))
    const { size } = await stat(place)
    const head = Buffer.alloc(numberSize.path + path.length + numberSize.size)
    head.writeUIntLE(path.length, 0, numberSize.path)
    path.copy(head, numberSize.path)
    head.writeUIntLE(size, numberSize.path + path.length, numberSize.size)
    yield head
    yield* createReadStream(place, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>
  }
  yield Buffer.alloc(numberSize.path)
}

async function unpack(bytes: AsyncGenerator<Buffer>, folder: string, file: string): Promise<void> {
  const source = readerOf(bytes, file)
  for (;;) {
    const length = (await source.take(numberSize.path)).readUIntLE(0, numberSize.path)
    // What follows the last entry is read too: only the last piece proves that nothing was cut off.
    if (length === 0) return source.finish()
    const place = placeIn(folder, (await source.take(length)).toString(), file)
    const size = (await source.take(numberSize.size)).readUIntLE(0, numberSize.size)
    await mkdir(dirname(place), { recursive: true })
    const handle = await open(place, 'wx')
    try {
      await source.pour(size, handle)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
}

/** A path that leaves the folder was not written by us. */
function placeIn(folder: string, path: string, file: string): string {
  const place = join(folder, path)
  if (!place.startsWith(folder + sep) || path.includes('\\')) throw new Problem('E_LOCK_DAMAGED', { file })
  return place
}

/** Reads so many bytes at a time from pieces of any size. */
function readerOf(bytes: AsyncGenerator<Buffer>, file: string) {
  let waiting: Buffer = Buffer.alloc(0)
  async function more(): Promise<void> {
    const next = await bytes.next()
    if (next.done) throw new Problem('E_LOCK_DAMAGED', { file })
    waiting = waiting.length === 0 ? next.value : Buffer.concat([waiting, next.value])
  }
  async function take(length: number): Promise<Buffer> {
    while (waiting.length < length) await more()
    const taken = waiting.subarray(0, length)
    waiting = waiting.subarray(length)
    return taken
  }
  return {
    take,
    async pour(size: number, handle: FileHandle): Promise<void> {
      for (let left = size; left > 0; ) {
        if (waiting.length === 0) await more()
        const some = await take(Math.min(left, waiting.length))
        await handle.write(some)
        left -= some.length
      }
    },
    async finish(): Promise<void> {
      const next = await bytes.next()
      if (!next.done || waiting.length > 0) throw new Problem('E_LOCK_DAMAGED', { file })
    },
  }
}
