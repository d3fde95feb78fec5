import { v7 } from 'uuid'

const bytes = 16
/** The system gives no more chance than this at once. */
const most = 65_536

/** A maker of ids in rising order for records that are added together: the moment and the chance behind it are drawn for many at a time. */
export function idMaker(): () => string {
  const msecs = Date.now()
  const pool = new Uint8Array(most)
  // As with single ids the count begins anywhere, so that two offices that import in the same moment do not meet.
  const start = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  let count = 0
  return () => {
    const at = (count * bytes) % most
    if (at === 0) crypto.getRandomValues(pool)
    const id = v7({ msecs, seq: (start >>> 1) + count, random: pool.subarray(at, at + bytes) })
    count += 1
    return id
  }
}
