import { expect, test } from 'vitest'
import { refuses, takes } from './attempt.ts'
import { excel } from './file.ts'

const day = new Date(Date.UTC(2022, 6, 25))
const plans = (...days: (string | number | Date)[]) => [
  ['Mã phương án', 'Tên phương án', 'Ngày phê duyệt'],
  ...days.map((value, n) => [`PA-${n}`, `Đợt ${n}`, value]),
]
const asPlan = { kind: 'plan' as const }
const at = (raw: string) =>
  `Chưa nhập gì: 1 dòng bị từ chối. Tệp pa.xlsx, trang "Lô", dòng 2, cột Ngày phê duyệt, ghi "${raw}": `

test('days as days, as text and as the counts of Excel are the same day', async () => {
  const { fields } = await takes(
    'pa.xlsx',
    excel(plans(day, '25/7/2022', 44767, '44767', 'ngày 25 tháng 7 năm 2022')),
    asPlan,
  )
  expect(new Set(fields.map(({ approved }) => approved))).toEqual(new Set(['2022-07-25']))
})

test('a book that counts from 1904 is read so, day by day: not four years off', async () => {
  const { fields } = await takes('pa.xlsx', excel(plans(day, 43305, '43305'), {}, { dateSystem: '1904' }), asPlan)
  expect(fields.map(({ approved }) => approved)).toEqual(['2022-07-25', '2022-07-25', '2022-07-25'])
})

test.each([
  ['31/02/2022', 'Tháng 2/2022 không có ngày 31. Sửa ngày trong tệp rồi nhập lại dòng này.'],
  ['29/2/2023', 'Tháng 2/2023 không có ngày 29. Sửa ngày trong tệp rồi nhập lại dòng này.'],
  ['40/5/2022', 'Tháng 5/2022 không có ngày 40. Sửa ngày trong tệp rồi nhập lại dòng này.'],
  ['2022-06-31', 'Tháng 6/2022 không có ngày 31. Sửa ngày trong tệp rồi nhập lại dòng này.'],
  ['25/13/2022', '"25/13/2022" không có tháng nào như vậy. Sửa ngày trong tệp rồi nhập lại dòng này.'],
  ['25/7/22', '"25/7/22" ghi năm hai chữ số. Ghi đủ bốn chữ số.'],
  ['7/2022', '"7/2022" thiếu ngày. Ghi đủ ngày, tháng, năm.'],
  ['2022', '"2022" chỉ có năm. Ghi đủ ngày, tháng, năm.'],
  ['quý III', '"quý III" không phải ngày. Ghi dạng 25/7/2022.'],
])('%s is no day, and it is said why', async (raw, problem) => {
  await refuses('pa.xlsx', excel(plans(raw)), at(raw) + problem, asPlan)
})

test('3/4/2022 alone is asked', async () => {
  await refuses(
    'pa.xlsx',
    excel(plans('3/4/2022')),
    'Chưa nhập gì: có 1 chỗ đọc được hai cách. Cột Ngày phê duyệt: 3/4/2022 là ngày 3 tháng 4, hay ngày 4 tháng 3? Trả lời bằng --dates dmy (ngày trước) hoặc --dates mdy (tháng trước).',
    asPlan,
  )
})

test('a lease that ends before it begins is warned of with both days', async () => {
  const { verdict } = await takes(
    'hd.xlsx',
    excel([
      ['Số hợp đồng', 'Lô', 'Bên thuê', 'Thuê từ', 'Thuê đến'],
      ['HD-1', 'L-CU', 'Công ty A', '25/7/2022', '20/7/2012'],
    ]),
    { kind: 'lease' },
  )
  expect(verdict?.warnings[0]?.problem).toMatch(/HD-1: .* 25\/7\/2022 sau .* 20\/7\/2012\. Kiểm tra lại hai ngày\.$/)
})
