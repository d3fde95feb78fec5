import { describe, test } from 'vitest'
import { refuses } from '../import-nasty/attempt.ts'
import { hasGdal } from '../layers/gdal.ts'
import { bytes, cut, dxf, good, viaGdal } from './made.ts'

describe('DXF', () => {
  const drawing = (reason: string) =>
    `Tệp lo.dxf không đọc được: ${reason}. Trong AutoCAD, lưu thành DXF dạng chữ (ASCII) rồi nhập lại.`

  test.each([
    ['a DWG', bytes('AC1032 x'), 'là bản vẽ DWG'],
    ['binary', Buffer.from('AutoCAD Binary DXF\r\n\x1a\0', 'latin1'), 'là DXF nhị phân'],
    [
      'words among its codes',
      bytes('  0\nSECTION\n  2\nENTITIES\nmột\nhai\n'),
      'dòng 5 phải là mã nhóm, đang là "một"',
    ],
  ])('that is %s says so', async (_, content, reason) => {
    await refuses('lo.dxf', content, drawing(reason))
  })

  test.runIf(hasGdal)('that was cut is refused, not imported as far as it goes', async () => {
    const whole = viaGdal('lo.dxf', good, '-f', 'DXF')
    const at = Buffer.from(whole).lastIndexOf('HATCH')
    await refuses('lo.dxf', cut(whole, at), drawing('bị cắt ở cuối, thiếu dòng EOF'))
  })

  test('of curves alone says which, and how they become lines', async () => {
    const content = dxf('  0\nCIRCLE\n  8\nLO\n 10\n565600\n 20\n1094800\n 40\n50\n', '  0\nSPLINE\n  8\nLO\n')
    const words =
      'Tệp lo.dxf chỉ có 1 đường tròn, 1 đường cong, không có đường nào nhập được. Trong AutoCAD, vẽ lại ranh giới bằng polyline (lệnh BOUNDARY hoặc PEDIT) rồi nhập lại.'
    await refuses('lo.dxf', content, words)
  })
})
