import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Ask } from '../../../db/model/import/verdict.ts'
import { preview } from '../../../db/store/import/preview.ts'
import { runImport } from '../../../db/store/import/run.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { find, list } from '../../../db/store/table.ts'
import { readFile } from '../../../electron/layers/read/read.ts'
import type { Office } from '../../../electron/office.ts'
import { hasGdal, ogr2ogr } from './gdal.ts'
import { add, anOffice } from './office.ts'

/** Two lots of a zone of 111 m by 111 m each, in degrees; the second has a hole. */
function lots(code = 'LO') {
  const ring = (west: number, south: number, side: number) => [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ]
  const lot = (n: number, note: string, rings: number[][][]) => ({
    type: 'Feature',
    properties: { MA_LO: `${code}-${n}`, LOAI_DAT: 'đất công nghiệp', DIENTICH_M2: 12_090, GHI_CHU: note },
    geometry: { type: 'Polygon', coordinates: rings },
  })
  return {
    type: 'FeatureCollection',
    features: [
      lot(1, 'Giữ chỗ cho nhà máy nước', [ring(105.1, 9.9, 0.001)]),
      lot(2, 'Ưu tiên', [ring(105.102, 9.9, 0.001), [...ring(105.1024, 9.9004, 0.0002)].reverse()]),
    ],
  }
}

function anOfficeWithZone() {
  const { office, folder } = anOffice()
  add(office, 'zone', { code: 'KCN-THU', name: 'KCN Thử', type: 'kcn', point: [105.1, 9.9] })
  const source = join(folder, 'nguon.geojson')
  writeFileSync(source, JSON.stringify(lots()))
  return { office, folder, source }
}

async function look(office: Office, file: string, ask: Partial<Ask> = {}) {
  const whole: Ask = { kind: 'plot', zone: 'KCN-THU', ...ask }
  const source = await readFile(basename(file), readFileSync(file))
  return preview(office.db(), source(whole), whole)
}

async function take(office: Office, file: string, ask: Partial<Ask> = {}) {
  const whole: Ask = { kind: 'plot', zone: 'KCN-THU', ...ask }
  const source = await readFile(basename(file), readFileSync(file))
  return runImport(office.db(), source(whole), whole, { ground: { by: 'Người thử' }, isPartial: false })
}

const plots = (office: Office) => list(office.db(), 'plot')

function expectLots(office: Office) {
  const [one, two] = plots(office)
  expect(one).toMatchObject({ code: 'LO-1', use: 'industrial', area_ha: 1.209, note: 'Giữ chỗ cho nhà máy nước' })
  const at = (record: typeof one) => (record?.shape?.coordinates as number[][][] | undefined)?.[0]?.[0] ?? []
  expect(at(one)[0]).toBeCloseTo(105.1, 6)
  expect(at(one)[1]).toBeCloseTo(9.9, 6)
  expect(two?.shape?.coordinates).toHaveLength(2)
}

