import { choice, date, flag, json, money, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** Money for one zone or phase in one year from one source: what is needed, what was allocated, what was paid out. */
export const funding = kind('funding', ['Vốn', 'Funding'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Nội dung', 'What', { required: true }),
  zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
  phase: ref('phase', 'Giai đoạn', 'Phase'),
  plan: ref('plan', 'Phương án bồi thường', 'Compensation plan'),
  year: number('Năm', 'Year'),
  source: choice('Nguồn vốn', 'Source', {
    central: ['ngân sách trung ương', 'central budget'],
    province: ['ngân sách tỉnh', 'provincial budget'],
    local: ['ngân sách huyện, xã', 'district, commune budget'],
    developer: ['nhà đầu tư ứng trước', 'advanced by the investor'],
  }),
  purpose: choice('Dùng cho', 'Purpose', {
    clearance: ['bồi thường, giải phóng mặt bằng', 'compensation, clearance'],
    infrastructure: ['hạ tầng', 'infrastructure'],
    resettlement: ['tái định cư', 'resettlement'],
    other: ['khác', 'other'],
  }),
  needed_vnd: money('Nhu cầu', 'Needed'),
  allocated_vnd: money('Đã bố trí', 'Allocated'),
  disbursed_vnd: money('Đã giải ngân', 'Disbursed'),
  document: ref('document', 'Văn bản bố trí', 'Decision'),
  note: note('Ghi chú', 'Note'),
})

/** The order in which a paper puts the zones: whose turn is first. */
export const priority = kind(
  'priority',
  ['Thứ tự ưu tiên', 'Priority'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    rank: number('Thứ tự', 'Rank', { required: true }),
    document: ref('document', 'Văn bản', 'Paper'),
    date: date('Ngày', 'Date'),
    note: note('Lý do', 'Reason'),
  },
  { title: ['rank'], silent: true },
)

/** A saved answer of the clean-land planner: budgets by year and an order of payments. */
export const staging = kind('staging', ['Phương án phân kỳ', 'Staging'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên', 'Name', { required: true }),
  zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
  rule: choice('Cách xếp', 'Rule', {
    contiguous: ['liền mạch từ đường vào', 'contiguous from the road'],
    largest: ['lớn nhất trước', 'largest first'],
    cheapest: ['rẻ nhất trước', 'cheapest first'],
    manual: ['tự xếp', 'by hand'],
  }),
  /** `{ "2027": 80000000000 }`: đồng by year. */
  budgets: json('Ngân sách từng năm', 'Budget by year'),
  /** `{ "plans": ["DOT-1", "DOT-2"] }`: codes of the plans in the order of payment. */
  sequence: json('Thứ tự chi', 'Order of payment'),
  /** `{ "plans": [{ "code": "DOT-1", "areaHa": 12.4, "costVnd": 71000000000 ... }] }`: what the plans said that day, so that a later change is seen. */
  figures: json('Số liệu các đợt lúc lưu', 'Figures when saved'),
  saved: date('Ngày lưu', 'Saved'),
  chosen: flag('Phương án trình', 'Put forward'),
  document: ref('document', 'Văn bản', 'Paper'),
  note: note('Ghi chú', 'Note'),
})
