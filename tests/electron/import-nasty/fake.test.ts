import { describe, expect, test } from 'vitest'
import { attempt, refuses, takes } from './attempt.ts'
import { cell, excel, oneLot, parts, sheet, sheetPart, text, zip } from './file.ts'

const choose = 'không phải bảng tính. Chọn tệp Excel (.xlsx, .xls), .ods hoặc .csv.'
const again = 'Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.'
const damaged = (why: string) => `Tệp lo.xlsx bị hỏng hoặc chép thiếu, chưa đọc được (${why}). ${again}`

describe('a file whose name lies', () => {
  test.each([
    ['lo.xlsx', text('%PDF-1.7\n1 0 obj'), 'thật ra là tệp PDF'],
    ['ds.xls', text('<html><body><table><tr><td>Mã lô</td></tr></table></body></html>'), 'thật ra là trang web (HTML)'],
    [
      'ds.xls',
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'thật ra là tệp XML',
    ],
    ['lo.xlsx', text('Mã lô;Diện tích\nL-1;1\n'), 'có đuôi .xlsx nhưng thật ra là tệp chữ (CSV)'],
    ['lo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'thật ra là ảnh PNG'],
    ['lo.xlsx', zip({ 'word/document.xml': '<w/>' }), 'thật ra là tệp Word'],
    ['lo.xlsx', zip({ 'thu-muc/a.txt': 'a' }), 'thật ra là tệp nén'],
    ['lo.csv', Buffer.from([1, 2, 3, 200, 201, 255, 7, 8]), 'không phải tệp chữ cũng không phải bảng tính'],
  ])('%s is refused for what it holds', async (name, bytes, found) => {
    await refuses(name, bytes, `Tệp ${name} ${found}, ${choose}`)
  })

  test('an Excel file that is called .xls is refused, not read by halves', async () => {
    const bytes = await excel([['Mã lô'], ['L-1']])
    await refuses('lo.xls', bytes, `Tệp lo.xls có đuôi .xls nhưng thật ra là bảng tính Excel (.xlsx), ${choose}`)
  })
})

describe('a file that is broken or locked', () => {
  test('cut off anywhere, it is refused', async () => {
    const whole = Buffer.from(await excel([['Mã lô'], ...Array.from({ length: 300 }, (_, n) => [`L-${n}`])]))
    for (const at of [5, 100, whole.length >> 1, whole.length - 10])
      await refuses('lo.xlsx', whole.subarray(0, at), damaged('thiếu phần cuối'))
  })

  test('with wrong bytes inside, it is refused in our words', async () => {
    const bytes = Buffer.from(await excel([['Mã lô'], ...Array.from({ length: 300 }, (_, n) => [`L-${n}`])]))
    const at = bytes.indexOf('sheet1.xml')
    for (let n = 0; n < 40; n++) bytes[at + 60 + n * 7] = (bytes[at + 60 + n * 7] ?? 0) ^ 0x5a
    await refuses('lo.xlsx', bytes, damaged('phần nén bị sai'))
  })

  test('without the parts that an Excel file has, it is refused', async () => {
    const { 'xl/workbook.xml': _, ...rest } = parts(sheet(oneLot))
    await refuses('lo.xlsx', zip(rest), damaged('cấu trúc bên trong sai'))
  })

  test('behind a password, it says how to open it', async () => {
    const locked = excel([['Mã lô'], ['L-1']], {}, { encryption: { password: 'bí mật', spinCount: 1000 } })
    await refuses('lo.xlsx', locked, 'Tệp lo.xlsx có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập lại.')
  })

  test('empty, or with nothing but blanks on its sheets, it is refused', async () => {
    const words = 'Tệp lo.xlsx không có ô nào có chữ hoặc số. Chọn tệp khác.'
    await refuses('lo.xlsx', Buffer.alloc(0), words)
    await refuses('lo.xlsx', excel([[null, ' \u00a0'], []]), words)
  })
})

describe('a file that would fill the machine', () => {
  const megabyte = 2 ** 20

  test('a zip that says what it becomes is not unpacked', async () => {
    const bomb = zip(parts(sheet(oneLot)), 2000 * megabyte)
    await refuses(
      'lo.xlsx',
      bomb,
      'Tệp lo.xlsx quá lớn (2000 MB; nhiều nhất 512 MB). Chia thành nhiều tệp rồi nhập từng tệp.',
    )
  })

  test('a zip that lies about it is stopped where the lie shows', async () => {
    const rows = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(40 * megabyte, 32)])
    const bomb = zip({ ...parts(''), [sheetPart]: rows } as Record<string, string | Buffer>, 1000)
    const before = process.memoryUsage().rss
    await refuses('lo.xlsx', bomb, damaged('phần nén bung ra lớn hơn cỡ mà tệp khai'))
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * megabyte)
  })

  test('entities that multiply each other are not followed', async () => {
    const names = [...'bcdefgh']
    const lines = names.map((name, n) => `<!ENTITY ${name} "${`&${'abcdefgh'[n]};`.repeat(50)}">`).join('')
    const type = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(1000)}">${lines}]>`
    const rows = `<row r="1">${cell('A1', 'Mã lô')}</row><row r="2">${cell('A2', '&h;')}</row>`
    const { drafts } = await attempt('lo.xlsx', zip(parts(sheet(rows, '', type))))
    expect(drafts.map(({ fields }) => String(fields.code).length)).toEqual([3])
  })

  test('a sheet that declares a million rows and has one is read at once', async () => {
    const { fields } = await takes('lo.xlsx', zip(parts(sheet(oneLot, '<dimension ref="A1:XFD1048576"/>'))))
    expect(fields).toEqual([{ code: 'L-1', area_ha: 1.5 }])
  })

  test('a cell in the last corner of a sheet is named as the trouble', async () => {
    const far = `${oneLot}<row r="1048576">${cell('XFD1048576', 'x')}</row>`
    await refuses(
      'lo.xlsx',
      zip(parts(sheet(far))),
      'Tệp lo.xlsx, trang "Lô" trải đến 1.048.576 dòng, 16.384 cột vì có ô nằm rất xa bảng. Xóa các dòng, cột thừa, lưu lại rồi nhập.',
    )
  })
})
