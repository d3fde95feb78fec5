import { describe, expect, test } from 'vitest'
import { attempt, refuses } from '../import-nasty/attempt.ts'
import { hasGdal } from '../layers/gdal.ts'
import { aPackage, cut, good } from './made.ts'

const isPartial = true
const ends = 'Chép lại từ nơi gửi, hoặc xuất lại từ chương trình vẽ, rồi nhập lại.'
const damaged = (reason: string) => `Tệp lo.gpkg bị hỏng hoặc chép thiếu, chưa đọc được (${reason}). ${ends}`
const none = (reason: string) =>
  `Tệp lo.gpkg là tệp SQLite nhưng không phải GeoPackage (${reason}). Chọn tệp .gpkg khác.`
const first = (geom: string) => `UPDATE lo SET geom = ${geom} WHERE fid = 1`

describe.runIf(hasGdal)('a GeoPackage that GDAL wrote', () => {
  test.each([
    ['cut in its middle', () => cut(aPackage(good), 60_000), damaged('cấu trúc bên trong sai')],
    ['cut in its head', () => cut(aPackage(good), 50), damaged('cấu trúc bên trong sai')],
    [
      'without its list of contents',
      () => aPackage(good, 'PRAGMA foreign_keys = OFF; DROP TABLE gpkg_contents'),
      none('thiếu bảng gpkg_contents'),
    ],
    [
      'without its systems',
      () => aPackage(good, 'PRAGMA foreign_keys = OFF; DROP TABLE gpkg_spatial_ref_sys'),
      damaged('thiếu bảng gpkg_spatial_ref_sys'),
    ],
    ['without its shapes', () => aPackage(good, 'DROP TABLE gpkg_geometry_columns'), none('không có lớp hình nào')],
    [
      'that names a column it has not',
      () => aPackage(good, "UPDATE gpkg_geometry_columns SET column_name = 'hinh'"),
      damaged('thiếu cột hinh'),
    ],
  ])('%s is refused', async (_, make, words) => {
    await refuses('lo.gpkg', make(), words)
  })

  test('whose layer is a view that never ends is refused without being asked', async () => {
    const endless = `CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) AS fid, NULL AS geom FROM c;
      INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('v', 'features', 'v', 4326);
      DELETE FROM gpkg_geometry_columns WHERE table_name = 'lo'; DELETE FROM gpkg_contents WHERE table_name = 'lo'`
    await refuses('lo.gpkg', aPackage(good, endless), none('chỉ có khung nhìn (view); lưu lớp thành bảng bằng QGIS'))
  })

  test.each([
    ['no geometry', "x'0102030405060708090a'", 'Hình không đúng dạng GeoPackage. Xuất lại lớp.'],
    ['cut', 'CAST(substr(geom, 1, 70) AS BLOB)', 'Hình bị cắt cụt. Xuất lại lớp.'],
    ['of four billion rings', "x'47500001e61000000103000000ffffffff'", 'Hình bị cắt cụt. Xuất lại lớp.'],
    [
      'twenty thousand collections deep',
      `x'4750000000000000${'010700000001000000'.repeat(20_000)}'`,
      'Hình bị cắt cụt. Xuất lại lớp.',
    ],
  ])('with a shape that is %s keeps that row out and takes the other', async (_, geom, words) => {
    const { verdict, drafts } = await attempt('lo.gpkg', aPackage(good, first(geom)), { isPartial })
    expect(verdict?.refused.map(({ row, problem }) => [row, problem])).toEqual([[1, words]])
    expect(drafts.map(({ fields }) => fields.code)).toEqual(['LO-2'])
  })

  test('of curves says which and how they become lines', async () => {
    const { verdict, isSame } = await attempt('lo.gpkg', aPackage(good, '', '-nlt', 'CURVEPOLYGON'), { isPartial })
    expect(verdict?.refused[0]?.problem).toBe(
      'Hình có cung tròn (CurvePolygon). Đổi thành đường gấp khúc bằng QGIS (Convert curves), rồi nhập lại.',
    )
    expect(isSame).toBe(true)
  })

  test.each(['XYZ', 'XYM'])('in %s loses its third numbers, and it is said', async dimension => {
    const { verdict } = await attempt('lo.gpkg', aPackage(good, '', '-dim', dimension), { isPartial })
    expect(verdict?.accepted).toBe(2)
    expect(verdict?.notices).toContain('2 đối tượng có độ cao (Z) hoặc giá trị M; chỉ nhập vị trí trên mặt bằng.')
  })

  test('with a table whose name would end a command is read as it is named', async () => {
    const change = `CREATE TABLE "a""; DROP TABLE lo; --" (fid INTEGER PRIMARY KEY, MA_LO TEXT);
      INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('a"; DROP TABLE lo; --', 'attributes', 'x')`
    const { verdict } = await attempt('lo.gpkg', aPackage(good, change), { isPartial })
    expect(verdict?.accepted).toBe(2)
  })

  test('that says no system is asked about', async () => {
    const change = 'UPDATE gpkg_geometry_columns SET srs_id = -1; UPDATE gpkg_contents SET srs_id = -1'
    const { verdict } = await attempt('lo.gpkg', aPackage(good, change), { isPartial })
    expect(verdict?.questions[0]?.ask).toBe('Tệp không ghi hệ tọa độ. Tọa độ thuộc hệ nào?')
  })
})
