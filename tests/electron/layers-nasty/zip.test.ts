import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { attempt, refuses } from '../import-nasty/attempt.ts'
import { hasGdal } from '../layers/gdal.ts'
import {
  aPackage,
  aShapefile,
  bytes,
  changed,
  cut,
  good,
  kml,
  lyingZip,
  part,
  placemark,
  ring,
  viaGdal,
  without,
  zipped,
} from './made.ts'

const isPartial = true
const ends = 'Chép lại từ nơi gửi, hoặc xuất lại từ chương trình vẽ, rồi nhập lại.'
const damaged = (reason: string, file = 'lo.zip') =>
  `Tệp ${file} bị hỏng hoặc chép thiếu, chưa đọc được (${reason}). ${ends}`
const document = kml(
  placemark(
    ring()
      .map(each => each.join(','))
      .join(' '),
  ),
)

test('a zip that says it unpacks to more than is read is refused before it is unpacked', async () => {
  const words = 'Tệp lo.zip quá lớn (600 MB; nhiều nhất 512 MB). Chia thành nhiều tệp rồi nhập từng tệp.'
  await refuses('lo.zip', lyingZip(zipSync({ 'a.kml': document }), 600 * 2 ** 20), words)
})

test.each([
  ['less', zipSync({ 'a.kml': new Uint8Array(40 * 2 ** 20) }), 100],
  ['more', zipSync({ 'a.kml': document }), 300 * 2 ** 20],
])('a zip that says %s than it unpacks to is refused as broken, in bounded memory', async (_, zip, size) => {
  await refuses('lo.zip', lyingZip(zip, size), damaged('"a.kml" trong zip không khớp mã kiểm'))
})

test('one bit that fell over in a zip is found by its check sum, not read as another place', async () => {
  const zip = zipSync({ 'a.kml': document }, { level: 0 })
  const at = Buffer.from(zip).indexOf('105.1')
  const flipped = changed(zip, view => view.setUint8(at + 2, view.getUint8(at + 2) ^ 1))
  await refuses('lo.zip', flipped, damaged('"a.kml" trong zip không khớp mã kiểm'))
})

test.each(['../../lo.shp', '..\\..\\lo.shp', '/etc/lo.shp', 'C:\\lo.shp', 'a/../../lo.kml'])(
  'a zip with the path %s is not opened',
  async path => {
    const words = `Tệp lo.zip có đường dẫn trỏ ra ngoài ("${path}"), không mở. Nén lại chỉ các tệp của lớp bản đồ.`
    await refuses('lo.zip', zipSync({ [path]: bytes('x') }), words)
  },
)

test('a zip with no layer says what is in it', async () => {
  const zip = zipSync({ 'lo.gpkg': bytes('x'), 'anh.png': bytes('x') })
  const words =
    'Tệp lo.zip không có lớp bản đồ nào (.shp hoặc .kml), chỉ có "lo.gpkg", "anh.png". Giải nén rồi chọn đúng tệp, hoặc nén các tệp của lớp vào một tệp zip.'
  await refuses('lo.zip', zip, words)
  const empty = words.replace('"lo.gpkg", "anh.png"', 'một thư mục trống')
  await refuses('lo.zip', zipSync({}), empty)
})

test.each([
  [
    'lo.rar',
    Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'),
    'tệp nén RAR, chưa mở được. Giải nén, nén lại thành .zip rồi nhập lại.',
  ],
  [
    'lo.7z',
    Buffer.from("7z\xbc\xaf'\x1c", 'latin1'),
    'tệp nén 7-Zip, chưa mở được. Giải nén, nén lại thành .zip rồi nhập lại.',
  ],
  [
    'anh.tif',
    Buffer.from('II*\0', 'latin1'),
    'ảnh, không phải lớp bản đồ. Muốn lót ảnh dưới bản đồ: Lớp bản đồ, Bản đồ nền của cơ quan, Đặt bản vẽ quét.',
  ],
  [
    'tuyen.gpx',
    bytes('<?xml version="1.0"?><gpx/>'),
    'GPX của máy định vị, chưa nhập được. Mở bằng QGIS, xuất thành GeoPackage hoặc shapefile (zip) rồi nhập lại.',
  ],
  [
    'lo.gml',
    bytes('<?xml version="1.0"?><FeatureCollection/>'),
    'GML, chưa nhập được. Mở bằng QGIS, xuất thành GeoPackage hoặc shapefile (zip) rồi nhập lại.',
  ],
])('%s is named for what it is, with the way out', async (name, content, words) => {
  await refuses(name, content, `Tệp ${name} là ${words}`)
})

