import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { openData } from '../../db/open.ts'
import { seed } from '../../db/seed.ts'
import { undo } from '../../db/store/log/undo.ts'
import { addRecord, setRecord } from '../../db/store/record.ts'
import { search } from '../../db/store/search.ts'
import { get } from '../../db/store/table.ts'
import { aDocument, aFolder, aSeededStore, aStore, aZone, byTest, migrations, seedFolder } from './fixture.ts'

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

  test('under a title that was found stand its sort, its commune and its area, not its English name or half a word', () => {
    const under = (text: string, kind?: 'zone' | 'document' | 'plot') => {
      const [hit] = search(db(), text, { ...(kind && { kind }) })
      return `${hit?.title}: ${hit?.snippet}`
    }
    expect(under('xeo ro', 'zone')).toBe('KCN Xẻo Rô: Khu công nghiệp · Xã An Biên · 210,54\u00a0ha')
    expect(under('1755/QĐ-UBND')).toMatch(/^1755\/QĐ-UBND: Phê duyệt .*(?: · Quyết định · 13\/9\/2007|\p{L}…)$/u)
    const old = search(db(), 'thạnh lộc huyện châu thành', { kind: 'zone' }).find(hit => hit.title === 'KCN Thạnh Lộc')
    expect(old).toMatchObject({ field: 'body', snippet: expect.stringContaining('Huyện Châu Thành') })
    for (const typed of ['thanh loc', 'thanh loc dai', 'quyet dinh', 'cum cong nghiep', 'gpmb', 'châu thành'])
      for (const { snippet, title, field } of search(db(), typed, { limit: 40 })) {
        if (field === 'body') continue
        expect(`${title}: ${snippet}`).not.toMatch(/Industrial/)
        expect(snippet.length).toBeLessThanOrEqual(122)
      }
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

describe('search of the seeded frame', () => {
  const db = openData(':memory:', migrations, fresh => seed(fresh, seedFolder))
  afterAll(() => void db.close())
  const named = (text: string) => search(db, text).map(hit => `${hit.kind} ${hit.title}`)

  test.each([
    ['thông báo 670', /^document 670\/TB-VP$/],
    ['kế hoạch 40', /^document 40\/KH-UBND$/],
    ['nghị quyết 1654', /^document 1654\/NQ-/],
    ['tb 670', /^document 670\/TB-VP$/],
    ['kh 40', /^document 40\/KH-UBND$/],
    ['cv 1840', /^document 1840\/TTg-CN$/],
    ['ctr 22', /^document 22-CTr\/TU$/],
    ['gm', /^document 414\/GM-UBND$/],
    ['tt', /^document \d+\/\d+\/TT-/],
    ['tb', /^document 670\/TB-VP$/],
    ['nđ', /^document .*NĐ-CP$/],
    ['nq', /^document .*NQ-/],
    ['qđ', /^document .*QĐ-/],
    ['gđ', /^phase Giai đoạn/],
    ['qd1755', /^document 1755\/QĐ-UBND$/],
    ['QĐ1755', /^document 1755\/QĐ-UBND$/],
    ['ql80', /^zone KCN Thạnh Lộc$/],
    ['ql 80', /^zone KCN Thạnh Lộc$/],
    ['thanh loc', /^zone KCN Thạnh Lộc$/],
    ['thạnh lộc', /^zone KCN Thạnh Lộc$/],
    ['kcn thanh loc', /^zone KCN Thạnh Lộc$/],
    ['khu công nghiệp thạnh lộc', /^zone KCN Thạnh Lộc$/],
    ['xã châu thành', /^unit Xã Châu Thành$/],
    ['bình an', /^zone CCN Bình An$/],
    ['xã bình an', /^unit Xã Bình An$/],
    ['so cong thuong', /^agency Sở Công Thương/],
    ['ban quan ly khu kinh te', /^agency Ban Quản lý Khu kinh tế/],
    ['25.743,76', /^statistic Giá trị sản xuất công nghiệp$/],
    ['25743', /^statistic Giá trị sản xuất công nghiệp$/],
    ['25743.76', /^statistic Giá trị sản xuất công nghiệp$/],
    ['13,65', /^statistic Giá trị sản xuất công nghiệp tăng so cùng kỳ$/],
  ])('%s finds what is meant, first', (typed, wanted) => {
    expect(named(typed)[0]).toMatch(wanted)
  })

  test('letters stuck to digits stand for the phase and its call', () => {
    const first = named('thạnh lộc gđ2').slice(0, 2)
    expect(new Set(first)).toEqual(new Set(['call Hạ tầng kỹ thuật KCN Thạnh Lộc giai đoạn 2', 'phase Giai đoạn 2']))
  })

  test.each(['ty le lap day', 'tỷ lệ lấp đầy', 'tỷ lệ lấp đầy zzz'])('%s finds the percentages', typed => {
    expect(named(typed).slice(0, 3)).toContain('statistic Lấp đầy')
  })

  test('a unit’s own name, then the zones in it, then those that have the words apart', () => {
    const hits = named('châu thành')
    expect(hits.slice(0, 3)).toEqual(expect.arrayContaining(['unit Huyện Châu Thành', 'unit Xã Châu Thành']))
    for (const inside of ['zone KCN Tắc Cậu', 'zone CCN Bình An', 'zone KCN Thạnh Lộc']) {
      expect(hits).toContain(inside)
      for (const apart of ['zone CCN Hà Giang', 'zone KCN Thuận Yên'])
        if (hits.includes(apart)) expect(hits.indexOf(inside)).toBeLessThan(hits.indexOf(apart))
    }
  })

  test('zone and units of one name stand before all others', () => {
    expect(new Set(named('bình an').slice(0, 3))).toEqual(new Set(['zone CCN Bình An', 'unit Xã Bình An']))
  })

  test('an abbreviation finds the agency as well as the papers that it numbered', () => {
    expect(named('bqlkkt').slice(0, 3)).toEqual(
      expect.arrayContaining(['document 27/KH-BQLKKT', 'agency Ban Quản lý Khu kinh tế tỉnh Kiên Giang']),
    )
  })

  test.each(['kcn', 'khu công nghiệp'])('%s lists the largest among the first', typed => {
    expect(named(typed).slice(0, 3)).toContain('zone KCN Thạnh Lộc')
  })

  test('a two-letter abbreviation is also the beginning of a word and a part of a number', () => {
    expect(titles(db, 'kh 40')[0]).toBe('40/KH-UBND')
    expect(titles(db, 'xã kh').some(title => title.includes('Khánh'))).toBe(true)
  })

  test('one word too many does not empty the answer, one of two does', () => {
    expect(named('kcn thạnh lộc zzz')[0]).toBe('zone KCN Thạnh Lộc')
    expect(named('zzz thanh loc')[0]).toBe('zone KCN Thạnh Lộc')
    expect(named('thạnh zzz')).toEqual([])
    expect(named('một câu dài được dán vào ô tìm kiếm mà không có ở đâu cả')).toEqual([])
  })
})

describe('the words of choices and the figures of statistics', () => {
  test('follow an edit and its undo', () => {
    const store = aStore()
    const zone = aZone(store, { name: 'KCN Sao Mai', status: 'planned' })
    expect(titles(store, 'mới có kế hoạch')).toEqual(['KCN Sao Mai'])
    setRecord(store, 'zone', zone.id, { status: 'paused' }, byTest)
    expect(titles(store, 'mới có kế hoạch')).toEqual([])
    expect(titles(store, 'tam dung')).toEqual(['KCN Sao Mai'])
    const document = aDocument(store).id
    const added = { scope: 'Tỉnh', indicator: 'Doanh thu', value: 1234.5, document }
    const { record } = addRecord(store, 'statistic', added, byTest)
    for (const typed of ['1.234,5', '1234', '1234,5']) expect(titles(store, typed)).toEqual(['Doanh thu'])
    setRecord(store, 'statistic', record.id, { value: 77.25 }, byTest)
    expect([titles(store, '1234'), titles(store, '77,25')]).toEqual([[], ['Doanh thu']])
    undo(store, 'x')
    expect([titles(store, '1234'), titles(store, '77,25')]).toEqual([['Doanh thu'], []])
  })
})
