import { choice, date, flag, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'
import { type ThemeName, themeNames, themes } from '../theme.ts'

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

/** A meeting of the office. Conclusions, papers and participants, where they are kept, point to it or to its agenda. */
export const meeting = kind('meeting', ['Cuộc họp', 'Meeting'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên cuộc họp', 'Name', { required: true }),
  date: date('Ngày họp', 'Held on', { required: true }),
  place: text('Nơi họp', 'Place'),
  chair: text('Chủ trì', 'Chair'),
  /** The day that the figures are compared with; the meeting before this one when nothing is written. */
  since: date('So với ngày', 'Compared with'),
  note: note('Ghi chú', 'Note'),
})

const themeWords = Object.fromEntries(
  themeNames.map(name => [name, [themes[name].label.vi, themes[name].label.en]]),
) as Record<ThemeName, [string, string]>

/** One item of a meeting's agenda: a zone, a call, a directive, or words alone. */
export const agenda = kind(
  'agenda',
  ['Mục họp', 'Agenda item'],
  {
    meeting: ref('meeting', 'Cuộc họp', 'Meeting', { required: true }),
    rank: number('Thứ tự', 'Order', { required: true }),
    zone: ref('zone', 'Khu, cụm', 'Zone'),
    call: ref('call', 'Dự án kêu gọi', 'Call'),
    directive: ref('directive', 'Nhiệm vụ', 'Directive'),
    name: text('Nội dung', 'About'),
    theme: choice('Xem theo', 'Theme', themeWords),
    /** Seen by the operator alone. */
    note: note('Ghi chú cho người trình chiếu', 'Note for the operator'),
  },
  { title: ['name', 'rank'], silent: true },
)

/** That somebody let the room see personal data: written by the deed itself, never changed, never taken back. */
export const unmasking = kind(
  'unmasking',
  ['Lần mở che', 'Unmasking'],
  {
    at: text('Lúc', 'At', { required: true }),
    by: text('Người mở', 'By', { required: true }),
    meeting: text('Cuộc họp', 'Meeting', { required: true }),
    /** The code of the zone whose households were shown. */
    zone: text('Khu, cụm', 'Zone', { required: true }),
    what: note('Đã mở những gì', 'What was shown', { required: true }),
    why: note('Lý do', 'Reason'),
  },
  { title: ['what'], silent: true },
)
