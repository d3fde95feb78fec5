import { choice, count, date, note, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'
import { certainty } from './claim.ts'

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
    certainty: choice('Độ chắc', 'Certainty', certainty),
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
