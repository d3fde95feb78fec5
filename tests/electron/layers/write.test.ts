import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isShaped } from '../../../db/model/cell/sheet.ts'
import type { OutMeridian } from '../../../db/model/crs/out.ts'
import type { Form } from '../../../db/model/layer/form.ts'
import type { MapFormat } from '../../../db/model/layer/outgoing.ts'
import { boxOf } from '../../../db/model/layer/wkb.ts'
import { type KindName, kindNames } from '../../../db/model/record/kinds.ts'
import { outgoingOf } from '../../../db/store/layer/outgoing.ts'
import { countOf } from '../../../db/store/table.ts'
import { readFile } from '../../../electron/layers/read/read.ts'
import { writeLayers } from '../../../electron/layers/write/write.ts'
import type { Office } from '../../../electron/office.ts'
import { project } from '../../db/model/geodesy/proj.ts'
import { featuresIn, hasGdal, hasValidator, numbersIn, objections, ogrinfo } from './gdal.ts'
import { add, anOffice, aSquare } from './office.ts'

const long = `Ghi chú ${'đất trũng, phải san lấp trước khi giao; '.repeat(12)}hết.`

/** A zone with a boundary, two plots (one without), a household with a name, and what the seed has. */
function aRegister(): { office: Office; folder: string } {
  const { office, folder } = anOffice()
  const zone = add(office, 'zone', { code: 'KCN-THU', name: 'KCN Thử Nghiệm', type: 'kcn', shape: aSquare(105.1, 9.9) })
  add(office, 'plot', {
    code: 'LO-A1',
    zone: zone.id,
    area_ha: 12.3456,
    use: 'industrial',
    shape: aSquare(105.102, 9.902, 0.002),
    note: long,
  })
  add(office, 'plot', { code: 'LO-A2', zone: zone.id, area_ha: null })
  add(office, 'household', { code: 'HO-1', zone: zone.id, name: 'Nguyễn Thị Đào', compensation_vnd: 1_234_567_890 })
  return { office, folder }
}

function leave(
  office: Office,
  format: MapFormat,
  file: string,
  kinds: KindName[],
  withPersonal = false,
  meridian: OutMeridian = null,
) {
  const wanted = { kinds, day: '2026-11-27', source: 'thu.atlas', withPersonal, meridian }
  return writeLayers(format, file, outgoingOf(office.db(), wanted))
}

