import { describe, expect, test } from 'vitest'
import { attempt, refuses } from '../import-nasty/attempt.ts'
import { area, bytes, cut, geojson, good, kml, lot, placemark, ring } from './made.ts'

const isPartial = true
const written = (plain: Uint8Array) => new TextDecoder().decode(plain)
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const numbers = (positions: number[][]) => positions.map(each => each.join(',')).join(' ')
const xml = (reason: string) =>
  `Tệp lo.kml không đọc được: ${reason}. Lưu lại KML từ Google Earth hoặc QGIS rồi nhập lại.`
const entity =
  'Tệp lo.kml có khai báo DOCTYPE hoặc ENTITY, KML thường không có; không đọc vì có thể làm treo máy. Lưu lại KML từ Google Earth hoặc QGIS.'
const bomb =
  '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><kml>&c;</kml>'

/** What is said of the one feature of a layer, which stays out. */
async function fault(name: string, content: Uint8Array): Promise<string | undefined> {
  const { verdict, isSame } = await attempt(name, content, { isPartial })
  expect(isSame).toBe(true)
  return verdict?.refused[0]?.problem
}

describe('KML', () => {
  test.each([
    ['entities', bytes(bomb)],
    ['entities in UTF-16', utf16(bomb)],
    ['an entity from another file', bytes('<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml>&a;</kml>')],
  ])('with %s is not read', async (_, content) => {
    await refuses('lo.kml', content, entity)
  })

  test('that ends early, or is a web page, says so', async () => {
    const { said } = await attempt('lo.kml', cut(kml(placemark(numbers(ring()))), 200))
    expect(said).toMatch(/^Tệp lo\.kml không đọc được: XML hỏng/)
    await refuses(
      'lo.kml',
      bytes('<!doctype html><html><body>404</body></html>'),
      xml('là trang web (HTML), không phải KML'),
    )
  })

  test('of folders twenty thousand deep is answered, not fallen over', async () => {
    await refuses(
      'lo.kml',
      kml('<Folder>'.repeat(20_000) + '</Folder>'.repeat(20_000)),
      'Tệp lo.kml không có đối tượng nào. Chọn tệp khác.',
    )
  })

  test('that only points to another file says so; nothing is fetched', async () => {
    const link = '<NetworkLink><Link><href>http://example.com/a.kml</href></Link></NetworkLink>'
    const words =
      'Tệp lo.kml chỉ trỏ tới tệp khác hoặc ảnh phủ, không có hình nào trong tệp. Mở bằng Google Earth, lưu cả các hình thành KMZ rồi nhập lại.'
    await refuses('lo.kml', kml(link), words)
  })

  test.each([
    ['a decimal comma', numbers(ring()).replaceAll('.', ',').replaceAll(' ', ' '), '105,1,9,9'],
    ['words', 'một,hai ba,bốn', 'một,hai'],
    ['one number alone', '105.1 9.9', '105.1'],
  ])('with %s for coordinates is refused by its line, not read as another place', async (_, coordinates, odd) => {
    const reason = `tọa độ "${odd}" từ dòng 3 không phải "kinh độ,vĩ độ" với dấu chấm thập phân`
    await refuses('lo.kml', kml(placemark(coordinates)), xml(reason))
  })

  test('with spaces behind its commas, as some programs write, is read', async () => {
    const { drafts } = await attempt(
      'lo.kml',
      kml(
        placemark(
          ring()
            .map(([x, y]) => `${x}, ${y}, 0`)
            .join('\n'),
        ),
      ),
      { isPartial },
    )
    expect(drafts[0]?.fields.shape).toMatchObject({ coordinates: [ring()] })
  })

  test('with latitudes first is asked about', async () => {
    const { verdict } = await attempt('lo.kml', kml(placemark(numbers(ring().map(([x = 0, y = 0]) => [y, x])))), {
      isPartial,
    })
    expect(verdict?.questions[0]?.ask).toBe('Tệp ghi vĩ độ trước kinh độ? Đọc như tệp ghi thì nằm ngoài Việt Nam.')
  })
})

