import { certainty } from './claim.ts'
import { choice, date, note, ref, text } from './field.ts'
import { kind } from './kind.ts'

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
  },
  { title: ['cited'], silent: true },
)
