import { createHash, type Hash, hash } from 'node:crypto'
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

/** The place in the log of the last batch with a seal. */
const place =
  'coalesce((SELECT batch.rowid FROM seal JOIN batch ON batch.id = seal.batch ORDER BY seal.id DESC LIMIT 1), 0)'
const nextOne = `${batches} WHERE rowid > ${place} ORDER BY rowid LIMIT 1`

/** Seals the batch that is about to be committed, unless it or one before it is long; false when it has no lines. At the end of its transaction. */
export function sealNow(db: Db, batch: string): boolean {
  const { count, letters } = sql(
    db,
    `SELECT count(*) AS count, total(size) AS letters FROM
       (SELECT coalesce(length(old), 0) + coalesce(length(new), 0) AS size FROM history WHERE batch = ? LIMIT ${few + 1})`,
  ).get(batch) as { count: number; letters: number }
  if (count > 0 && count <= few && letters <= short) {
    const next = sql(db, nextOne).get() as Batch | undefined
    if (next?.id === batch) seal(db, next)
  }
  return count > 0
}

/** Seals the next batch that has no seal; false when none is left. */
export function sealNext(db: Db): boolean {
  const next = sql(db, nextOne).get() as Batch | undefined
  if (next) seal(db, next)
  return next !== undefined
}

function seal(db: Db, batch: Batch): void {
  const { id: number, hash: before } = newest(db) ?? { id: 0, hash: '' }
  const sum = begun(before, batch)
  for (const line of sql(db, `${lines} WHERE batch = ? ORDER BY id`).raw().iterate(batch.id)) grow(sum, line as Line)
  // Of two that seal the same batch one comes too late, with the same seal.
  sql(db, 'INSERT OR IGNORE INTO seal (id, batch, hash) VALUES (?, ?, ?)').run(number + 1, batch.id, hashOf(sum))
}

/** Seals all that waits. */
export function sealAll(db: Db): void {
  while (sealNext(db));
}

/** Whether a batch waits for its seal. */
export function isUnsealed(db: Db): boolean {
  return sql(db, `SELECT 1 FROM batch WHERE rowid > ${place} LIMIT 1`).get() !== undefined
}

const newest = (db: Db) =>
  sql(db, 'SELECT id, hash FROM seal ORDER BY id DESC LIMIT 1').get() as { id: number; hash: string } | undefined

/** The seal that stands for the whole log up to now; null while there is none. Noted elsewhere, it shows that nothing was cut off since. */
export const lastSeal = (db: Db): string | null => newest(db)?.hash ?? null

/** Batches whose lines, or whose place behind the one before, are not what was sealed: one sentence each. */
export function brokenSeals(db: Db): string[] {
  const seals = sql(db, 'SELECT batch, hash FROM seal ORDER BY id').all() as { batch: string; hash: string }[]
  const known = new Map((sql(db, `${batches} ORDER BY rowid`).all() as Batch[]).map(each => [each.id, each]))
  const sums = new Map<string, Sum>()
  for (const [at, { batch }] of seals.entries()) {
    const own = known.get(batch)
    if (own) sums.set(batch, begun(seals[at - 1]?.hash ?? '', own))
  }
  const all = sql(db, 'SELECT batch, id, kind, record, field, old, new FROM history ORDER BY id').raw().iterate()
  for (const [batch, ...line] of all as Iterable<[string, ...Line]>) {
    const sum = sums.get(batch)
    if (sum) grow(sum, line)
  }
  const inOrder = [...known.values()]
  const last = inOrder.findLastIndex(({ id }) => sums.has(id))
  return [
    ...inOrder
      .slice(0, Math.max(0, last))
      .flatMap(each => (sums.has(each.id) ? [] : [`${titled(each)} chen vào nhật ký, không có niêm phong`])),
    ...seals.flatMap(({ batch, hash }, at) => {
      const [own, sum] = [known.get(batch), sums.get(batch)]
      if (!own || !sum) return [`Lần ghi thứ ${formatNumber(at + 1)} đã niêm phong, nay không còn trong nhật ký`]
      return hashOf(sum) === hash ? [] : [`${titled(own)}: nhật ký bị sửa hoặc mất dòng sau khi niêm phong`]
    }),
  ]
}

const titled = ({ name, at }: Batch) => `Lần ghi "${name}" ngày ${formatDay(at.slice(0, 10))}`

/** What of a batch is to be hashed: the text at its end, and before it what was hashed already because the whole is long. */
type Sum = { hashed: Hash | null; text: string }

/** Text is hashed in pieces of so many letters: most batches are one, which is hashed in one call. */
const piece = 4096

/** The sum of a batch so far, to which its lines are to be added. */
function begun(before: string, batch: Batch): Sum {
  return { hashed: null, text: `${before}\n${JSON.stringify(batch)}\n` }
}

function grow(sum: Sum, line: Line): void {
  sum.text += `${JSON.stringify(line)}\n`
  if (sum.text.length < piece) return
  sum.hashed = (sum.hashed ?? createHash('sha256')).update(sum.text)
  sum.text = ''
}

const hashOf = ({ hashed, text }: Sum): string => (hashed ? hashed.update(text).digest('hex') : hash('sha256', text))
