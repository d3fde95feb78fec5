import { createHash, type Hash } from 'node:crypto'
import { formatDay } from '../../model/text/day.ts'
import { formatNumber } from '../../model/text/number.ts'
import { type Db, sql } from '../db.ts'

/** A batch of more lines than these, or of more letters, is sealed after the answer: a person does not wait for it. A new file's seed is within them. */
const few = 1000
const short = 300_000

type Batch = { id: string; at: string; name: string }
type Line = [id: number, kind: string, record: string, field: string | null, old: unknown, now: unknown]

const lines = 'SELECT id, kind, record, field, old, new FROM history'
const batches = 'SELECT id, at, by, name, why, document, reverts, kept FROM batch'

/** Seals the batch that is about to be committed, unless it or one before it is long. At the end of its transaction. */
export function sealNow(db: Db, batch: string): void {
  const { count, letters } = sql(
    db,
    `SELECT count(*) AS count, total(size) AS letters FROM
       (SELECT coalesce(length(old), 0) + coalesce(length(new), 0) AS size FROM history WHERE batch = ? LIMIT ${few + 1})`,
  ).get(batch) as { count: number; letters: number }
  const isNext =
    sql(db, 'SELECT id FROM batch WHERE rowid > ? ORDER BY rowid LIMIT 1').pluck().get(placeOf(db)) === batch
  if (count <= few && letters <= short && isNext) sealNext(db)
}

/** Seals the next batch that has no seal; false when none is left. */
export function sealNext(db: Db): boolean {
  const next = sql(db, `${batches} WHERE rowid > ? ORDER BY rowid LIMIT 1`).get(placeOf(db)) as Batch | undefined
  if (!next) return false
  const { id: number, hash: before } = newest(db) ?? { id: 0, hash: '' }
  const hash = begun(before, next)
  for (const line of sql(db, `${lines} WHERE batch = ? ORDER BY id`).raw().iterate(next.id)) grow(hash, line as Line)
  // Of two that seal the same batch one comes too late, with the same seal.
  sql(db, 'INSERT OR IGNORE INTO seal (id, batch, hash) VALUES (?, ?, ?)').run(number + 1, next.id, hash.digest('hex'))
  return true
}

/** Seals all that waits. */
export function sealAll(db: Db): void {
  while (sealNext(db));
}

/** Whether a batch waits for its seal. */
export function isUnsealed(db: Db): boolean {
  return sql(db, 'SELECT 1 FROM batch WHERE rowid > ? LIMIT 1').get(placeOf(db)) !== undefined
}

const newest = (db: Db) =>
  sql(db, 'SELECT id, hash FROM seal ORDER BY id DESC LIMIT 1').get() as { id: number; hash: string } | undefined

/** The place in the log of the last batch with a seal. */
function placeOf(db: Db): number {
  const place = sql(
    db,
    'SELECT batch.rowid FROM seal JOIN batch ON batch.id = seal.batch ORDER BY seal.id DESC LIMIT 1',
  )
  return (place.pluck().get() as number | undefined) ?? 0
}

/** The seal that stands for the whole log up to now; null while there is none. Noted elsewhere, it shows that nothing was cut off since. */
export const lastSeal = (db: Db): string | null => newest(db)?.hash ?? null

/** Batches whose lines, or whose place behind the one before, are not what was sealed: one sentence each. */
export function brokenSeals(db: Db): string[] {
  const seals = sql(db, 'SELECT batch, hash FROM seal ORDER BY id').all() as { batch: string; hash: string }[]
  const known = new Map((sql(db, `${batches} ORDER BY rowid`).all() as Batch[]).map(each => [each.id, each]))
  const hashes = new Map<string, Hash>()
  for (const [at, { batch }] of seals.entries()) {
    const own = known.get(batch)
    if (own) hashes.set(batch, begun(seals[at - 1]?.hash ?? '', own))
  }
  const all = sql(db, 'SELECT batch, id, kind, record, field, old, new FROM history ORDER BY id').raw().iterate()
  for (const [batch, ...line] of all as Iterable<[string, ...Line]>) {
    const hash = hashes.get(batch)
    if (hash) grow(hash, line)
  }
  const inOrder = [...known.values()]
  const last = inOrder.findLastIndex(({ id }) => hashes.has(id))
  return [
    ...inOrder
      .slice(0, Math.max(0, last))
      .flatMap(each => (hashes.has(each.id) ? [] : [`${titled(each)} chen vào nhật ký, không có niêm phong`])),
    ...seals.flatMap(({ batch, hash }, at) => {
      const own = known.get(batch)
      if (!own) return [`Lần ghi thứ ${formatNumber(at + 1)} đã niêm phong, nay không còn trong nhật ký`]
      return hashes.get(batch)?.digest('hex') === hash
        ? []
        : [`${titled(own)}: nhật ký bị sửa hoặc mất dòng sau khi niêm phong`]
    }),
  ]
}

const titled = ({ name, at }: Batch) => `Lần ghi "${name}" ngày ${formatDay(at.slice(0, 10))}`

/** The hash of a batch so far, to which its lines are to be added. */
function begun(before: string, batch: Batch): Hash {
  return createHash('sha256').update(`${before}\n${JSON.stringify(batch)}\n`)
}

function grow(hash: Hash, line: Line): void {
  hash.update(`${JSON.stringify(line)}\n`)
}