describe.runIf(hasGdal)('a shapefile that GDAL wrote', () => {
  const parts = () => aShapefile(good)

  test.each([
    [
      'dbf',
      'Tệp lo.zip thiếu .dbf (bảng thuộc tính) của lớp "lo". Nén cả .shp, .shx, .dbf, .prj của lớp vào một tệp zip rồi nhập lại.',
    ],
    ['shp', 'Tệp lo.zip thiếu .shp của lớp "lo". Nén cả .shp, .shx, .dbf, .prj của lớp vào một tệp zip rồi nhập lại.'],
  ])('without its .%s is refused by what is missing', async (end, words) => {
    await refuses('lo.zip', zipped(without(parts(), end)), words)
  })

  test('without its .shx is read, and it is said; without its .prj its system is asked', async () => {
    const read = await attempt('lo.zip', zipped(without(parts(), 'shx')), { isPartial })
    expect(read.verdict).toMatchObject({
      accepted: 2,
      notices: expect.arrayContaining(['Thiếu tệp .shx; vẫn đọc được từ .shp.']),
    })
    const asked = await attempt('lo.zip', zipped(without(parts(), 'prj')), { isPartial })
    expect(asked.verdict?.questions.map(each => each.ask)).toEqual(['Tệp không ghi hệ tọa độ. Tọa độ thuộc hệ nào?'])
    expect(asked.isSame).toBe(true)
  })

  test('in letters that its .cpg does not name is read by its letters, and it is said', async () => {
    const dbf = Buffer.from(part(parts(), 'dbf'))
    const at = dbf.indexOf('Đất ruộng')
    // "Đất ruộng" in Windows-1258: base letters with their marks behind them.
    dbf.fill(32, at, at + 15)
    dbf.set([0xd0, 0xe2, 0xec, 0x74, 0x20, 0x72, 0x75, 0xf4, 0xf2, 0x6e, 0x67], at)
    const second = dbf.indexOf('Đất ruộng')
    dbf.fill(32, second, second + 15)
    const { verdict, drafts } = await attempt('lo.zip', zipped({ ...parts(), dbf, cpg: bytes('UTF-8') }), { isPartial })
    expect(drafts[0]?.fields.note).toBe('Đất ruộng')
    expect(verdict?.notices).toContain(
      'Tệp .cpg ghi UTF-8 nhưng chữ trong .dbf không phải; đọc theo bảng chữ Windows. Kiểm tra lại tên.',
    )
    const right = await attempt('lo.zip', zipped({ ...parts(), cpg: bytes('CP1258') }), { isPartial })
    expect(right.drafts[0]?.fields.note).toBe('Đất ruộng')
  })

  test.each<[string, string, (parts: Record<string, Uint8Array>) => Record<string, Uint8Array>]>([
    [
      'whose shapes end early',
      '.shp bị cắt ở đối tượng thứ 2',
      all => ({ ...all, shp: cut(part(all, 'shp'), part(all, 'shp').length - 20) }),
    ],
    [
      'whose shapes are only a head',
      'lớp "lo" có 0 hình nhưng 2 dòng thuộc tính',
      all => ({ ...all, shp: cut(part(all, 'shp'), 100) }),
    ],
    ['whose shapes are words', 'phần đầu .shp không đúng', all => ({ ...all, shp: bytes('xin chào '.repeat(40)) })],
    [
      'that says two billion parts',
      'đối tượng thứ 1 của .shp không đúng độ dài',
      all => ({ ...all, shp: changed(all.shp, view => view.setInt32(144, 0x7fffffff, true)) }),
    ],
    [
      'that says two billion corners',
      'đối tượng thứ 1 của .shp không đúng độ dài',
      all => ({ ...all, shp: changed(all.shp, view => view.setInt32(148, 0x7fffffff, true)) }),
    ],
    [
      'with a record of negative length',
      '.shp bị cắt ở đối tượng thứ 1',
      all => ({ ...all, shp: changed(all.shp, view => view.setInt32(104, -5)) }),
    ],
    [
      'whose table ends early',
      '.dbf bị cắt: ghi có 2 dòng, tệp chỉ đủ 1',
      all => ({ ...all, dbf: cut(part(all, 'dbf'), part(all, 'dbf').length - 40) }),
    ],
    [
      'whose table has a row less than shapes',
      'lớp "lo" có 2 hình nhưng 1 dòng thuộc tính',
      all => ({ ...all, dbf: changed(all.dbf, view => view.setUint32(4, 1, true)) }),
    ],
    [
      'whose table says four billion rows',
      '.dbf bị cắt: ghi có 4294967295 dòng, tệp chỉ đủ 2',
      all => ({ ...all, dbf: changed(all.dbf, view => view.setUint32(4, 0xffffffff, true)) }),
    ],
  ])('%s is refused with where it breaks', async (_, reason, change) => {
    await refuses('lo.zip', zipped(change(parts())), damaged(reason))
  })

  test('cut in the middle of its zip is refused', async () => {
    await refuses('lo.zip', cut(zipped(parts()), 600), damaged('thiếu phần cuối'))
  })

  test('of metres with the .prj of degrees lies nowhere in Vietnam, and says where', async () => {
    const metres = aShapefile(good, '-t_srs', 'EPSG:9207')
    const { verdict, isSame } = await attempt('lo.zip', zipped({ ...metres, prj: part(parts(), 'prj') }), { isPartial })
    expect(verdict?.refused[0]?.problem).toMatch(
      /^Nằm ngoài Việt Nam \(kinh độ 565\.\d+,\d+, vĩ độ 1\.094\.\d+,\d+\)\. Kiểm tra hệ tọa độ/,
    )
    expect(isSame).toBe(true)
  })

  test.each(['XYZ', 'XYM'])('in %s loses its third numbers, and it is said', async dimension => {
    const { verdict } = await attempt('lo.zip', zipped(aShapefile(good, '-dim', dimension)), { isPartial })
    expect(verdict?.accepted).toBe(2)
    expect(verdict?.notices).toContain('2 đối tượng có độ cao (Z) hoặc giá trị M; chỉ nhập vị trí trên mặt bằng.')
  })

  test('and other formats of GDAL are named with the way out', async () => {
    const words = (name: string, what: string) =>
      `Tệp ${name} là ${what}, chưa nhập được. Mở bằng QGIS, xuất thành GeoPackage hoặc shapefile (zip) rồi nhập lại.`
    await refuses('lo.fgb', viaGdal('lo.fgb', good, '-f', 'FlatGeobuf'), words('lo.fgb', 'FlatGeobuf'))
    await refuses('lo.tab', viaGdal('lo.tab', good, '-f', 'MapInfo File'), words('lo.tab', 'lớp MapInfo'))
    await refuses(
      'lo.mif',
      viaGdal('lo.mif', good, '-f', 'MapInfo File', '-dsco', 'FORMAT=MIF'),
      words('lo.mif', 'lớp MapInfo'),
    )
  })

  test('in a zip beside a GeoPackage is read; the GeoPackage stays in it', async () => {
    const zip = zipSync({
      ...Object.fromEntries(Object.entries(parts()).map(([end, content]) => [`lo.${end}`, content])),
      'lo.gpkg': aPackage(good),
    })
    expect((await attempt('lo.zip', zip, { isPartial })).verdict?.accepted).toBe(2)
  })
})