describe('GeoJSON', () => {
  const odd = (reason: string) =>
    `Tệp lo.json là JSON nhưng không phải GeoJSON (${reason}). Xuất lại thành GeoJSON rồi nhập lại.`
  const broken = (column: number, reason: string) =>
    `Tệp lo.json hỏng ở dòng 1, cột ${column}: ${reason}. Xuất lại GeoJSON từ chương trình vẽ rồi nhập lại.`

  test.each([
    ['nothing', '', 'Tệp lo.json không có ô nào có chữ hoặc số. Chọn tệp khác.'],
    ['a list', '[]', odd('phần ngoài cùng không phải đối tượng')],
    ['TopoJSON', '{"type":"Topology","arcs":[]}', odd('là TopoJSON')],
    ['Esri JSON', '{"geometryType":"esriGeometryPolygon","features":[]}', odd('là Esri JSON')],
    ['brackets two hundred thousand deep', '['.repeat(200_000), broken(202, 'lồng quá sâu')],
  ])('of %s says so', async (_, text, words) => {
    await refuses('lo.json', bytes(text), words)
  })

  test('that was cut says that it was cut, and where', async () => {
    await refuses(
      'lo.json',
      cut(geojson(lot(1, area(ring())), lot(2, area(ring()))), 300),
      broken(293, 'tệp bị cắt ở cuối'),
    )
  })

  test.each([
    [
      'infinite',
      written(geojson(lot(1, area(ring())))).replace('105.101', '1e999'),
      'Hình có tọa độ không phải số. Sửa hình rồi nhập lại.',
    ],
    [
      'in quotes',
      written(geojson(lot(1, area(ring())))).replace('105.101', '"105.101"'),
      'Hình có tọa độ không phải số, hoặc thiếu. Sửa đối tượng ấy rồi nhập lại.',
    ],
  ])('with a number that is %s stays out', async (_, text, words) => {
    expect(await fault('lo.json', bytes(text))).toBe(words)
  })

  test.each([
    [
      'does not close',
      area(ring().slice(0, 4)),
      /^Vòng 1 chưa khép kín, điểm cuối cách điểm đầu 110,\d+ m\. Khép vòng/,
    ],
    [
      'crosses itself',
      area([
        [105.1, 9.9],
        [105.101, 9.901],
        [105.101, 9.9],
        [105.1, 9.901],
        [105.1, 9.9],
      ]),
      /^Ranh giới tự cắt nhau gần kinh độ 105,10\d*, vĩ độ 9,90\d*\./,
    ],
    [
      'has two corners',
      area([
        [105.1, 9.9],
        [105.101, 9.901],
        [105.1, 9.9],
      ]),
      /^Vòng có ít hơn 3 đỉnh khác nhau\. Vẽ lại hình\.$/,
    ],
    [
      'is one point five times',
      area(Array.from({ length: 5 }, () => [105.1, 9.9])),
      /^Hình có vòng không có diện tích: các đỉnh trùng nhau hoặc thẳng hàng\. Vẽ lại hình\.$/,
    ],
    [
      'has its hole beside it',
      area(ring(), ring(105.2)),
      /^Lỗ nằm ngoài vòng bao\. Sửa hình bằng QGIS \(Fix geometries\) rồi nhập lại\.$/,
    ],
    [
      'lies in Paris',
      area(ring(2.3, 48.8)),
      /^Nằm ngoài Việt Nam \(kinh độ 2,3, vĩ độ 48,8\)\. Kiểm tra hệ tọa độ, kinh tuyến trục và thứ tự X, Y\.$/,
    ],
    [
      'is a collection of collections',
      Array.from({ length: 500 }).reduce(
        (inner: unknown) => ({ type: 'GeometryCollection', geometries: [inner] }),
        area(ring()),
      ),
      /^Hình lồng trong nhau quá sâu\. Tách hình bằng QGIS rồi nhập lại\.$/,
    ],
    [
      'has 300.000 corners',
      area([
        ...Array.from({ length: 300_000 }, (_, n) => [
          105.1 + 0.01 * Math.cos(n / 47_746.5),
          9.9 + 0.01 * Math.sin(n / 47_746.5),
        ]),
        [105.11, 9.9],
      ]),
      /^Hình có 300\.001 đỉnh, nhiều nhất 200\.000\. Đơn giản hóa bằng QGIS rồi nhập lại\.$/,
    ],
  ])('of a shape that %s keeps it out, and says why', async (_, geometry, words) => {
    expect(await fault('lo.json', geojson(lot(1, geometry)))).toMatch(words)
  })

  test('of several types brings the areas as boundaries, and says what becomes of the others', async () => {
    const mixed = geojson(
      lot(1, area(ring())),
      lot(2, { type: 'Point', coordinates: [105.1, 9.9] }),
      lot(3, { type: 'LineString', coordinates: ring() }),
    )
    const { drafts, verdict } = await attempt('lo.json', mixed, { isPartial })
    expect(drafts.map(({ fields }) => fields.shape !== undefined && fields.shape !== null)).toEqual([
      true,
      false,
      false,
    ])
    expect(verdict?.notices.join()).toContain('"Đường" không khớp trường nào, không nhập')
  })

  test('in Western letters or UTF-16 is read by its letters, never with holes in its words', async () => {
    const text = written(geojson(lot(1, area(ring()), { GHI_CHU: 'café é' })))
    for (const content of [Buffer.from(text, 'latin1'), utf16(text)]) {
      const { drafts, verdict } = await attempt('lo.json', content, { isPartial })
      expect(drafts[0]?.fields.note).toBe('café é')
      expect(verdict?.notices[0]).toBe(
        'Chữ trong tệp không phải UTF-8; đọc theo bảng chữ khác. Kiểm tra lại tên trước khi nhập.',
      )
    }
  })

  test('with names that JavaScript knows brings its row and nothing else', async () => {
    const text = '{"type":"Feature","properties":{"__proto__":{"x":1},"constructor":"y","MA_LO":"L-9"},"geometry":null}'
    const { drafts } = await attempt('lo.json', bytes(text), { isPartial })
    expect(drafts[0]?.fields.code).toBe('L-9')
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('in a system that cannot be changed asks which it really is', async () => {
    const crs = { type: 'name', properties: { name: 'EPSG:3148' } }
    const { verdict } = await attempt('lo.json', bytes(JSON.stringify({ ...good, crs })), { isPartial })
    expect(verdict?.questions[0]?.ask).toBe('Hệ "EPSG:3148" không đổi được. Tọa độ thật ra thuộc hệ nào?')
  })
})
