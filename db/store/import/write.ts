import { fieldsOf } from '../../model/record/kind.ts'
import { type KindName, kindOf } from '../../model/record/kinds.ts'
import { toColumn } from '../codec.ts'
import type { Db } from '../db.ts'
import { addTogether } from '../log/together.ts'

/** How many rows one statement adds, and after how many a person who stops the work is heard. */
const together = { added: 100, told: 5000 }

/** A new record: its id and its fields, checked. */
export type Row = [id: string, fields: Record<string, unknown>]

/**
 * Adds records of one kind, ids rising, telling now and then how many are added; that may throw. In a batch: whatever is thrown, the whole
 * transaction goes back. A statement that knows so keeps no pages aside for going back by itself.
 */
export function addRows(db: Db, kind: KindName, rows: readonly Row[], told: (added: number) => void): void {
  const names = new Set<string>()
  for (const [, record] of rows) for (const name in record) names.add(name)
  const fields = fieldsOf(kindOf(kind)).filter(([name]) => names.has(name))
  const columns = ['id', ...fields.map(([name]) => name)].join(', ')
  const places = `(${new Array(fields.length + 1).fill('?').join(', ')})`
  const adder = (count: number) =>
    db.prepare(`INSERT OR FAIL INTO ${kind} (${columns}) VALUES ${new Array(count).fill(places).join(', ')}`)
  const full = adder(together.added)
  const span = { first: rows[0]?.[0] ?? '', last: rows.at(-1)?.[0] ?? '' }
  const isPlaced = names.has('shape') || names.has('point')
  const addFrom = (from: number): number => {
    const some = rows.slice(from, from + together.added)
    const values: unknown[] = []
    for (const [id, record] of some) {
      values.push(id)
      for (const [name, info] of fields) values.push(toColumn(info, record[name]))
    }
    return (some.length === together.added ? full : adder(some.length)).run(values).changes
  }
  addTogether(db, { kind, count: rows.length, isPlaced, ...span }, part => {
    for (let from = 0; from < rows.length; from += together.told) {
      const upto = Math.min(rows.length, from + together.told)
      part(() => {
        let added = 0
        for (let at = from; at < upto; at += together.added) added += addFrom(at)
        return added
      })
      told(upto)
    }
  })
}
