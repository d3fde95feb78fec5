import { readFileSync, statSync } from 'node:fs'

/** Larger logs of writes are not read before the start; SQLite itself stops at the first frame that is not whole. */
const largest = 64 * 1024 * 1024
const [headBytes, frameBytes] = [32, 24]

/**
 * Whether the log of writes beside a data file lost something that was told to be saved: SQLite would leave it out without a word.
 * A last transaction that is not whole is what a power cut leaves of one that was never told; it is no loss. (SQLite's file format, 4.)
 */
export function hasTornLog(file: string): boolean {
  const wal = `${file}-wal`
  const size = statSync(wal, { throwIfNoEntry: false })?.size ?? 0
  if (size <= headBytes + frameBytes || size > largest) return false
  return isTorn(readFileSync(wal))
}

type Frames = {
  pageBytes: number
  count: number
  good: number
  at: (frame: number) => number
  isOwn: (frame: number) => boolean
}

/** The frames of a log of writes, and how many of them from the first are whole; null when its head is not. */
function framesOf(log: Buffer): Frames | null {
  const magic = log.readUInt32BE(0)
  const pageBytes = log.readUInt32BE(8)
  if ((magic | 1) !== 0x377f0683 || pageBytes < 512 || pageBytes > 65_536) return null
  const sum = summer(log, (magic & 1) === 1)
  let state = sum([0, 0], 0, 24)
  if (!isAt(log, 24, state)) return null
  const salt = log.toString('latin1', 16, 24)
  const whole = frameBytes + pageBytes
  const count = Math.floor((log.length - headBytes) / whole)
  const at = (frame: number) => headBytes + frame * whole
  const isOwn = (frame: number) => log.toString('latin1', at(frame) + 8, at(frame) + 16) === salt
  let good = 0
  for (; good < count && isOwn(good); good++) {
    const next = sum(sum(state, at(good), 8), at(good) + frameBytes, pageBytes)
    if (!isAt(log, at(good) + 16, next)) break
    state = next
  }
  return { pageBytes, count, good, at, isOwn }
}

/** The pages that a log of writes has committed, as last written, and how many pages the file then has; null when there are none. */
export function committedIn(log: Buffer): { frames: Map<number, Buffer>; pages: number; pageBytes: number } | null {
  const found = log.length > headBytes + frameBytes ? framesOf(log) : null
  if (!found) return null
  const { pageBytes, good, at } = found
  const frames = new Map<number, Buffer>()
  let pending: [page: number, content: Buffer][] = []
  let pages = 0
  for (let frame = 0; frame < good; frame++) {
    const start = at(frame) + frameBytes
    pending.push([log.readUInt32BE(at(frame)), log.subarray(start, start + pageBytes)])
    const size = log.readUInt32BE(at(frame) + 4)
    if (size === 0) continue
    for (const [page, content] of pending) frames.set(page, content)
    pending = []
    pages = size
  }
  for (const page of frames.keys()) if (page > pages) frames.delete(page)
  return pages > 0 ? { frames, pages, pageBytes } : null
}

function isTorn(log: Buffer): boolean {
  const found = framesOf(log)
  if (!found) return true
  const { count, good, at, isOwn } = found
  // The transaction that breaks off may never have been told; whatever follows its end was written after it had been.
  let isEnded = false
  for (let frame = good; frame < count; frame++) {
    if (!isOwn(frame)) continue
    if (isEnded) return true
    isEnded = log.readUInt32BE(at(frame) + 4) > 0
  }
  return false
}

type Sum = [number, number]

/** SQLite's running checksum over pairs of 32-bit words, in the log's own byte order. */
function summer(log: Buffer, isBig: boolean): (from: Sum, at: number, bytes: number) => Sum {
  const read = isBig ? (at: number) => log.readUInt32BE(at) : (at: number) => log.readUInt32LE(at)
  return ([one, two], at, bytes) => {
    let [a, b] = [one, two]
    for (let word = at; word < at + bytes; word += 8) {
      a = (a + read(word) + b) >>> 0
      b = (b + read(word + 4) + a) >>> 0
    }
    return [a, b]
  }
}

const isAt = (log: Buffer, at: number, [one, two]: Sum) =>
  log.readUInt32BE(at) === one && log.readUInt32BE(at + 4) === two
