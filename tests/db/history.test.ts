import { describe, expect, test } from 'vitest'
import { kinds } from '../../db/model/record/kinds.ts'
import { claimsOf } from '../../db/store/claim.ts'
import { currentBatch, inBatch } from '../../db/store/log/batch.ts'
import { historyOf } from '../../db/store/log/history.ts'
import { batches, redo, undo } from '../../db/store/log/undo.ts'
import { addRecord, removeRecord, setRecord } from '../../db/store/record.ts'
import { find, get, list } from '../../db/store/table.ts'
import { shown } from '../../db/store/view/shown.ts'
import { aDocument, aStore, aZone, byTest } from './fixture.ts'

describe('the history that the database keeps', () => {
  test('a raw write outside a batch is refused', () => {
    const db = aStore()
    const zone = aZone(db)
    expect(() => db.prepare('UPDATE zone SET area_ha = 9 WHERE id = ?').run(zone.id)).toThrow(/NOT NULL/)
    expect(find(db, 'zone', zone.id)?.area_ha).toBeNull()
  })

  test('a raw SQL write inside a batch leaves one row per changed field', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 10 })
    const { batch } = inBatch(db, { name: 'Viết thẳng', by: 'Người thử' }, () =>
      db.exec("UPDATE zone SET area_ha = 12, name = 'KCN Khác'"),
    )
    const lines = historyOf(db, 'zone', zone.id).filter(line => line.batch === batch)
    expect(lines.map(({ field, old, new: now }) => [field, old, now])).toEqual([
      ['area_ha', 10, 12],
      ['name', zone.name, 'KCN Khác'],
    ])
    expect(currentBatch(db)).toBeNull()
  })

  test('a row that is replaced leaves both its end and its beginning', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 10 })
    inBatch(db, { name: 'Thay cả dòng', by: 'x' }, () =>
      db
        .prepare("INSERT OR REPLACE INTO zone (id, code, name, type) VALUES (?, ?, 'KCN Mới', 'kcn')")
        .run(zone.id, zone.code),
    )
    const [added, removed] = historyOf(db, 'zone', zone.id)
    expect(added).toMatchObject({ field: null, old: null, new: { name: 'KCN Mới' } })
    expect(removed).toMatchObject({ field: null, old: { area_ha: 10 }, new: null })
    undo(db, 'x')
    expect(get(db, 'zone', zone.id)).toEqual(zone)
  })

  test('the log cannot be changed or thinned', () => {
    const db = aStore()
    aZone(db)
    expect(() => db.exec('DELETE FROM history')).toThrow(/history is kept/)
    expect(() => db.exec("UPDATE history SET new = 'x'")).toThrow(/history is fixed/)
  })

  test('a batch that fails half-way leaves nothing', () => {
    const db = aStore()
    const before = batches(db).length
    expect(() =>
      inBatch(db, { name: 'Hỏng', by: 'x' }, () => {
        aZone(db, { code: 'A' })
        aZone(db, { code: 'A' })
      }),
    ).toThrow(expect.objectContaining({ code: 'E_RECORD_DUPLICATE' }))
    expect(list(db, 'zone')).toEqual([])
    expect(batches(db)).toHaveLength(before)
  })
})

describe('undo and redo', () => {
  test('take an edit back and bring it back, claims included', () => {
    const db = aStore()
    const paper = aDocument(db)
    const zone = aZone(db, { area_ha: 10 })
    setRecord(db, 'zone', zone.id, { area_ha: 12.5 }, { ...byTest, source: paper.id, asOf: '2024-05-06' })
    expect(claimsOf(db, 'zone', zone.id, 'area_ha')).toMatchObject([
      { value: 12.5, document: paper.id, chosen: true, as_of: '2024-05-06' },
    ])
    undo(db, 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(10)
    expect(claimsOf(db, 'zone', zone.id)).toEqual([])
    redo(db, 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(12.5)
    expect(claimsOf(db, 'zone', zone.id)).toHaveLength(1)
    undo(db, 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(10)
  })

  test('two undos and two redos walk the same way back', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 1 })
    for (const area_ha of [2, 3]) setRecord(db, 'zone', zone.id, { area_ha }, byTest)
    const seen = [undo, undo, redo, redo].map(step => {
      step(db, 'x')
      return get(db, 'zone', zone.id).area_ha
    })
    expect(seen).toEqual([2, 1, 2, 3])
    expect(() => redo(db, 'x')).toThrow(expect.objectContaining({ code: 'E_BATCH_NONE' }))
  })

  test('a new edit after an undo closes the way forward', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 1 })
    setRecord(db, 'zone', zone.id, { area_ha: 2 }, byTest)
    undo(db, 'x')
    setRecord(db, 'zone', zone.id, { workers: 5 }, byTest)
    expect(() => redo(db, 'x')).toThrow(expect.objectContaining({ code: 'E_BATCH_NONE' }))
  })

  test('an older batch is not taken back over a later edit of the same field', () => {
    const db = aStore()
    const zone = aZone(db)
    const { batch } = setRecord(db, 'zone', zone.id, { area_ha: 2 }, byTest)
    setRecord(db, 'zone', zone.id, { area_ha: 3 }, byTest)
    expect(() => undo(db, 'x', batch ?? '')).toThrow(expect.objectContaining({ code: 'E_UNDO_CONFLICT' }))
    expect(get(db, 'zone', zone.id).area_ha).toBe(3)
  })

  test('a removed record comes back whole', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 7, point: [105.1, 9.9] })
    removeRecord(db, 'zone', zone.id, byTest)
    expect(find(db, 'zone', zone.id)).toBeUndefined()
    undo(db, 'x')
    expect(get(db, 'zone', zone.id)).toEqual(zone)
  })

  test('a record that others point to is not removed', () => {
    const db = aStore()
    const zone = aZone(db)
    addRecord(db, 'phase', { code: 'P', zone: zone.id, name: 'GĐ1' }, byTest)
    expect(() => removeRecord(db, 'zone', zone.id, byTest)).toThrow(
      expect.objectContaining({ code: 'E_RECORD_IN_USE' }),
    )
  })
})

