import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openData } from '../../db/open.ts'
import { undo } from '../../db/store/log/undo.ts'
import { addRecord, setRecord } from '../../db/store/record.ts'
import { search } from '../../db/store/search.ts'
import { get } from '../../db/store/table.ts'
import { aDocument, aFolder, aSeededStore, aStore, aZone, byTest, migrations } from './fixture.ts'

const titles = (db: ReturnType<typeof aStore>, text: string) => search(db, text).map(hit => hit.title)

describe('search as officials type', () => {
  const db = aSeededStore

  test.each([
    ['gpmb thanh loc', /Khu nhà ở công nhân Thạnh Lộc/],
    ['giải phóng', /GPMB|giải phóng/i],
    ['1755/QĐ-UBND', /^1755\/QĐ-UBND$/],
    ['1755 QD UBND', /^1755\/QĐ-UBND$/],
    ['1755 qđ ubnd', /^1755\/QĐ-UBND$/],
    ['xeo ro', /^KCN Xẻo Rô$/],
    ['XẺO RÔ', /^KCN Xẻo Rô$/],
    ['khu nha o cong nhan', /^Khu nhà ở công nhân và tái định cư Thạnh Lộc$/],
    ['670/TB-VP', /^670\/TB-VP$/],
  ])('%s finds what is meant, first', (typed, wanted) => {
    expect(titles(db(), typed)[0]).toMatch(wanted)
  })

  test('old unit names find today’s zones', () => {
    expect(titles(db(), 'huyện Châu Thành')).toEqual(
      expect.arrayContaining(['KCN Thạnh Lộc', 'CCN Bình An', 'KCN Tắc Cậu']),
    )
    expect(titles(db(), 'go quao')).toContain('CCN Vĩnh Hòa Hưng Nam')
  })

  test('accents that were typed are kept apart: đường, dương and đương are three words', () => {
    const store = aStore()
    for (const title of ['Con đường mới', 'Ánh dương', 'Người đương thời']) aDocument(store, { title, number: title })
    expect(titles(store, 'đường')).toEqual(['Con đường mới'])
    expect(titles(store, 'dương')).toEqual(['Ánh dương'])
    expect(titles(store, 'đương')).toEqual(['Người đương thời'])
    expect(new Set(titles(store, 'duong'))).toEqual(new Set(['Con đường mới', 'Ánh dương', 'Người đương thời']))
  })

  test('both places of a tone mark are one word', () => {
    const store = aStore()
    aZone(store, { name: 'KCN Hòa Thuỷ' })
    expect(titles(store, 'hoà thủy')).toEqual(['KCN Hòa Thuỷ'])
  })

  test('the index follows edits, undo and renamed neighbours', () => {
    const store = aSeededStore()
    setRecord(store, 'zone', 'CCN-BINH-AN', { name: 'CCN Sao Biển' }, byTest)
    expect(titles(store, 'sao bien')).toContain('CCN Sao Biển')
    undo(store, 'x')
    expect(titles(store, 'sao bien')).toEqual([])
    const { unit } = get(store, 'zone', 'CCN-BINH-AN')
    setRecord(store, 'unit', unit ?? '', { name: 'Xã Trăng Khuyết' }, byTest)
    expect(titles(store, 'trang khuyet')).toContain('CCN Bình An')
  })

  test('a lot of the very code stands first; lots that only share words come after the zones', () => {
    const store = aStore()
    const zone = aZone(store, { name: 'KCN Sao Mai' })
    for (const code of ['LO-70', 'LO-7', 'SM-1']) addRecord(store, 'plot', { code, zone: zone.id }, byTest)
    aDocument(store, { title: 'Lô 7 và lô 70', number: 'X-1' })
    expect(titles(store, 'lo-7')).toEqual(['LO-7', 'X-1', 'LO-70'])
    expect(titles(store, 'sao mai')).toEqual(['KCN Sao Mai', 'LO-70', 'LO-7', 'SM-1'])
    expect(search(store, 'sao mai', { kind: 'plot', limit: 2 }).map(hit => hit.title)).toEqual(['LO-70', 'LO-7'])
  })

  test('lots of a file from before they had an index of their own are still found, and only once', () => {
    const file = join(aFolder(), 'cu.atlas')
    const old = new Database(file)
    old.exec(readFileSync(join(migrations, '0001_start.sql'), 'utf8'))
    old.exec(`PRAGMA application_id = ${0x4b434e41}; PRAGMA user_version = 1;
      INSERT INTO entry (kind, record, title, body) VALUES ('plot', 'p', 'Lô A-1', 'KCN Cũ'), ('zone', 'z', 'KCN Cũ', '');
      INSERT INTO search (rowid, title, title_plain, body, body_plain) VALUES (1, 'lô a-1', 'lo a-1', 'kcn cũ', 'kcn cu'), (2, 'kcn cũ', 'kcn cu', '', '');`)
    old.close()
    const db = openData(file, migrations)
    onTestFinished(() => void db.close())
    expect(titles(db, 'cu')).toEqual(['KCN Cũ', 'Lô A-1'])
    expect(titles(db, 'khu cong nghiep')).toEqual(['Lô A-1'])
  })

  test.each(['"', '*', 'a" OR "b', ') (', 'NEAR(', '   ', '-'])(
    'signs that mean something to the index are only signs: %s',
    typed => {
      expect(() => search(aStore(), typed)).not.toThrow()
    },
  )
})
