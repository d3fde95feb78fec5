import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const bytes = 16
/** To ask the system for chance takes longer than all else that an id needs: it is asked once for many. */
const pool = new Uint8Array(256 * bytes)
let used = pool.length
let moment = 0
let count = 0

/** A new id: a UUID of version 7 (RFC 9562, 5.7). Those of one process rise, also those of the same millisecond and when the clock goes back. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + bytes)
  used += bytes
  const now = Date.now()
  if (now > moment) {
    moment = now
    // A count of 32 bits that begins anywhere in its lower quarter: so many ids are not made in a millisecond.
    count = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 2
  } else count += 1
  return v7({ msecs: moment, seq: count, random })
}