describe('undo over papers and redos', () => {
  test('a paper added for an edit is taken back after the edit', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 1 })
    const paper = aDocument(db)
    setRecord(db, 'zone', zone.id, { area_ha: 2 }, { ...byTest, source: paper.id })
    undo(db, 'x')
    undo(db, 'x')
    expect(find(db, 'document', paper.id)).toBeUndefined()
    redo(db, 'x')
    redo(db, 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(2)
  })

  test('a paper that an edit rests on is not taken back from under it', () => {
    const db = aStore()
    const zone = aZone(db)
    const paper = aDocument(db)
    const added = batches(db)[0]?.id
    setRecord(db, 'zone', zone.id, { area_ha: 2 }, { ...byTest, source: paper.id })
    expect(() => undo(db, 'x', added)).toThrow(expect.objectContaining({ code: 'E_UNDO_IN_USE' }))
  })

  test('a redo that is taken back leaves the way behind it open', () => {
    const db = aStore()
    const zone = aZone(db, { area_ha: 1 })
    for (const area_ha of [2, 3]) setRecord(db, 'zone', zone.id, { area_ha }, byTest)
    for (const step of [undo, undo, redo, redo]) step(db, 'x')
    undo(db, 'x', batches(db)[0]?.id)
    expect(get(db, 'zone', zone.id).area_ha).toBe(2)
    undo(db, 'x')
    expect(get(db, 'zone', zone.id).area_ha).toBe(1)
  })
})

describe('what is said stays said', () => {
  test('a batch and a snapshot cannot be rewritten, not even by SQL', () => {
    const db = aStore()
    aZone(db)
    expect(() => db.exec("UPDATE batch SET by = 'ai đó'")).toThrow(/batch is fixed/)
    inBatch(db, { name: 'chụp', by: 'x' }, () =>
      db.exec("INSERT INTO snapshot (id, code, at, lang, brief) VALUES ('s', '1', '2026', 'vi', '{}')"),
    )
    expect(() => inBatch(db, { name: 'sửa', by: 'x' }, () => db.exec("UPDATE snapshot SET brief = '{}'"))).toThrow(
      /fixed/,
    )
    expect(() => removeRecord(db, 'snapshot', 's', byTest)).toThrow(
      expect.objectContaining({ code: 'E_SNAPSHOT_FIXED' }),
    )
  })

  test('a claim speaks of a field that there is, in a value that it takes', () => {
    const db = aStore()
    const about = { kind: 'zone', record: aZone(db).id, field: 'area_ha', chosen: false }
    const refused = (fields: Record<string, unknown>) => () =>
      addRecord(db, 'claim', { ...about, value: 5, ...fields }, byTest)
    // Who reads the sentence knows no English names of kinds.
    expect(refused({ record: 'nope' })).toThrow(
      expect.objectContaining({ code: 'E_RECORD_MISSING', params: { kind: kinds.zone.label.vi, record: 'nope' } }),
    )
    expect(refused({ kind: 'nope' })).toThrow(expect.objectContaining({ code: 'E_KIND_UNKNOWN' }))
    expect(refused({ field: 'nope' })).toThrow(expect.objectContaining({ code: 'E_FIELD_UNKNOWN' }))
    expect(refused({ value: 'nhiều' })).toThrow(expect.objectContaining({ code: 'E_FIELD_VALUE' }))
    expect(refused({ chosen: true })).toThrow(expect.objectContaining({ code: 'E_CLAIM_FIXED' }))
    expect(refused({})).not.toThrow()
  })

  test('a figure written without a paper is not given the paper of the one before', () => {
    const db = aStore()
    const zone = aZone(db)
    setRecord(db, 'zone', zone.id, { area_ha: 250 }, { ...byTest, source: aDocument(db).id })
    setRecord(db, 'zone', zone.id, { area_ha: 999 }, byTest)
    expect(shown(db, 'zone', zone.id, '2026-11-22').figures.area_ha).toMatchObject({
      value: 999,
      source: null,
      others: [{ value: 250 }],
    })
  })
})
