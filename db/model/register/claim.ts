import { choice, date, flag, note, number, ref, text, value } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** How sure we are of a figure. */
export const certainty = {
  high: ['cao', 'high'],
  medium: ['vừa', 'medium'],
  low: ['thấp', 'low'],
  memory: ['chưa kiểm chứng', 'unverified'],
} satisfies Record<string, [string, string]>

/** What one paper says of one field of one record. Several may stand; one is chosen and shown. */
export const claim = kind(
  'claim',
  ['Số liệu có nguồn', 'Claim'],
  {
    kind: text('Loại hồ sơ', 'Record kind', { required: true }),
    record: text('Hồ sơ', 'Record', { required: true }),
    field: text('Trường', 'Field', { required: true }),
    value: value('Giá trị', 'Value'),
    document: ref('document', 'Văn bản', 'Paper'),
    as_of: date('Số liệu tính đến ngày', 'As of'),
    certainty: choice('Độ chắc', 'Certainty', certainty),
    quote: note('Nguồn nói gì', 'What the source says'),
    chosen: flag('Đang dùng', 'In use', { required: true }),
  },
  { title: ['quote'], silent: true },
)

/** A figure as a paper prints it, of a province, a group of zones or one zone. */
export const statistic = kind(
  'statistic',
  ['Số liệu kỳ', 'Statistic'],
  {
    scope: text('Phạm vi', 'Scope', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    /** Codes of the zones that a group figure is about, with spaces between. */
    zones: text('Các khu trong nhóm (mã)', 'Zones of the group (codes)'),
    enterprise: ref('enterprise', 'Doanh nghiệp', 'Enterprise'),
    indicator: text('Chỉ tiêu', 'Indicator', { required: true }),
    period: text('Kỳ', 'Period'),
    as_of: date('Tính đến ngày', 'As of'),
    value: number('Giá trị', 'Value'),
    unit: text('Đơn vị tính', 'Unit'),
    rounded: flag('Số ước, làm tròn', 'Rounded or estimated'),
    document: ref('document', 'Văn bản', 'Paper', { required: true }),
    certainty: choice('Độ chắc', 'Certainty', certainty),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['indicator'] },
)
