import { describe, expect, test } from 'vitest'
import { kindNames } from '../../../db/model/record/kinds.ts'
import { columnsOf, fieldsFor, isSummed, leadingOf, usualColumns } from '../../../renderer/register/sheet/columns.ts'
import { type Filter, passing, valuesOf, wordsOf } from '../../../renderer/register/sheet/filter.ts'
import { kindsByNoun } from '../../../renderer/register/sheet/nouns.ts'
import { type Sheet, sheetOf, takeIn } from '../../../renderer/register/sheet/sheet.ts'

const fields = fieldsFor('household')
const fieldOf = (name: string) => fields.find(field => field.name === name)!
const aSheet = (): Sheet =>
  sheetOf('household', {
    ids: ['1', '2', '3', '4'],
    columns: {
      code: ['H-001', 'H-002', 'H-003', 'H-004'],
      name: ['Nguyễn Văn A', 'Trần Thị B', 'Đặng Văn L', null],
      hamlet: ['Thạnh Lợi', 'Thành Lợi', 'Thạnh Hòa', null],
      zone: ['z1', 'z1', 'z2', 'z2'],
      land_ha: [1.5, null, 0, 3],
      resettled: ['asked', 'none', null, 'asked'],
    },
    names: { z1: 'KCN Thạnh Lộc', z2: 'KCN Xẻo Rô' },
    total: 4,
    next: null,
  })
const found = (filters: Filter[], typed = '') => passing(aSheet(), fields, filters, typed).map(row => row + 1)

describe('filters', () => {
  test.each<[Filter, number[]]>([
    [{ field: 'resettled', is: 'one', of: ['asked'] }, [1, 4]],
    [{ field: 'zone', is: 'one', of: ['z2'] }, [3, 4]],
    [{ field: 'land_ha', is: 'range', from: 1, to: null }, [1, 4]],
    [{ field: 'land_ha', is: 'range', from: null, to: 1.5 }, [1, 3]],
    [{ field: 'land_ha', is: 'gap' }, [2]],
    [{ field: 'land_ha', is: 'known' }, [1, 3, 4]],
    [{ field: 'hamlet', is: 'text', words: 'thanh loi' }, [1, 2]],
    [{ field: 'hamlet', is: 'text', words: 'thạnh' }, [1, 3]],
  ])('%j leaves rows %j', (filter, rows) => {
    expect(found([filter])).toEqual(rows)
  })

  test('what is typed is looked for in every word, in the names of refs too, without accents', () => {
    expect(found([], 'xeo ro dang')).toEqual([3])
    expect(found([], 'h-002')).toEqual([2])
    expect(found([{ field: 'zone', is: 'one', of: ['z1'] }], 'thi')).toEqual([2])
  })

  test('a chip says what it leaves', () => {
    const { names } = aSheet()
    const said = (filter: Filter) => wordsOf(filter, fieldOf(filter.field).info, names)
    expect(said({ field: 'land_ha', is: 'range', from: 1, to: 5 })).toBe('Đất thu hồi từ 1 đến 5 ha')
    expect(said({ field: 'zone', is: 'one', of: ['z1', 'z2'] })).toBe('Khu, cụm: KCN Thạnh Lộc và 1 mục khác')
    expect(said({ field: 'land_ha', is: 'gap' })).toBe('Đất thu hồi: chưa có số liệu')
  })

  test('the values of a field are offered with how many rows each has, the most first', () => {
    expect(valuesOf(aSheet(), fieldOf('resettled'), 9).map(each => [each.word, each.count])).toEqual([
      ['có nhu cầu', 2],
      ['không', 1],
    ])
  })
})

describe('columns', () => {
  test('the code and the name stand first and stay; refs and choices are shown in words', () => {
    const [code, name, zone, resettled] = columnsOf(aSheet(), ['code', 'name', 'zone', 'resettled'])
    expect([code?.isSticky, name?.isSticky, zone?.isSticky]).toEqual([true, true, false])
    expect(zone?.text?.(0)).toBe('KCN Thạnh Lộc')
    expect(resettled?.text?.(0)).toBe('có nhu cầu')
  })

  test('hectares, đồng and counted people are added up; prices per square metre, years and ranks are not', () => {
    const summed = (kind: Parameters<typeof fieldsFor>[0]) =>
      fieldsFor(kind)
        .filter(({ info }) => isSummed(info))
        .map(({ name }) => name)
    expect(summed('household')).toEqual(['people', 'land_ha', 'compensation_vnd'])
    expect(summed('lease')).toEqual(['area_ha'])
    expect(summed('funding')).toEqual(['needed_vnd', 'allocated_vnd', 'disbursed_vnd'])
    expect(summed('distance')).toEqual([])
  })

  test('what is read at a glance stands before long words, without English names and links; the rest can be added', () => {
    expect(usualColumns('zone').slice(0, 9)).toEqual(
      'code name type cluster unit unit_before area_ha approved_ha status'.split(' '),
    )
    expect(usualColumns('document')).not.toContain('source')
    const sheet = sheetOf('zone', { ids: [], columns: {}, names: {}, total: 0, next: null })
    const chosen = columnsOf(sheet, ['code', 'name', 'name_en', 'place', 'area_ha']).map(({ key }) => key)
    expect(chosen).toEqual(['code', 'name', 'name_en', 'area_ha', 'place'])
  })

  test('a number of a paper has room for its last letter, one long name among short ones has not', () => {
    const some = (long: string, short: string) => [long, ...Array.from({ length: 60 }, () => short)]
    const columns = {
      code: some('QD-1382-LAOCAI-2026', 'KH-1'),
      number: some('1490/BXD-KTQHXD', '7/KH'),
      title: some('Một', 'Hai'),
      publisher: some('Tạp chí Kiến trúc và Đời sống đô thị', 'Báo'),
      signer: ['Dương Minh Tâm', ...Array.from({ length: 60 }, () => null)],
    }
    const ids = columns.code.map((_, at) => String(at))
    const sheet = sheetOf('document', { ids, columns, names: {}, total: ids.length, next: null })
    const width = new Map(columnsOf(sheet, Object.keys(columns)).map(column => [column.key, column.width]))
    expect(width.get('code')).toBeGreaterThanOrEqual(170 + 16)
    expect(width.get('number')).toBeGreaterThanOrEqual(134 + 16)
    expect(width.get('signer')).toBeGreaterThan(100)
    expect(width.get('publisher')).toBeLessThan(100)
  })

  test('every kind has columns of its own and a place under one noun', () => {
    for (const kind of kindNames) {
      expect(usualColumns(kind).length).toBeGreaterThan(0)
      for (const name of leadingOf(kind)) expect(usualColumns(kind)).toContain(name)
    }
    expect(kindsByNoun.flatMap(([, kinds]) => kinds).sort()).toEqual([...kindNames].sort())
  })
})

test('a sheet takes the next page in behind the first', () => {
  const sheet = sheetOf('zone', { ids: ['a'], columns: { code: ['A'] }, names: {}, total: 2, next: 1 })
  takeIn(sheet, { ids: ['b'], columns: { code: ['B'] }, names: { z: 'Z' }, total: null, next: null })
  expect(sheet).toMatchObject({
    ids: ['a', 'b'],
    columns: { code: ['A', 'B'] },
    names: { z: 'Z' },
    total: 2,
    isWhole: true,
  })
})
