import { describe, expect, test } from 'vitest'
import type { FieldInfo } from '../../db/model/record/field.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { type KindName, kindNames, kindOf } from '../../db/model/record/kinds.ts'
import type { Db } from '../../db/store/db.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { redo, undo } from '../../db/store/log/undo.ts'
import { addRecord, removeRecord } from '../../db/store/record.ts'
import { find, list, titleOf } from '../../db/store/table.ts'
import { verify } from '../../db/store/verify.ts'
import { shown } from '../../db/store/view/shown.ts'
import { aStore, byTest } from './fixture.ts'

let count = 0

/** A value that a field of a kind takes. */
function aValue(db: Db, info: FieldInfo): unknown {
  count += 1
  switch (info.kind) {
    case 'ref':
      return aRecord(db, info.to as KindName).id
    case 'choice':
      return Object.keys(info.choices ?? {})[0]
    case 'date':
      return '2026-03-05'
    case 'flag':
      return false
    case 'point':
      return [105.1, 9.9]
    case 'shape':
      return { type: 'Point', coordinates: [105.1, 9.9] }
    case 'json':
      return { số: count }
    case 'number':
    case 'money':
    case 'area':
    case 'percent':
      return count % 90
    default:
      return `chữ ${count}`
  }
}

/** A record of a kind with the fields it must have, and those it points to. */
function aRecord(db: Db, kind: KindName) {
  const fields = fieldsOf(kindOf(kind)).filter(([, info]) => info.required)
  return addRecord(db, kind, Object.fromEntries(fields.map(([name, info]) => [name, aValue(db, info)])), byTest).record
}

// A claim speaks of another record, a snapshot is taken, an extension moves a deadline, an unmasking and a showing are logged: they have tests of their own.
const plain = kindNames.filter(
  kind => !['claim', 'snapshot', 'extension', 'unmasking', 'showing', 'officer'].includes(kind),
)

describe('every kind of record', () => {
  test.each(plain)('%s is added with what it must have, named, shown, taken back, brought back and removed', kind => {
    const db = aStore()
    const { id } = aRecord(db, kind)
    expect(list(db, kind).map(each => each.id)).toContain(id)
    expect(shown(db, kind, id, '2026-11-23').id).toBe(id)
    expect(titleOf(kind, list(db, kind)[0] ?? { id })).not.toBe('')
    expect(historyOf(db, kind, id)).toHaveLength(1)
    undo(db, 'x')
    expect(find(db, kind, id)).toBeUndefined()
    redo(db, 'x')
    expect(find(db, kind, id)).toBeDefined()
    removeRecord(db, kind, id, byTest)
    expect(find(db, kind, id)).toBeUndefined()
    expect(verify(db)).toEqual({ ok: true, problems: [] })
  })

  test.each(plain)('%s takes a value in every field', kind => {
    const db = aStore()
    const fields = Object.fromEntries(fieldsOf(kindOf(kind)).map(([name, info]) => [name, aValue(db, info)]))
    const { record } = addRecord(db, kind, fields, byTest)
    for (const [name, value] of Object.entries(fields)) expect(record[name], name).toEqual(value)
    expect(verify(db).problems).toEqual([])
  })
})
