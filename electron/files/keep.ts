import { createHash } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, fstatSync, openSync, readSync } from 'node:fs'
import { chmod, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Key } from '../../db/cipher/page.ts'
import { keyFor } from '../../db/cipher/ring.ts'
import { type Media, mediaOf } from '../../db/model/paper/media.ts'
import { shownName } from '../../db/model/paper/name.ts'
import { largestBytes, sizeWords } from '../../db/model/paper/view.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import type { Kept } from '../../db/store/paper/attachment.ts'
import { sealing } from '../lock/content.ts'
import { dataFileOf, placeOf, stateOf } from './state.ts'

/** A file to be kept: one on the disk, or the content that the window was given. */
export type Offered = { file: string } | { name: string; content: Uint8Array }

/**
 * Puts a file's content away under its hash, once whatever the number of papers that have it; it is read-only from then on and never half
 * there. Throws E_ATTACHMENT_TYPE (named by content), E_ATTACHMENT_LARGE, E_ATTACHMENT_READ, E_ATTACHMENT_KEEP.
 */
export async function keep(folder: string, offered: Offered): Promise<Kept> {
  const name = shownName('file' in offered ? offered.file : offered.name)
  const { bytes, media } = 'file' in offered ? inspect(name, offered.file) : judged(name, offered.content)
  const draft = join(folder, `${process.pid}-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}.moi`)
  const source = 'file' in offered ? createReadStream(offered.file) : Readable.from([offered.content])
  try {
    makeFolder(folder)
    const hash = await written(source, draft, keyFor(dataFileOf(folder)))
    await place(draft, placeOf(folder, hash))
    return { name, hash, bytes, media }
  } catch (error) {
    throw new Problem('E_ATTACHMENT_KEEP', { name, folder, reason: reasonOf(error) })
  } finally {
    await rm(draft, { force: true })
  }
}

/** Copies a stream into a new file, encrypted where a key is given, down to the disk, and gives its SHA-256. */
export async function written(source: Readable, draft: string, key: Key | null = null): Promise<string> {
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const file = createWriteStream(draft, { flags: 'wx', flush: true })
  await (key ? pipeline(source, hashed, sealing(key), file) : pipeline(source, hashed, file))
  return hash.digest('hex')
}

/** A content that lies there already and is whole stays; one that was damaged meanwhile is put right. */
async function place(draft: string, target: string): Promise<void> {
  makeFolder(dirname(target))
  if ((await stateOf(target, basename(target))) === 'kept') return
  await rm(target, { force: true })
  await chmod(draft, 0o444)
  await rename(draft, target)
  await settled(dirname(target))
}

/** A renamed file is safe once its folder is on the disk; Windows does that by itself and opens no folders. */
async function settled(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

function inspect(name: string, file: string): { bytes: number; media: Media } {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    throw new Problem('E_ATTACHMENT_READ', { name, reason: reasonOf(error) })
  }
  try {
    const about = fstatSync(handle)
    if (!about.isFile()) throw new Problem('E_ATTACHMENT_READ', { name, reason: 'đây là một thư mục' })
    return judge(name, about.size, (from, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(handle, bytes, 0, length, from))
    })
  } finally {
    closeSync(handle)
  }
}

const judged = (name: string, content: Uint8Array) =>
  judge(name, content.length, (from, length) => content.subarray(from, from + length))

function judge(name: string, bytes: number, read: Parameters<typeof mediaOf>[0]): { bytes: number; media: Media } {
  if (bytes > largestBytes)
    throw new Problem('E_ATTACHMENT_LARGE', { name, size: sizeWords(bytes), most: sizeWords(largestBytes) })
  const found = mediaOf(read, bytes)
  if ('odd' in found) throw new Problem('E_ATTACHMENT_TYPE', { name, odd: found.odd })
  return { bytes, media: found.media }
}

/** What the disk said, in words. */
export const reasonOf = (error: unknown): string => {
  const code = (error as { code?: string }).code ?? ''
  const known: Record<string, string> = {
    ENOENT: 'tệp không còn ở chỗ cũ',
    EACCES: 'máy không cho phép',
    EPERM: 'máy không cho phép',
    EBUSY: 'tệp đang được chương trình khác giữ',
    ENOSPC: 'ổ đĩa đã đầy',
    EROFS: 'ổ đĩa chỉ đọc',
    ENOTDIR: 'chỗ cất đã có một tệp cùng tên',
    EEXIST: 'chỗ cất đã có một tệp cùng tên',
  }
  return known[code] ?? (error instanceof Error ? error.message : String(error))
}