describe.runIf(hasGdal)('layers that GDAL wrote', () => {
  const vn2000 = [
    '-s_srs',
    'EPSG:4326',
    '-t_srs',
    'EPSG:9207',
    '-ct',
    '+proj=pipeline +step +proj=axisswap +order=2,1 +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart +ellps=WGS84 +step +inv +proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835 +rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame +step +inv +proj=cart +ellps=WGS84 +step +proj=tmerc +lat_0=0 +lon_0=104.5 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84',
  ]

  test.each([
    ['a GeoPackage', 'lo.gpkg', ['-f', 'GPKG']],
    ['a KML', 'lo.kml', ['-f', 'KML', '-dsco', 'NameField=MA_LO']],
    ['a KMZ', 'lo.kmz', ['-f', 'LIBKML']],
    ['GeoJSON', 'lo.geojson', ['-f', 'GeoJSON', '-lco', 'RFC7946=YES']],
  ])('%s brings its lots with their attributes and holes', async (_, name, options) => {
    const { office, folder, source } = anOfficeWithZone()
    const file = join(folder, name)
    ogr2ogr(...options, file, source)
    const { written } = await take(office, file)
    expect(written).toBe(2)
    expectLots(office)
  })

  test('a shapefile in VN-2000 comes to the same degrees, by its .prj, and goes out again in one step', async () => {
    const { office, folder, source } = anOfficeWithZone()
    const file = join(folder, 'lo.shz')
    ogr2ogr('-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', ...vn2000, file, source)
    const { batch, verdict } = await take(office, file)
    expect(verdict.notices.join()).toContain('VN-2000, kinh tuyến trục 104°30′, múi 3°')
    expectLots(office)
    undo(office.db(), 'Người thử', batch ?? undefined)
    expect(plots(office)).toHaveLength(0)
  })

  test('a shapefile without a .prj is asked about, and the meridian answers', async () => {
    const { office, folder, source } = anOfficeWithZone()
    ogr2ogr('-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', ...vn2000, join(folder, 'lo.shp'), source)
    const zip = Object.fromEntries(
      ['shp', 'shx', 'dbf', 'cpg'].map(end => [`lo.${end}`, readFileSync(join(folder, `lo.${end}`))]),
    )
    const file = join(folder, 'lo.zip')
    writeFileSync(file, zipSync(zip))
    const { verdict } = await look(office, file)
    expect(verdict.questions).toHaveLength(1)
    expect(verdict.questions[0]).toMatchObject({ id: 'crs', rows: 2 })
    expect(verdict.questions[0]?.choices.map(each => each.label).join('\n')).toContain(
      'VN-2000, kinh tuyến trục 104°30′, múi 3° (9,9; 105,1)',
    )
    expect(verdict.accepted).toBe(0)
    await take(office, file, { answers: { crs: '104.5' } })
    expectLots(office)
  })

  test('letters of Windows-1258 and of TCVN3 in a .dbf become Unicode', async () => {
    const { office, folder, source } = anOfficeWithZone()
    ogr2ogr('-f', 'ESRI Shapefile', '-lco', 'ENCODING=CP1258', join(folder, 'lo.shp'), source)
    const parts = (dbf: Buffer) =>
      zipSync({
        'lo.shp': readFileSync(join(folder, 'lo.shp')),
        'lo.prj': readFileSync(join(folder, 'lo.prj')),
        'lo.dbf': dbf,
      })
    const dbf = readFileSync(join(folder, 'lo.dbf'))
    const file = join(folder, 'lo.zip')
    writeFileSync(file, parts(dbf))
    expect((await look(office, file)).drafts[0]?.fields.note).toBe('Giữ chỗ cho nhà máy nước')
    // "Giữ chỗ" as .VnTime has it.
    const old = Buffer.from(dbf)
    const at = old.indexOf('Gi', old.readUInt16LE(8), 'latin1')
    old.fill(32, at, at + 40)
    old.write('Gi\xf7 chç cho nhµ m¸y n\xadíc', at, 'latin1')
    writeFileSync(file, parts(old))
    const { verdict, drafts } = await look(office, file)
    expect(drafts[0]?.fields.note).toBe('Giữ chỗ cho nhà máy nước')
    expect(verdict.columns.find(column => column.field === 'note')?.reading).toContain('TCVN3')
  })

  test('a layer whose codes are known brings only its boundaries up to date, and says from which file', async () => {
    const { office, folder, source } = anOfficeWithZone()
    const zone = list(office.db(), 'zone', { code: 'KCN-THU' })[0]
    const known = add(office, 'plot', { code: 'LO-1', zone: zone?.id, area_ha: 9, use: 'green' })
    const file = join(folder, 'ranh.gpkg')
    ogr2ogr('-f', 'GPKG', '-select', 'MA_LO', file, source)
    const { verdict } = await look(office, file, { zone: undefined })
    expect(verdict).toMatchObject({ updated: 1, accepted: 1, refusedRows: 1, existing: 'update' })
    expect(verdict.refused[0]?.problem).toContain('chưa có trong sổ')
    expect(verdict.warnings[0]?.problem).toContain('sổ ghi 9 ha')
    const source2 = await readFile('ranh.gpkg', readFileSync(file))
    runImport(office.db(), source2({}), { kind: 'plot' }, { ground: { by: 'x' }, isPartial: true })
    const now = find(office.db(), 'plot', known.id)
    expect(now).toMatchObject({ area_ha: 9, use: 'green' })
    expect(now?.shape?.type).toBe('Polygon')
  })

  test('a DXF of filled areas is asked about, and the text inside an area is its label', async () => {
    const { office, folder, source } = anOfficeWithZone()
    const file = join(folder, 'ban-ve.dxf')
    ogr2ogr('-f', 'DXF', ...vn2000, file, source)
    const drawing = readFileSync(file, 'utf8')
    const corner = / 93\s+\d+\s+10\s+([\d.]+)\s+20\s+([\d.]+)/.exec(drawing)
    const [east = 0, north = 0] = [Number(corner?.[1]) + 20, Number(corner?.[2]) + 20]
    const spots = [east, east - 1000].map(
      x => `  0\nTEXT\n  8\nCHU\n 10\n${x}\n 20\n${north}\n 40\n5\n  1\nA\\U+1ED1${Math.round(x - east)}\n`,
    )
    const end = drawing.indexOf('  0\nENDSEC', drawing.indexOf('HATCH'))
    writeFileSync(file, drawing.slice(0, end) + spots.join('') + drawing.slice(end))
    const { verdict } = await look(office, file)
    expect(verdict.questions[0]?.id).toBe('crs')
    const { verdict: answered, drafts } = await look(office, file, { answers: { crs: '104.5' } })
    expect(answered.columns.find(column => column.heading === 'Nhãn')?.field).toBe('code')
    expect(drafts.map(draft => draft.fields.code)).toEqual(['Aố0'])
    expect(answered.refused).toEqual([expect.objectContaining({ row: 2, column: 'Nhãn' })])
  })
})
