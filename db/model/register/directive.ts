import { choice, date, flag, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

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
    /** What the paper says of the time, where that is no day ("hằng tháng") or beside the day that it was read as. */
    due_words: text('Thời hạn theo lời văn bản', 'Deadline as worded'),
    due_by: text('Người đặt thời hạn', 'Deadline set by'),
    status: choice('Tình trạng', 'Status', {
      todo: ['Chưa làm', 'To do'],
      doing: ['Đang làm', 'In progress'],
      wait: ['Chờ trả lời', 'Waiting'],
      done: ['Xong', 'Done'],
    }),
    completed: date('Ngày xong', 'Done on'),
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

/** What a directive is about: a zone, a call, a plan or money when it can be named, else only the words. */
export const target = kind(
  'target',
  ['Đối tượng', 'Object'],
  {
    directive: ref('directive', 'Nhiệm vụ', 'Directive', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    call: ref('call', 'Dự án kêu gọi', 'Call'),
    plan: ref('plan', 'Phương án bồi thường', 'Compensation plan'),
    funding: ref('funding', 'Vốn', 'Funding'),
    name: text('Tên trong văn bản', 'Name as printed', { required: true }),
  },
  { silent: true },
)

/** What an agency reports of a directive, or what was sent to it as a reminder. */
export const answer = kind(
  'answer',
  ['Báo cáo, đôn đốc', 'Answer'],
  {
    directive: ref('directive', 'Nhiệm vụ', 'Directive', { required: true }),
    type: choice(
      'Loại',
      'Type',
      {
        report: ['báo cáo', 'report'],
        explanation: ['giải trình', 'explanation'],
        reminder: ['đôn đốc', 'reminder'],
        note: ['ghi nhận', 'note'],
      },
      { required: true },
    ),
    agency: ref('agency', 'Cơ quan', 'Agency'),
    date: date('Ngày', 'Date', { required: true }),
    name: note('Nội dung', 'What it says', { required: true }),
    document: ref('document', 'Văn bản', 'Paper'),
  },
  { silent: true },
)

/** A deadline moved to a later day. Once, with its reason; a second one is said to be a second one. */
export const extension = kind(
  'extension',
  ['Gia hạn', 'Extension'],
  {
    directive: ref('directive', 'Nhiệm vụ', 'Directive', { required: true }),
    before: date('Hạn cũ', 'Old deadline'),
    after: date('Hạn mới', 'New deadline', { required: true }),
    reason: note('Lý do', 'Reason', { required: true }),
    date: date('Ngày gia hạn', 'Extended on'),
    /** Said of a second extension, which the rule does not foresee. */
    again: flag('Gia hạn thêm lần nữa', 'Extended again'),
    document: ref('document', 'Văn bản', 'Paper'),
  },
  { title: ['after'], silent: true },
)
