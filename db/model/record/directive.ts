import { choice, date, note, number, ref, text } from './field.ts'
import { kind } from './kind.ts'

export const directive = kind(
  'directive',
  ['Nhiệm vụ', 'Directive'],
  {
    code: text('Mã', 'Code', { required: true, unique: true }),
    document: ref('document', 'Văn bản giao', 'Paper', { required: true }),
    number: number('Số thứ tự', 'Number', { required: true }),
    summary: note('Nội dung rút gọn', 'Summary', { required: true }),
    text: note('Nguyên văn', 'Full text'),
    product: note('Sản phẩm theo dõi', 'Deliverable'),
    due: date('Thời hạn', 'Deadline'),
    due_by: text('Người đặt thời hạn', 'Deadline set by'),
    status: choice('Tình trạng', 'Status', {
      todo: ['Chưa làm', 'To do'],
      doing: ['Đang làm', 'In progress'],
      wait: ['Chờ trả lời', 'Waiting'],
      done: ['Xong', 'Done'],
    }),
    result: note('Kết quả', 'Result'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['summary'] },
)

/** Who leads and who supports, by the name that the paper prints; the agency when it is known. */
export const assignment = kind(
  'assignment',
  ['Phân công', 'Assignment'],
  {
    directive: ref('directive', 'Nhiệm vụ', 'Directive', { required: true }),
    agency: ref('agency', 'Cơ quan', 'Agency'),
    name: text('Tên trong văn bản', 'Name as printed', { required: true }),
    role: choice(
      'Vai trò',
      'Role',
      { lead: ['Chủ trì', 'Lead'], support: ['Phối hợp', 'Support'] },
      { required: true },
    ),
  },
  { silent: true },
)

/** What a directive is about: a zone when it can be named, else only the words. */
export const target = kind(
  'target',
  ['Đối tượng', 'Object'],
  {
    directive: ref('directive', 'Nhiệm vụ', 'Directive', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    name: text('Tên trong văn bản', 'Name as printed', { required: true }),
  },
  { silent: true },
)
