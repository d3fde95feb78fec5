import type { Salvaged } from '../../model/backup/salvage.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindNames, kindOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { currentBatch } from '../log/batch.ts'
import { lastLogged } from '../verify.ts'

type Columns = Record<string, unknown>
type Row = Columns & { id: string }

/** How the records were settled; see `Salvaged`. */
export type Settled = Pick<Salvaged, 'fromLog' | 'borrowed' | 'unlinked'> & { orphans: Orphan[] }
/** A record that could be read and cannot stand alone. */
export type Orphan = { kind: KindName; row: Row }

/**
 * Settles the rows that were read with the log that was read. A log that is whole decides everything: it is written with each change, and its
 * seals prove it. One with gaps gives back only what has no row. Afterwards no reference leads nowhere. Without guards and without references checked.
 */
export function settle(db: Db, isLogWhole: boolean): Settled {
  const fromLog: Settled['fromLog'] = {}
  for (const kind of kindNames) {
    const rebuilt = settleKind(db, kind, isLogWhole)
    if (rebuilt > 0) fromLog[kind] = rebuilt
  }
  return { fromLog, ...reconnect(db) }
}

function settleKind(db: Db, kind: KindName, isLogWhole: boolean): number {
  const logged = lastLogged(db, kind)
  const rows = rowsOf(db, kind)
  const write = writerOf(db, kind)
  let rebuilt = 0
  for (const [id, state] of logged) {
    const row = rows.get(id)
    if (state && !row) rebuilt += write(id, state)
    else if (isLogWhole && state && row && changed(kind, state, row).length > 0) {
      remove(db, kind, id)
      write(id, state)
    }
  }
  if (isLogWhole) for (const id of rows.keys()) if (!logged.get(id)) remove(db, kind, id)
  return rebuilt
}

const rowsOf = (db: Db, kind: KindName) =>
  new Map((sql(db, `SELECT * FROM ${kind}`).all() as Row[]).map(row => [row.id, row]))

const remove = (db: Db, kind: KindName, id: string) => sql(db, `DELETE FROM ${kind} WHERE id = ?`).run(id)

/** Writes a record as the log has it; 0 where another one has taken its code meanwhile. */
function writerOf(db: Db, kind: KindName): (id: string, state: Columns) => number {
  const fields = fieldsOf(kindOf(kind)).map(([name]) => name)
  const text = `INSERT OR IGNORE INTO ${kind} (id, ${fields.join(', ')}) VALUES (?, ${fields.map(() => '?').join(', ')})`
  return (id, state) => sql(db, text).run(id, ...fields.map(name => state[name] ?? null)).changes
}

/** The fields in which a row is not what the log says. */
function changed(kind: KindName, state: Columns, row: Columns): string[] {
  return fieldsOf(kindOf(kind))
    .map(([name]) => name)
    .filter(name => (state[name] ?? null) !== row[name])
}

type Loose = { table: string; rowid: number; parent: string; fkid: number }

/**
 * What is referred to and gone is taken from the backup (attached as `kept`), if it is there. Else the reference is emptied, or where it must
 * not be empty the record goes; and so do figures of records that are gone.
 */
function reconnect(db: Db): Omit<Settled, 'fromLog'> {
  let [borrowed, unlinked] = [0, 0]
  const orphans: Orphan[] = []
  const leave = (kind: KindName, which: string, ...values: unknown[]) => {
    const rows = sql(db, `DELETE FROM main.${kind} WHERE ${which} RETURNING *`).all(...values) as Row[]
    orphans.push(...rows.map(row => ({ kind, row })))
  }
  for (;;) {
    const before = borrowed + unlinked + orphans.length
    for (const { table, rowid, parent, fkid } of db.pragma('main.foreign_key_check') as Loose[]) {
      const column = columnOf(db, table, fkid)
      const wanted = sql(db, `SELECT ${column.name} FROM main.${table} WHERE rowid = ?`).pluck().get(rowid)
      const found = borrow(db, parent, 'id = ?', wanted)
      borrowed += found
      if (found > 0) continue
      if (column.notnull) leave(table as KindName, 'rowid = ?', rowid)
      else unlinked += sql(db, `UPDATE main.${table} SET ${column.name} = NULL WHERE rowid = ?`).run(rowid).changes
    }
    for (const kind of kindNames) {
      const claimed = `SELECT record FROM main.claim WHERE kind = '${kind}'`
      borrowed += borrow(db, kind, `id IN (${claimed})`)
      leave('claim', `kind = '${kind}' AND record NOT IN (SELECT id FROM main.${kind})`)
    }
    if (borrowed + unlinked + orphans.length === before) return { borrowed, unlinked, orphans }
  }
}

/** Takes records that are not here from the backup; gives how many. */
function borrow(db: Db, table: string, which: string, ...values: unknown[]): number {
  const kept = sql(db, "SELECT name FROM pragma_table_info(?, 'kept')").pluck().all(table) as string[]
  const columns = (sql(db, "SELECT name FROM pragma_table_info(?, 'main')").pluck().all(table) as string[]).filter(
    name => kept.includes(name),
  )
  if (columns.length === 0) return 0
  const names = columns.join(', ')
  const text = `INSERT OR IGNORE INTO main.${table} (${names}) SELECT ${names} FROM kept.${table}
    WHERE ${which} AND id NOT IN (SELECT id FROM main.${table})`
  return sql(db, text).run(...values).changes
}

function columnOf(db: Db, table: string, fkid: number): { name: string; notnull: boolean } {
  const keys = db.pragma(`foreign_key_list(${table})`) as { id: number; from: string }[]
  const name = keys.find(key => key.id === fkid)?.from ?? ''
  const columns = db.pragma(`table_info(${table})`) as { name: string; notnull: number }[]
  return { name, notnull: columns.find(each => each.name === name)?.notnull === 1 }
}

/** Writes into the log, in the batch that is open, each way in which the records are not what the log says; records that cannot stand alone are kept in it. */
export function explain(db: Db, orphans: Orphan[]): void {
  const put = sql(db, 'INSERT INTO history (batch, kind, record, field, old, new) VALUES (?, ?, ?, ?, ?, ?)')
  const line = (kind: KindName, id: string, field: string | null, old: unknown, now: unknown) =>
    put.run(currentBatch(db), kind, id, field, old, now)
  for (const kind of kindNames) {
    const fields = fieldsOf(kindOf(kind)).map(([name]) => name)
    const whole = (row: Columns) => JSON.stringify(Object.fromEntries(fields.map(name => [name, row[name] ?? null])))
    const rows = rowsOf(db, kind)
    const logged = lastLogged(db, kind)
    for (const [id, row] of rows) {
      const state = logged.get(id)
      if (!state) line(kind, id, null, null, whole(row))
      else for (const name of changed(kind, state, row)) line(kind, id, name, state[name] ?? null, row[name])
    }
    const left = orphans.filter(each => each.kind === kind).map(({ row }) => [row.id, row] as const)
    for (const [id, state] of new Map([...left, ...logged]))
      if (state && !rows.has(id)) line(kind, id, null, whole(state), null)
  }
}
