import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addRecord, setRecord } from '../../../db/store/record.ts'
import { cardOf } from '../../../db/store/sheet/card.ts'
import { countsOf } from '../../../db/store/sheet/count.ts'
import { exportOf, sourcesOf } from '../../../db/store/sheet/export.ts'
import { pageOf } from '../../../db/store/sheet/page.ts'
import { bookOf } from '../../../electron/files/book.ts'
import { aDocument, aFolder, aStore, aZone, byTest } from '../fixture.ts'

function aPlot(db: ReturnType<typeof aStore>, zone: string, fields: Record<string, unknown>) {
  return addRecord(db, 'plot', { zone, ...fields }, byTest).record
}

describe('a kind page by page', () => {
  test('comes as columns in the order of adding, refs named once, gaps as null', () => {
    const db = aStore()
    const zone = aZone(db, { name: 'KCN Thạnh Lộc' })
    const ids = [1, 2, 3].map(n => aPlot(db, zone.id, { code: `L${n}`, area_ha: n === 2 ? null : n }).id)
    const wanted = { kind: 'plot' as const, fields: ['code', 'zone', 'area_ha', 'shape'], limit: 2 }
    const first = pageOf(db, wanted)
    expect(first).toMatchObject({ ids: ids.slice(0, 2), total: 3, names: { [zone.id]: 'KCN Thạnh Lộc' } })
    expect(first.columns).toEqual({
      code: ['L1', 'L2'],
      zone: [zone.id, zone.id],
      area_ha: [1, null],
      shape: [null, null],
    })
    const rest = pageOf(db, { ...wanted, after: first.next ?? 0 })
    expect(rest).toMatchObject({ ids: ids.slice(2), total: null, next: null })
  })

  test('a field that there is not is refused by name', () => {
    expect(() => pageOf(aStore(), { kind: 'plot', fields: ['nothing'], limit: 1 })).toThrow('E_FIELD_UNKNOWN')
  })

  test('every kind is counted', () => {
    const db = aStore()
    aZone(db)
    expect(countsOf(db)).toMatchObject({ zone: 1, plot: 0 })
  })
})

test('a card has the record, the names of its refs and the papers of its figures', () => {
  const db = aStore()
  const [zone, paper] = [aZone(db), aDocument(db)]
  const plot = aPlot(db, zone.id, { code: 'L1' })
  setRecord(db, 'plot', plot.id, { area_ha: 2 }, { ...byTest, source: paper.id })
  const card = cardOf(db, 'plot', 'L1')
  expect(card.record.area_ha).toBe(2)
  expect(card.names[zone.id]).toBe(zone.name)
  expect(card.papers.map(each => each.id)).toEqual([paper.id])
  expect(card.claims.map(each => [each.field, each.value])).toEqual([['area_ha', 2]])
})

describe('an Excel file', () => {
  const hasOffice = existsSync('/usr/bin/soffice')

  test.skipIf(!hasOffice)(
    'is read by an independent program: numbers, days and words as they are, no formula, a sheet of sources',
    async () => {
      const db = aStore()
      const [zone, paper] = [aZone(db, { name: 'KCN Thạnh Lộc' }), aDocument(db)]
      const lease = { code: 'HD-1', zone: zone.id, area_ha: 1240.5, starts: '2023-11-03', note: '=1+1' }
      const tenant = addRecord(db, 'tenant', { code: 'DA-1', name: '-Nhà máy', zone: zone.id }, byTest).record
      addRecord(db, 'lease', { ...lease, tenant: tenant.id }, byTest)
      setRecord(db, 'lease', 'HD-1', { area_ha: 1240.5 }, { ...byTest, source: paper.id })
      const fields = ['code', 'zone', 'tenant', 'area_ha', 'starts', 'note']
      const wanted = { kind: 'lease' as const, fields }
      const bytes = await bookOf([exportOf(db, wanted)], sourcesOf(db, wanted))
      const [rows, sources] = readBack(bytes)
      expect(rows?.[0]).toBe('Số hợp đồng,"Khu, cụm",Bên thuê,"Diện tích thuê, ha",Thuê từ,Ghi chú')
      expect(rows?.[1]).toBe('HD-1,KCN Thạnh Lộc,-Nhà máy,"1240.5","11/03/2023",=1+1')
      expect(sources?.[1]).toContain(`HD-1,Diện tích thuê,"1.240,5\u00a0ha",QĐ ${paper.number}`)
    },
    90_000,
  )

  test('says a boundary by its hectares on the sheet of sources, never by its corners', () => {
    const db = aStore()
    const [zone, paper] = [aZone(db), aDocument(db)]
    const ring = [105, 105.01, 105.01, 105, 105].map((lon, at) => [lon, [10, 10, 10.01, 10.01, 10][at]])
    const shape = { type: 'Polygon', coordinates: [ring] }
    setRecord(db, 'zone', zone.id, { shape }, { ...byTest, source: paper.id })
    const said = sourcesOf(db, { kind: 'zone', fields: ['shape'] }).flat()
    expect(said).toContainEqual(expect.stringMatching(/^121,\d+\u00a0ha, 4\u00a0đỉnh$/))
    expect(said.join()).not.toContain('coordinates')
  })

  test('names chosen records only, in the order that was asked', () => {
    const db = aStore()
    const zone = aZone(db)
    const [, b, c] = ['A', 'B', 'C'].map(code => aPlot(db, zone.id, { code }).id)
    expect(exportOf(db, { kind: 'plot', fields: ['code'], ids: [c!, b!] }).rows).toEqual([['C'], ['B']])
  })
})

/** The lines of every sheet as LibreOffice reads them: it puts numbers and days, as stored, in quotes; words stand bare. */
function readBack(bytes: Uint8Array): string[][] {
  const folder = aFolder()
  writeFileSync(join(folder, 'so.xlsx'), bytes)
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'so.xlsx')],
    { stdio: 'ignore' },
  )
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.csv'))
    .sort((a, b) => Number(/Nguồn/u.test(a.normalize('NFC'))) - Number(/Nguồn/u.test(b.normalize('NFC'))))
  return files.map(name => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
}
