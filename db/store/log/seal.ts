import { createHash, type Hash, hash } from 'node:crypto'
import { formatDay } from '../../model/text/day.ts'
import { formatNumber } from '../../model/text/number.ts'
import { type Db, sql } from '../db.ts'

/** A batch of more lines than these, or of more letters, is sealed after the answer: a person does not wait for it. A new file's seed is within them. */
const few = 1000
const short = 300_000

type Batch = { id: string; at: string; name: string }
type Line = [id: number, kind: string, record: string, field: string | null, old: unknown, now: unknown]

/** A batch to be sealed, the number of its seal, and the seal before. */
type Next = Batch & { number: number; before: string }

/** The lines of a batch in their order: they lie together in the log. */
const linesOf = `SELECT id, kind, record, field, old, new FROM history NOT INDEXED WHERE batch = @batch
  AND id >= (SELECT min(id) FROM history WHERE batch = @batch) AND id <= (SELECT max(id) FROM history WHERE batch = @batch) ORDER BY id`
const columns = 'id, at, by, name, why, document, reverts, kept'

/** The place in the log of the last batch with a seal. */
const place =
  'coalesce((SELECT batch.rowid FROM seal JOIN batch ON batch.id = seal.batch ORDER BY seal.id DESC LIMIT 1), 0)'
const nextOne = `SELECT coalesce((SELECT max(id) FROM seal), 0) + 1 AS number,
    coalesce((SELECT hash FROM seal ORDER BY id DESC LIMIT 1), '') AS before, ${columns}
  FROM batch WHERE rowid > ${place} ORDER BY rowid LIMIT 1`

/** Seals the batch that is about to be committed, unless it or one before it is long; false when it has no lines. At the end of its transaction. */
export function sealNow(db: Db, batch: string): boolean {
  const next = sql(db, nextOne).get() as Next | undefined
  if (next?.id === batch) return seal(db, next, true)
  return sql(db, 'SELECT 1 FROM history WHERE batch = ? LIMIT 1').get(batch) !== undefined
}

/** Seals the next batch that has no seal; false when none is left. */
export function sealNext(db: Db): boolean {
  const next = sql(db, nextOne).get() as Next | undefined
  if (next) seal(db, next, false)
  return next !== undefined
}

/** Seals a batch, or `isNow` leaves it when it is long or has no lines. False when it has none. */
function seal(db: Db, { number, before, ...batch }: Next, isNow: boolean): boolean {
  const sum = begun(before, batch)
  let [count, letters] = [0, 0]
  for (const line of sql(db, linesOf).raw().iterate({ batch: batch.id }) as Iterable<Line>) {
    count += 1
    letters += lengthOf(line[4]) + lengthOf(line[5])
    if (isNow && (count > few || letters > short)) return true
    grow(sum, line)
  }
  if (isNow && count === 0) return false
  // Of two that seal the same batch one comes too late, with the same seal.
  sql(db, 'INSERT OR IGNORE INTO seal (id, batch, hash) VALUES (?, ?, ?)').run(number, batch.id, hashOf(sum))
  return count > 0
}

const lengthOf = (value: unknown) => (typeof value === 'string' ? value.length : 0)

/** Seals all that waits. */
export function sealAll(db: Db): void {
  while (sealNext(db));
}

/** Whether a batch waits for its seal. */
export function isUnsealed(db: Db): boolean {
  return sql(db, `SELECT 1 FROM batch WHERE rowid > ${place} LIMIT 1`).get() !== undefined
}

/** The seal that stands for the whole log up to now; null while there is none. Noted elsewhere, it shows that nothing was cut off since. */
export const lastSeal = (db: Db): string | null =>
  (sql(db, 'SELECT hash FROM seal ORDER BY id DESC LIMIT 1').pluck().get() as string | undefined) ?? null

/** Batches whose lines, or whose place behind the one before, are not what was sealed: one sentence each. */
export function brokenSeals(db: Db): string[] {
  const seals = sql(db, 'SELECT batch, hash FROM seal ORDER BY id').all() as { batch: string; hash: string }[]
  const known = new Map(
    (sql(db, `SELECT ${columns} FROM batch ORDER BY rowid`).all() as Batch[]).map(each => [each.id, each]),
  )
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
