import { expect, test } from 'vitest'
import { attempt, refuses, takes } from './attempt.ts'
import { cell, excel, parts, sheet, zip } from './file.ts'

const head = ['Mã lô', 'Diện tích (ha)', 'Ghi chú']
const at = (row: number, column: string, raw: string) =>
  `Tệp lo.xlsx, trang "Lô", dòng ${row}, cột ${column}, ghi "${raw}": `
const one = 'Chưa nhập gì: 1 dòng bị từ chối. '

test('1.234 alone is asked, never guessed', async () => {
  const { verdict } = await refuses(
    'lo.xlsx',
    excel([head, ['L-1', '1.234', null]]),
    'Chưa nhập gì: có 1 chỗ đọc được hai cách. Cột Diện tích (ha): "1.234" là 1.234 ha hay 1,234 ha? Trả lời bằng --numbers vi (1.234,56) hoặc --numbers en (1,234.56).',
  )
  expect(verdict?.questions[0]?.choices.map(({ label }) => label)).toEqual([
    '1.234\u00a0ha',
    '1,234\u00a0ha',
    'Bỏ dòng',
  ])
})

test('1.234,56 and 1,234.56 in one column are read, and 1.234 beside them is asked', async () => {
  const rows = [head, ['L-1', '1.234,56', null], ['L-2', '1,234.56', null]]
  const { fields } = await takes('lo.xlsx', excel(rows))
  expect(fields.map(({ area_ha }) => area_ha)).toEqual([1234.56, 1234.56])
  const { verdict, isSame } = await attempt('lo.xlsx', excel([...rows, ['L-3', '1.234', null]]))
  expect(isSame).toBe(true)
  expect(verdict?.questions[0]?.hint).toBe('Cột này có cả hai cách viết số')
  expect(verdict?.notices).toContain('Cột Diện tích (ha) có cả hai cách viết số (1.234,56 và 1,234.56).')
})

test('numbers kept as text, with no-break spaces and units, are numbers', async () => {
  const rows = [
    head,
    ['\u00a0L-1\u200b ', '\u00a01\u00a0234,5 ', null],
    ['L-2', "'5,5 ha".slice(1), null],
    ['L-3', '12.400,5 m2', null],
  ]
  const { fields } = await takes('lo.xlsx', excel(rows))
  expect(fields).toEqual([
    { code: 'L-1', area_ha: 1234.5 },
    { code: 'L-2', area_ha: 5.5 },
    { code: 'L-3', area_ha: 1.24005 },
  ])
})

test.each([
  ['-3', '-3 ha không được âm. Sửa trong tệp rồi nhập lại.'],
  ['(2,5)', '-2,5 ha không được âm. Sửa trong tệp rồi nhập lại.'],
  ['1E+03', '"1E+03" có chữ "E+03" sau số. Bỏ chữ, hoặc ghi đơn vị ở tiêu đề cột.'],
  ['khoảng 5', '"khoảng 5" không phải số. Sửa trong tệp rồi nhập lại.'],
  ['31/02/2022', '"31/02/2022" là ngày, không phải số. Chọn lại trường của cột này, hoặc sửa ô ấy trong tệp.'],
  ['#REF!', 'Ô báo lỗi #REF! của Excel. Sửa công thức, hoặc gõ số thay công thức, rồi nhập lại.'],
  ['#DIV/0!', 'Ô báo lỗi #DIV/0! của Excel. Sửa công thức, hoặc gõ số thay công thức, rồi nhập lại.'],
])('%s as an area is refused with its place and what to do', async (raw, problem) => {
  await refuses(
    'lo.xlsx',
    excel([head, ['L-1', 1, null], ['L-2', raw, null]]),
    one + at(3, 'Diện tích (ha)', raw) + problem,
  )
})

test('a formula without a result, and one that failed, are told apart', async () => {
  const rows = `<row r="1">${cell('A1', 'Mã lô')}${cell('B1', 'Diện tích (ha)')}</row>
    <row r="2">${cell('A2', 'L-1')}<c r="B2"><f>1+1</f></c></row><row r="3">${cell('A3', 'L-2')}<c r="B3" t="e"><f>C1</f><v>#REF!</v></c></row>`
  const { verdict } = await refuses(
    'lo.xlsx',
    Promise.resolve(zip(parts(sheet(rows)))),
    `Chưa nhập gì: 2 dòng bị từ chối. ${at(2, 'Diện tích (ha)', 'công thức')}Công thức chưa có kết quả lưu trong tệp. Mở tệp bằng Excel, lưu lại rồi nhập lại.`,
  )
  expect(verdict?.refused.map(({ row, value }) => [row, value])).toEqual([
    [2, 'công thức'],
    [3, '#REF!'],
  ])
})

test('a code of more digits than Excel keeps is not taken with noughts at its end', async () => {
  await refuses(
    'lo.xlsx',
    excel([head, [123456789012345680, 1, null]]),
    `${one}${at(2, 'Mã lô', '123456789012346000')}Số dài quá 15 chữ số: Excel đã làm tròn. Định dạng ô là chữ, gõ lại đủ chữ số, rồi nhập.`,
  )
})

test('sums that do not tie are left out and said with the difference; those that tie are left out', async () => {
  const { fields, verdict } = await takes(
    'lo.xlsx',
    excel([
      head,
      ['L-1', 1, null],
      ['L-2', 2, null],
      ['Cộng khu A', 3.5, null],
      ['L-3', 4, null],
      ['TỔNG CỘNG', 7, null],
    ]),
  )
  expect(fields.map(({ code }) => code)).toEqual(['L-1', 'L-2', 'L-3'])
  expect(verdict?.warnings).toEqual([
    {
      row: 4,
      problem:
        'Dòng "Cộng khu A", cột Diện tích (ha): cộng không khớp. Tệp ghi 3,5 ha, cộng các dòng được 3 ha, lệch 0,5 ha. Kiểm tra lại các dòng ở trên.',
    },
  ])
  expect(verdict?.notices).toEqual(['Bỏ qua 2 dòng cộng: dòng 4, 6.'])
})

test('plots larger than their zone are warned of with both named', async () => {
  const { verdict } = await takes('lo.xlsx', excel([head, ['L-1', 60, null], ['L-2', 39, null]]))
  expect(verdict?.warnings.map(({ problem }) => problem)).toEqual([
    '2 lô của KCN Thạnh Lộc cộng 99 ha, cùng các lô đã có 5 ha, vượt diện tích 100 ha của KCN Thạnh Lộc, thừa 4 ha. Kiểm tra đơn vị và ranh giới.',
  ])
})
