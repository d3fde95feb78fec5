import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeErrors } from '../../../electron/files/errors.ts'
import { readTable } from '../../../electron/files/table.ts'
import { attempt, refuses, takes } from './attempt.ts'
import { excel, text } from './file.ts'

const head = ['Mã lô', 'Diện tích (ha)', 'Ghi chú']

test('a code twice in the file, or once there and once in the register, is refused by row and by name', async () => {
  const { verdict } = await refuses(
    'lo.xlsx',
    excel([head, ['L-1', 1, null], ['L-1\u00a0', 2, null], ['L-CU', 3, null]]),
    'Chưa nhập gì: 2 dòng bị từ chối. Tệp lo.xlsx, trang "Lô", dòng 3, cột Mã lô, ghi "L-1": Mã lô "L-1" đã có ở dòng 2 của tệp. Sửa một trong hai dòng rồi nhập lại.',
  )
  expect(verdict?.refused[1]).toMatchObject({
    row: 4,
    problem: 'Trùng lô đất L-CU đã có trong sổ. Đặt mã khác, hoặc chọn cập nhật hồ sơ đã có.',
  })
})

test('one person in two plans is warned of with both households and both plans', async () => {
  const { verdict } = await takes(
    'ho.xlsx',
    excel([
      ['Mã hộ', 'Chủ hộ', 'Số CCCD', 'Phương án'],
      ['H-2', 'Trần Thị Mẫu', '091000000001', 'P-2'],
    ]),
    { kind: 'household' },
  )
  expect(verdict?.warnings.map(({ problem }) => problem)).toEqual([
    'Hộ H-2 (Trần Thị Mẫu) ở phương án Đợt 2 giống hộ H-CU ở phương án Đợt 1. Một hộ ở hai phương án: kiểm tra lại trước khi chi trả.',
  ])
})

test('a long text is refused without being said whole', async () => {
  const { said, isSame } = await attempt('lo.xlsx', excel([head, [`L-${'x'.repeat(600)}`, 1, null]]))
  expect(isSame).toBe(true)
  expect(said).toMatch(/dòng 2, cột Mã lô, ghi "L-x{78}…": L-x+ dài quá 500 chữ\. Sửa trong tệp rồi nhập lại\.$/)
  expect(said?.length).toBeLessThan(350)
  const note = await attempt('lo.xlsx', excel([head, ['L-1', 1, 'ă'.repeat(20_001)]]))
  expect(note.said).toMatch(/cột Ghi chú, ghi "ă{80}…": ă+ dài quá 20\.000 chữ/)
})

test('words that Excel would run stay words, in the register and in the list of errors', async () => {
  const evil = '=HYPERLINK("http://x";"bấm")'
  const { fields, verdict } = await takes(
    'lo.xlsx',
    excel([head, ["=cmd|'/c calc'!A1", 1, evil], ['+1', 1, '@SUM(1)']]),
  )
  expect(fields.map(({ code, note }) => [code, note])).toEqual([
    ["=cmd|'/c calc'!A1", evil],
    ['+1', '@SUM(1)'],
  ])
  const bytes = await excel([head, [evil, 'năm', evil]])
  const refused = await attempt('lo.xlsx', Promise.resolve(bytes))
  if (!refused.verdict || !verdict) throw new Error('nothing previewed')
  const { sheets } = await readXlsx(await writeErrors(await readTable('lo.xlsx', bytes), refused.verdict))
  expect(sheets[0]?.rows[1]?.[1]).toBe(evil)
  expect([...(sheets[0]?.cells ?? [])].filter(([, each]) => each.formula !== undefined)).toEqual([])
})

test('a file of 300 columns is read; those that no field takes are said in one line', async () => {
  const many = Array.from({ length: 298 }, (_, n) => `Cột phụ ${n}`)
  const { fields, verdict } = await takes(
    'lo.xlsx',
    excel([
      ['Mã lô', ...many, 'Diện tích (ha)'],
      ['L-1', ...many, 1.5],
    ]),
  )
  expect(fields).toEqual([{ code: 'L-1', area_ha: 1.5 }])
  expect(verdict?.notices).toEqual([
    '298 cột không khớp trường nào, không nhập: B "Cột phụ 0", C "Cột phụ 1", D "Cột phụ 2", E "Cột phụ 3", F "Cột phụ 4" …',
  ])
})

test.each([
  [
    'that never closes',
    'Mã lô;Diện tích;Ghi chú\nL-1;1,5;"góc kênh\nL-2;2,5;\nL-3;3,5;\n',
    'Tệp lo.csv, dòng 2: dấu ngoặc kép mở ở đầu ô "góc kênh không đóng ở cuối ô. Bỏ dấu ấy, hoặc lưu thành .xlsx, rồi nhập lại.',
  ],
  [
    'that another row closes',
    'Mã lô;Diện tích;Ghi chú\r\nL-1;1,5;\r\nL-2;2,5;"góc\r\nL-3;3;"bờ kênh\r\n',
    'Tệp lo.csv, dòng 3: dấu ngoặc kép mở ở đầu ô "góc không đóng ở cuối ô. Bỏ dấu ấy, hoặc lưu thành .xlsx, rồi nhập lại.',
  ],
])('a quote %s does not swallow the rows behind it', async (_, lines, words) => {
  await refuses('lo.csv', text(lines), words)
})

test('quotes that are in order are read: a line break, a delimiter, a doubled quote, one inside a word', async () => {
  const { fields } = await takes('lo.csv', text('Mã lô;Diện tích;Ghi chú\nL-1;1,5;"a;b\nc ""d"""\nL-2;2;ống 6" dài\n'))
  expect(fields.map(({ note }) => note)).toEqual(['a;b c "d"', 'ống 6" dài'])
})

test('a delimiter inside a cell moves nothing: the row is refused whole', async () => {
  await refuses(
    'lo.csv',
    text('Mã lô,Diện tích,Ghi chú\nL-1,1,5,góc\nL-2,2.5,\n'),
    'Chưa nhập gì: 1 dòng bị từ chối. Tệp lo.csv, trang "CSV", dòng 2, cả dòng, ghi "L-1 | 1 | 5 | góc": Dòng có 4 ô, tiêu đề có 3 cột: dấu ngăn cột nằm trong một ô. Đặt ô ấy trong ngoặc kép, hoặc lưu thành .xlsx.',
  )
})