describe.runIf(hasGdal)('opened with GDAL', () => {
  test('a GeoPackage of the whole register passes the validator and opens without a warning', () => {
    const { office, folder } = aRegister()
    const file = join(folder, 'ra.gpkg')
    const kinds = kindNames.filter(kind => countOf(office.db(), kind) > 0)
    const { records } = leave(office, 'gpkg', file, kinds)
    expect(records).toBe(kinds.reduce((sum, kind) => sum + countOf(office.db(), kind), 0))
    if (hasValidator) expect(objections(file)).toBe('')
    const { told, warned } = ogrinfo('-al', '-so', file)
    expect(warned).toBe('')
    expect(told).toContain('Số liệu của ngày 2026-11-27')
    const titles = ogrinfo('-sql', "SELECT title FROM gpkg_data_columns WHERE table_name = 'zone'", file).told
    expect(titles).toContain('Diện tích quy hoạch, ha')
  })

  test('every attribute of a plot comes back out of a GeoPackage, its boundary too', () => {
    const { office, folder } = aRegister()
    const file = join(folder, 'ra.gpkg')
    leave(office, 'gpkg', file, ['plot'])
    const [first, second] = featuresIn(file, 'plot').sort((a, b) =>
      String(a.properties.code).localeCompare(String(b.properties.code)),
    )
    expect(first?.properties).toMatchObject({
      code: 'LO-A1',
      zone: 'KCN Thử Nghiệm',
      area_ha: 12.3456,
      use: 'đất công nghiệp',
      note: long,
    })
    expect(first?.geometry?.type).toBe('MultiPolygon')
    expect(second?.properties).toMatchObject({ code: 'LO-A2', area_ha: null })
    expect(second?.geometry).toBeNull()
  })

  test.each([
    [104.5, 9207],
    [104.75, 9208],
  ] as const)(
    'on meridian %d a GeoPackage and a shapefile are EPSG:%d, to the millimetre of PROJ',
    (meridian, epsg) => {
      const { office, folder } = aRegister()
      const [shape] = [aSquare(105.102, 9.902, 0.002)]
      const expected = project(
        shape.coordinates.flat().map(([lon = 0, lat = 0]) => ({ lon, lat })),
        meridian,
      )
      for (const [format, name, inner] of [
        ['gpkg', 'ra.gpkg', ''],
        ['shp', 'ra.zip', '/plot.shp'],
      ] as const) {
        const file = join(folder, name)
        leave(office, format, file, ['zone', 'plot'], false, meridian)
        const source = inner ? `/vsizip/${file}${inner}` : file
        if (format === 'gpkg' && hasValidator) expect(objections(file)).toBe('')
        const { told, warned } = ogrinfo('-al', '-so', source)
        expect(warned).toBe('')
        expect(told).toContain(`VN-2000 / TM-3 104-${meridian === 104.5 ? '30' : '45'}`)
        if (format === 'gpkg') expect(told).toContain(`ID["EPSG",${epsg}]`)
        const [lot] = numbersIn(source, inner ? 'plot' : 'plot').filter(each => each.length > 0)
        // Both ways round a ring: what matters is that each corner is where PROJ has it.
        for (const [east = 0, north = 0] of lot ?? []) {
          const near = Math.min(...expected.map(({ x, y }) => Math.hypot(x - north, y - east)))
          expect(near).toBeLessThan(0.001)
        }
        expect(lot).toHaveLength(10)
      }
      const zip = unzipSync(readFileSync(join(folder, 'ra.zip')))
      expect(strFromU8(zip['HE-TOA-DO.txt'] as Uint8Array)).toContain('EPSG:6960')
      expect(ogrinfo('-al', '-so', join(folder, 'ra.gpkg')).told).toContain('EPSG:6960')
    },
  )

  test('layers that left in VN-2000 come back to the same degrees', async () => {
    const { office, folder } = aRegister()
    const file = join(folder, 'ra.gpkg')
    leave(office, 'gpkg', file, ['plot'], false, 104.75)
    const book = (await readFile('ra.gpkg', readFileSync(file)))({})
    const forms = book.sheets[0]?.rows.flatMap(row =>
      row.flatMap(cell => (isShaped(cell) && 'form' in cell ? [cell.form] : [])),
    )
    const [lon, lat] = boxOf(forms?.[0] as Form)
    expect(lon).toBeCloseTo(105.102, 8)
    expect(boxOf(forms?.[0] as Form)[2]).toBeCloseTo(9.902, 8)
    expect(lat).toBeCloseTo(105.104, 8)
  })

  test('the index of a GeoPackage finds what lies in a box', () => {
    const { office, folder } = aRegister()
    const file = join(folder, 'ra.gpkg')
    leave(office, 'gpkg', file, ['plot'])
    const found = ogrinfo('-so', '-spat', '105.1021', '9.9021', '105.103', '9.903', file, 'plot').told
    expect(found).toContain('Feature Count: 1')
    expect(ogrinfo('-so', '-spat', '106', '10', '106.1', '10.1', file, 'plot').told).toContain('Feature Count: 0')
  })

  test.each([
    ['geojson', 'ra.geojson'],
    ['kml', 'ra.kml'],
    ['shp', 'ra.zip'],
  ] as const)('%s opens without a warning with its Vietnamese intact', (format, name) => {
    const { office, folder } = aRegister()
    const file = join(folder, name)
    leave(office, format, file, ['zone', 'plot'])
    const source = format === 'shp' ? `/vsizip/${file}/plot.shp` : file
    const { warned, told } = ogrinfo('-al', source)
    expect(warned).toBe('')
    expect(told).toContain('KCN Thử Nghiệm')
    expect(told).toContain('12.3456')
    expect(told).toMatch(/POLYGON \(\(105\.102/)
  })
})

test('a long text is cut at a letter in a shapefile, said, and kept whole beside it', () => {
  const { office, folder } = aRegister()
  const file = join(folder, 'ra.zip')
  const { notes } = leave(office, 'shp', file, ['plot'])
  expect(notes).toEqual([expect.stringContaining('1 ô chữ dài')])
  const zip = unzipSync(readFileSync(file))
  expect(strFromU8(zip['CHU-DAI.txt'] as Uint8Array)).toContain(long)
  expect(strFromU8(zip['TEN-COT.txt'] as Uint8Array)).toContain('area_ha\tarea_ha\tDiện tích, ha')
  expect(strFromU8(zip['plot.cpg'] as Uint8Array)).toBe('UTF-8')
  const dbf = new TextDecoder('utf-8', { fatal: true }).decode(zip['plot.dbf']?.subarray(32 * 20))
  expect(dbf).toContain('…')
})

test('what is personal stays behind unless it is asked for', () => {
  const { office, folder } = aRegister()
  const file = join(folder, 'ra.zip')
  const tableOf = () => strFromU8(unzipSync(readFileSync(file))['household.dbf'] as Uint8Array)
  leave(office, 'shp', file, ['household'])
  expect(tableOf()).not.toContain('Nguyễn Thị Đào')
  expect(tableOf()).not.toContain('1234567890')
  leave(office, 'shp', file, ['household'], true)
  expect(tableOf()).toContain('Nguyễn Thị Đào')
})

test('the rings of GeoJSON run as RFC 7946 wants, whichever way they were stored', () => {
  const { office, folder } = aRegister()
  const file = join(folder, 'ra.geojson')
  leave(office, 'geojson', file, ['plot'])
  const { features } = JSON.parse(readFileSync(file, 'utf8'))
  const [outer, hole] = features.find((each: { geometry: unknown }) => each.geometry).geometry.coordinates
  const turn = (ring: number[][]) =>
    ring.slice(1).reduce((sum, [x = 0, y = 0], at) => sum + ((ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0)), 0)
  expect(turn(outer)).toBeGreaterThan(0)
  expect(turn(hole)).toBeLessThan(0)
})

test('a stopped export leaves no file, and the one before as it was', () => {
  const { office, folder } = aRegister()
  const file = join(folder, 'ra.gpkg')
  leave(office, 'gpkg', file, ['plot'])
  const before = readFileSync(file)
  const wanted = {
    kinds: ['plot' as const],
    day: '2026-11-27',
    source: 'thu.atlas',
    withPersonal: false,
    meridian: null,
  }
  expect(() => writeLayers('gpkg', file, outgoingOf(office.db(), wanted), () => false)).toThrow('E_EXPORT_STOPPED')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a register without any place is refused by formats that only hold places', () => {
  const { office, folder } = aRegister()
  expect(() => leave(office, 'kml', join(folder, 'ra.kml'), ['document'])).toThrow('E_EXPORT_NOTHING')
})

test('an investor under a confidentiality agreement is named by its code', () => {
  const { office, folder } = aRegister()
  const investor = add(office, 'investor', { code: 'NDT-1', name: 'Công ty Kín', confidential: true })
  add(office, 'talk', { investor: investor.id, date: '2026-05-05', name: 'Gọi điện' })
  const file = join(folder, 'ra.gpkg')
  leave(office, 'gpkg', file, ['investor', 'talk'])
  expect(readFileSync(file).includes('Công ty Kín')).toBe(false)
  expect(readFileSync(file).includes('NDT-1')).toBe(true)
})
