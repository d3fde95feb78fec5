import Database from 'better-sqlite3'
import { infoOf } from '../../model/record/kind.ts'
import { kindOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { currentBatch, inBatch } from './batch.ts'
import { type Change, giveRemoved, leftOf, takeAdded } from './revert.ts'

export type Batch = {
  id: string
  at: string
  by: string
  name: string
  why: string | null
  document: string | null
  reverts: string | null
  undone: number
  kept: number
}

/** The named batches, newest first, with how many changes each holds. */
export function batches(db: Db, limit = 1000): (Batch & { changes: number })[] {
  return sql(
    db,
    'SELECT batch.*, (SELECT count(*) FROM history WHERE history.batch = batch.id) AS changes FROM batch ORDER BY rowid DESC LIMIT ?',
  ).all(limit) as (Batch & { changes: number })[]
}

/** The newest batch; undefined in a file without any. */
export function lastBatch(db: Db): Batch | undefined {
  return sql(db, 'SELECT * FROM batch ORDER BY rowid DESC LIMIT 1').get() as Batch | undefined
}

/** The batch that undo would take back now, and the one that redo would bring back. */
export function nextUndo(db: Db): Batch | undefined {
  return sql(
    db,
    'SELECT * FROM batch WHERE reverts IS NULL AND undone = 0 AND kept = 0 ORDER BY rowid DESC LIMIT 1',
  ).get() as Batch | undefined
}

export function nextRedo(db: Db): Batch | undefined {
  const undo = sql(
    db,
    `SELECT * FROM batch AS undo WHERE reverts IS NOT NULL AND undone = 0
       AND (SELECT undone = 1 AND reverts IS NULL FROM batch WHERE id = undo.reverts)
       AND NOT EXISTS (SELECT 1 FROM batch AS later WHERE later.rowid > undo.rowid AND later.reverts IS NULL)
     ORDER BY rowid DESC LIMIT 1`,
  ).get()
  return undo as Batch | undefined
}

/** Takes back the last batch, or the named one, as a batch of its own. Throws E_BATCH_NONE, E_BATCH_KEPT, E_UNDO_CONFLICT. */
export function undo(db: Db, by: string, id?: string): { batch: string | null; changed: number; name: string } {
  const target =
    id === undefined ? nextUndo(db) : (sql(db, 'SELECT * FROM batch WHERE id = ?').get(id) as Batch | undefined)
  if (!target)
    throw id === undefined
      ? new Problem('E_BATCH_NONE', { action: 'hoàn tác' })
      : new Problem('E_BATCH_MISSING', { batch: id })
  if (target.kept) throw new Problem('E_BATCH_KEPT')
  if (target.undone) throw new Problem('E_BATCH_NONE', { action: 'hoàn tác' })
  return revert(db, target, `Hoàn tác: ${target.name}`, by)
}

/** Brings back what the last undo took away. Throws E_BATCH_NONE when nothing was undone since the last change. */
export function redo(db: Db, by: string): { batch: string | null; changed: number; name: string } {
  const target = nextRedo(db)
  if (!target) throw new Problem('E_BATCH_NONE', { action: 'làm lại' })
  return revert(db, target, target.name.replace(/^Hoàn tác: /, 'Làm lại: '), by)
}

function revert(db: Db, target: Batch, name: string, by: string) {
  const changed = sql(db, 'SELECT count(*) FROM history WHERE batch = ?').pluck().get(target.id) as number
  try {
    const { batch } = inBatch(db, { name, by, document: target.document, reverts: target.id }, () => {
      takeAdded(db, target.id)
      for (const change of leftOf(db, target.id, currentBatch(db) ?? '')) revertChange(db, target.name, change)
      giveRemoved(db, target.id)
      sql(db, 'UPDATE batch SET undone = 1 WHERE id = ?').run(target.id)
      // What the target had taken back stands again, what that had taken back falls again, and so on.
      for (let next = target.reverts; next; next = revertedBy(db, next))
        sql(db, 'UPDATE batch SET undone = 1 - undone WHERE id = ?').run(next)
    })
    return { batch, changed, name: target.name }
  } catch (error) {
    const broken = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
    throw broken ? new Problem('E_UNDO_IN_USE', { name: target.name }) : error
  }
}

function revertedBy(db: Db, batch: string): string | null {
  return sql(db, 'SELECT reverts FROM batch WHERE id = ?').pluck().get(batch) as string | null
}

function revertChange(db: Db, name: string, { kind, record, field, old, new: now }: Change): void {
  const conflict = () => {
    const label = field === null ? '' : `trường "${infoOf(kindOf(kind).fields[field]).label.vi}" của `
    return new Problem('E_UNDO_CONFLICT', { name, what: `${label}hồ sơ ${kindOf(kind).label.vi.toLowerCase()}` })
  }
  if (field !== null) {
    const done = sql(db, `UPDATE ${kind} SET ${field} = ? WHERE id = ? AND ${field} IS ?`).run(old, record, now)
    if (done.changes === 0) throw conflict()
  } else if (old === null) {
    const fields = Object.entries(JSON.parse(String(now)) as Record<string, unknown>)
    const same = fields.map(([column]) => `${column} IS ?`).join(' AND ')
    const done = sql(db, `DELETE FROM ${kind} WHERE id = ? AND ${same}`).run(
      record,
      ...fields.map(([, value]) => value),
    )
    if (done.changes === 0) throw conflict()
  } else {
    const fields = Object.entries(JSON.parse(String(old)) as Record<string, unknown>)
    const columns = ['id', ...fields.map(([column]) => column)]
    sql(db, `INSERT INTO ${kind} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
      record,
      ...fields.map(([, value]) => value),
    )
  }
}
