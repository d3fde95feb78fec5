import { choice, count, date, flag, note, number, ref, text, value } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** How sure we are of a figure. */
export const certainty = {
  high: ['cao', 'high'],
  medium: ['trung bình', 'medium'],
  low: ['thấp', 'low'],
  memory: ['chưa kiểm chứng', 'unverified'],
} satisfies Record<string, [string, string]>

export const document = kind(
  'document',
  ['Văn bản', 'Document'],
  {
    code: text('Mã', 'Code', { required: true, unique: true }),
    number: text('Số, ký hiệu', 'Number'),
    title: note('Trích yếu', 'Subject', { required: true }),
    type: choice(
      'Loại',
      'Type',
      {
        law: ['Luật', 'Law'],
        resolution: ['Nghị quyết', 'Resolution'],
        decree: ['Nghị định', 'Decree'],
        circular: ['Thông tư', 'Circular'],
        decision: ['Quyết định', 'Decision'],
        plan: ['Kế hoạch', 'Plan'],
        programme: ['Chương trình', 'Programme'],
        letter: ['Công văn', 'Official letter'],
        notice: ['Thông báo', 'Notice'],
        invitation: ['Giấy mời', 'Invitation'],
        report: ['Báo cáo, trang cơ quan', 'Report, agency page'],
        press: ['Báo chí', 'Press'],
        dataset: ['Bộ dữ liệu', 'Data set'],
        list: ['Danh mục', 'List'],
        instruction: ['Chỉ thị', 'Instruction'],
        proposal: ['Tờ trình', 'Proposal'],
        conclusion: ['Kết luận', 'Conclusion'],
      },
      { required: true },
    ),
    date: date('Ngày', 'Date'),
    /** Of a notice of conclusions: weeks can lie between the meeting and its paper. */
    met: date('Ngày họp', 'Meeting held on'),
    issuer: ref('agency', 'Cơ quan ban hành', 'Issuer'),
    publisher: text('Nơi đăng', 'Publisher'),
    signer: text('Người ký', 'Signer'),
    urgency: choice('Độ khẩn', 'Urgency', {
      urgent: ['KHẨN', 'URGENT'],
      very: ['THƯỢNG KHẨN', 'VERY URGENT'],
      express: ['HỎA TỐC', 'EXPRESS'],
    }),
    valid_from: date('Hiệu lực từ', 'In force from'),
    valid_to: date('Hết hiệu lực', 'In force to'),
    source: text('Đọc được tại', 'Read at'),
    certainty: choice('Độ tin cậy', 'Certainty', certainty),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['number', 'title'] },
)

/** One paper names another. */
export const citation = kind(
  'citation',
  ['Viện dẫn', 'Citation'],
  {
    document: ref('document', 'Văn bản', 'Paper', { required: true }),
    cited: ref('document', 'Văn bản được viện dẫn', 'Paper cited', { required: true }),
    relation: choice('Quan hệ', 'Relation', {
      cites: ['viện dẫn', 'cites'],
      based: ['căn cứ', 'is based on'],
      replaces: ['thay thế', 'replaces'],
      amends: ['sửa đổi, bổ sung', 'amends'],
      carries: ['triển khai', 'carries out'],
    }),
  },
  { title: ['cited'], silent: true },
)

/** A scan or file of a paper, kept in the data folder under the hash of its content. */
export const attachment = kind(
  'attachment',
  ['Tệp đính kèm', 'Attachment'],
  {
    document: ref('document', 'Văn bản', 'Paper', { required: true }),
    name: text('Tên tệp', 'File name', { required: true }),
    /** SHA-256 of the content, hexadecimal; the file's name in the store. */
    hash: text('Dấu vân tay', 'Hash', { required: true }),
    bytes: count('Dung lượng', 'Size', { unit: 'byte' }),
    media: text('Kiểu tệp', 'Media type'),
    added: date('Ngày đưa vào', 'Added'),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)

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
    certainty: choice('Độ tin cậy', 'Certainty', certainty),
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
    certainty: choice('Độ tin cậy', 'Certainty', certainty),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['indicator'] },
)
