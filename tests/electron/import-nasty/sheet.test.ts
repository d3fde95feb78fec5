import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { attempt, refuses, takes } from './attempt.ts'
import { excel } from './file.ts'

const head = ['Mã lô', 'Diện tích (ha)']

test('a heading of three rows with merged cells, under titles and over a row of numbers, is one heading', async () => {
  const { fields, verdict } = await takes(
    'lo.xlsx',
    excel(
      [
        ['UBND TỈNH KIÊN GIANG', null, null, null],
        ['BIỂU 03: DANH MỤC LÔ ĐẤT', null, null, null],
        ['Đơn vị tính: m2', null, null, null],
        ['STT', 'Lô đất', null, null],
        [null, 'Ký hiệu', 'Diện tích', null],
        [null, null, 'Tổng diện tích', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)'],
        [1, 'A1', '12.500', 'giáp đường'],
        [2, 'A2', '8.200,5', null],
      ],
      {
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 3 },
          { startRow: 1, endRow: 1, startCol: 0, endCol: 3 },
          { startRow: 3, endRow: 5, startCol: 0, endCol: 0 },
          { startRow: 3, endRow: 3, startCol: 1, endCol: 3 },
          { startRow: 4, endRow: 5, startCol: 1, endCol: 1 },
          { startRow: 4, endRow: 4, startCol: 2, endCol: 3 },
        ],
      },
    ),
  )
  expect(verdict?.head).toEqual([5, 6])
  expect(fields).toEqual([
    { code: 'A1', area_ha: 1.25, note: 'giáp đường' },
    { code: 'A2', area_ha: 0.82005 },
  ])
  expect(verdict?.columns.find(({ field }) => field === 'area_ha')?.reading).toBe(
    'dòng đơn vị tính ở đầu bảng ghi m², đổi ra ha',
  )
})

test('hidden rows and columns are read and said; a hidden sheet is left for the visible one', async () => {
  const hidden = writeXlsx({
    sheets: [
      { name: 'Cũ', hidden: true, rows: [head, ['L-9', 9]] },
      {
        name: 'Mới',
        rows: [head, ['L-1', 1], ['L-2', 2]],
        rowDefs: new Map([[2, { hidden: true }]]),
        columns: [{}, { hidden: true }],
      },
    ],
  })
  const { fields, verdict } = await takes('lo.xlsx', hidden)
  expect(fields.map(({ code }) => code)).toEqual(['L-1', 'L-2'])
  expect(verdict?.notices).toEqual([
    'Trang "Mới" có 1 dòng ẩn; vẫn đọc cả các dòng ấy.',
    'Trang "Mới" có 1 cột ẩn; vẫn đọc cả các cột ấy.',
  ])
})

test('of two sheets with such a table one is read, and the other is named', async () => {
  const two = writeXlsx({
    sheets: [
      { name: 'KCN A', rows: [head, ['L-1', 1]] },
      { name: 'KCN B', rows: [head, ['L-2', 1], ['L-3', 1]] },
    ],
  })
  const { fields, verdict } = await takes('lo.xlsx', two)
  expect(fields.map(({ code }) => code)).toEqual(['L-1'])
  expect(verdict?.notices).toEqual([
    'Chỉ đọc trang "KCN A". Trang "KCN B" cũng có bảng như thế: nhập riêng từng trang.',
  ])
  await refuses('lo.xlsx', two, 'Tệp lo.xlsx không có trang "KCN C". Các trang: "KCN A", "KCN B".', { sheet: 'KCN C' })
})

test('a table without a heading that is known, or without the column that must be there, says which', async () => {
  await refuses(
    'lo.xlsx',
    excel([
      ['Alpha', 'Beta'],
      ['L-1', 1],
    ]),
    'Tệp lo.xlsx, trang "Lô": không thấy hàng tiêu đề nào khớp tên trường (Mã lô, Khu, cụm, Giai đoạn, Diện tích …). Ghi tên cột như trên biểu mẫu, hoặc chọn loại hồ sơ khác.',
  )
  await refuses(
    'lo.xlsx',
    excel([
      ['Diện tích (ha)', 'Ghi chú'],
      [1, 'a'],
    ]),
    'Chưa nhập gì: tệp lo.xlsx thiếu cột bắt buộc "Mã lô". Thêm cột ấy vào tệp, rồi nhập lại.',
  )
})

test('a heading over nothing brings nothing, and it is said', async () => {
  await refuses('lo.xlsx', excel([head]), 'Chưa nhập gì: tệp lo.xlsx, trang "Lô" không có dòng nào nhập được.')
})

test('a zone that nobody knows, or that two bear, is refused by row', async () => {
  await refuses(
    'lo.xlsx',
    excel([
      ['Mã lô', 'Khu'],
      ['L-1', 'KCN Xẻo Rô'],
    ]),
    'Chưa nhập gì: 1 dòng bị từ chối. Tệp lo.xlsx, trang "Lô", dòng 2, cột Khu, ghi "KCN Xẻo Rô": Khu, cụm "KCN Xẻo Rô" chưa có trong sổ. Thêm hồ sơ ấy trước, hoặc sửa tệp.',
  )
})

test('of good and bad rows nothing is written unless the good alone were asked for; then they are one step', async () => {
  const rows = [head, ['L-1', 1], ['L-2', '#N/A'], ['L-3', 3]]
  expect((await attempt('lo.xlsx', excel(rows))).isSame).toBe(true)
  const { drafts, said } = await attempt('lo.xlsx', excel(rows), { isPartial: true })
  expect([said, drafts.map(({ fields }) => fields.code)]).toEqual([null, ['L-1', 'L-3']])
})
