import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { formatOf } from '../../cipher/format.ts'
import { pageBytes as encryptedBytes, magic, type Reader } from '../../cipher/page.ts'
import { keyFor } from '../../cipher/ring.ts'

/** What this program makes; a file whose own head cannot be read is taken for one of these. */
const usualBytes = 4096
/** SQLite writes logs of a few MiB; one that is larger than this is not held in memory as well. */
const largestLog = 256 * 1024 * 1024
const [headBytes, frameBytes] = [32, 24]

/** The pages of a damaged file as they lie on the disk. Nothing is ever written to it. */
export type Image = {
  /** Bytes of a page that may hold something of its content. */
  usable: number
  /** How many pages there are; the first has the number 1. */
  count: number
  /** A page as it was written last, and as it was before: newest first. */
  versions: (page: number) => Buffer[]
  /** Pages that hold nothing any more, as far as the file still says which. */
  free: Set<number>
  close: () => void
}

/** Opens a damaged data file, encrypted or not, with its log of writes (`-wal`) to be read page by page. (SQLite's file format, 1 and 4.) */
export function imageOf(file: string): Image {
  const handle = openSync(file, 'r')
  const { size } = fstatSync(handle)
  const head = Buffer.alloc(100)
  readSync(handle, head, 0, 100, 0)
  const key = keyFor(file)
  const format = key && formatOf(file, key)
  const read: Reader = format ? format.readerOf(key) : page => ({ page, isWhole: true })
  const isHead = head.subarray(0, magic.length).equals(magic)
  const pageBytes = key ? encryptedBytes : (isHead && sizeIn(head.readUInt16BE(16))) || usualBytes
  const { frames, last } = framesOf(`${file}-wal`, pageBytes)
  const written = (page: number): Buffer | null => {
    const bytes = Buffer.alloc(pageBytes)
    return readSync(handle, bytes, 0, pageBytes, (page - 1) * pageBytes) > 0 ? read(bytes, page).page : null
  }
  const versions = (page: number) => {
    const before = written(page)
    return [...(frames.get(page) ?? []).map(each => read(each, page).page), ...(before ? [before] : [])]
  }
  const count = Math.max(Math.ceil(size / pageBytes), last)
  const usable = pageBytes - (format?.reservedBytes ?? 0)
  return { usable, count, versions, free: freeOf(versions, count, usable), close: () => closeSync(handle) }
}

/** 512 to 65,536, a power of two; undefined for anything else. 65,536 is written as 1. */
function sizeIn(written: number): number | undefined {
  const bytes = written === 1 ? 65_536 : written
  return bytes >= 512 && (bytes & (bytes - 1)) === 0 ? bytes : undefined
}

/**
 * The pages of the log of writes up to its last commit that is to be found, newest first, whether or not its sums still agree: what was
 * told to be saved and lies behind the damage is there too. Frames of an earlier round of the log bear another salt.
 */
function framesOf(wal: string, pageBytes: number): { frames: Map<number, Buffer[]>; last: number } {
  const frames = new Map<number, Buffer[]>()
  const size = statSync(wal, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog || size < headBytes + frameBytes + pageBytes) return { frames, last: 0 }
  const log = readFileSync(wal)
  const whole = frameBytes + pageBytes
  const starts = Array.from({ length: Math.floor((size - headBytes) / whole) }, (_, n) => headBytes + n * whole)
  const saltAt = (at: number) => log.toString('latin1', at, at + 8)
  // The salt stands in the head and in every frame: a damaged head does not hide which it is.
  const salts = starts.map(at => saltAt(at + 8))
  const salt = salts.includes(saltAt(16)) ? saltAt(16) : salts[0]
  const own = starts.filter((_, n) => salts[n] === salt)
  const end = own.findLastIndex(at => log.readUInt32BE(at + 4) > 0)
  let last = 0
  for (const at of own.slice(0, end + 1)) {
    const page = log.readUInt32BE(at)
    if (page === 0 || page > 2 ** 31) continue
    last = Math.max(last, page)
    frames.set(page, [log.subarray(at + frameBytes, at + whole), ...(frames.get(page) ?? [])])
  }
  return { frames, last }
}

/** Follows the list of free pages from the head of the file; none of them where the list does not begin or breaks off. */
function freeOf(versions: (page: number) => Buffer[], count: number, usable: number): Set<number> {
  const free = new Set<number>()
  const head = versions(1).find(page => page.subarray(0, magic.length).equals(magic))
  let trunk = head?.readUInt32BE(32) ?? 0
  while (trunk > 1 && trunk <= count && !free.has(trunk)) {
    free.add(trunk)
    const [page] = versions(trunk)
    if (!page) break
    const leaves = Math.min(page.readUInt32BE(4), usable / 4 - 2)
    for (let n = 0; n < leaves; n++) free.add(page.readUInt32BE(8 + n * 4))
    trunk = page.readUInt32BE(0)
  }
  return free
}
