import { randomFillSync } from 'node:crypto'

const bytes = 16
/** To ask the system for chance takes longer than all else that an id needs: it is asked once for many. */
const pool = Buffer.alloc(256 * bytes)
let used = pool.length
let moment = 0
let count = 0

/** A new id: a UUID of version 7 (RFC 9562, 5.7). Those of one process rise, also those of the same millisecond and when the clock goes back. */
export function newId(): string {
  if (used === pool.length) randomFillSync(pool)
  used = (used % pool.length) + bytes
  const now = Date.now()
  const chance = pool.subarray(used - bytes, used)
  if (now > moment) {
    moment = now
    // A count of 31 bits that begins anywhere in its lower half: so many ids are not made in a millisecond.
    count = chance.readUInt32BE(0) >>> 2
  } else count += 1
  const time = moment.toString(16).padStart(12, '0')
  const high = (0x7000 | (count >>> 18)).toString(16)
  const low = (0x8000_0000 | ((count & 0x3_ffff) << 12) | (chance.readUInt16BE(4) & 0xfff)) >>> 0
  const end = low.toString(16) + chance.toString('hex', 6, 10)
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${end.slice(0, 4)}-${end.slice(4)}`
}
