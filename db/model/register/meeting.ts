import { choice, date, note, number, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'
import { type ThemeName, themeNames, themes } from '../theme.ts'

/** A meeting of the office. Its agenda, participants, papers and conclusions point to it. */
export const meeting = kind('meeting', ['Cuộc họp', 'Meeting'], {
  code: text('Mã', 'Code', { required: true, unique: true }),
  name: text('Tên cuộc họp', 'Name', { required: true }),
  date: date('Ngày họp', 'Held on', { required: true }),
  place: text('Nơi họp', 'Place'),
  chair: text('Chủ trì', 'Chair'),
  /** The day that the figures are compared with; the meeting before this one when nothing is written. */
  since: date('So với ngày', 'Compared with'),
  /** The notice that its conclusions went out with. */
  notice: ref('document', 'Thông báo kết luận', 'Notice of conclusions'),
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

/** Who takes part: an agency or a person, as the notice names them. */
export const attendee = kind(
  'attendee',
  ['Thành phần dự họp', 'Participant'],
  {
    meeting: ref('meeting', 'Cuộc họp', 'Meeting', { required: true }),
    rank: number('Thứ tự', 'Order', { required: true }),
    agency: ref('agency', 'Cơ quan', 'Agency'),
    name: text('Tên', 'Name', { required: true }),
  },
  { silent: true },
)

/** A paper that lies before the meeting. */
export const handout = kind(
  'handout',
  ['Tài liệu họp', 'Meeting paper'],
  {
    meeting: ref('meeting', 'Cuộc họp', 'Meeting', { required: true }),
    rank: number('Thứ tự', 'Order', { required: true }),
    document: ref('document', 'Văn bản', 'Paper', { required: true }),
  },
  { title: ['document'], silent: true },
)

/** What a meeting concluded, in the very words; `directive`: what it became in the register. Who does what until when is read from the words. */
export const conclusion = kind(
  'conclusion',
  ['Kết luận họp', 'Conclusion'],
  {
    meeting: ref('meeting', 'Cuộc họp', 'Meeting', { required: true }),
    agenda: ref('agenda', 'Mục họp', 'Agenda item'),
    rank: number('Thứ tự', 'Order', { required: true }),
    text: note('Nội dung', 'Words', { required: true }),
    directive: ref('directive', 'Nhiệm vụ', 'Directive'),
  },
  { title: ['text'] },
)

/** That a page was on the room's screen: written by the show itself, never changed, never taken back. In words, so that it outlives what it shows. */
export const showing = kind(
  'showing',
  ['Lần trình chiếu', 'Showing'],
  {
    at: text('Lúc', 'At', { required: true }),
    until: text('Đến lúc', 'Until', { required: true }),
    by: text('Người trình chiếu', 'By', { required: true }),
    /** The meeting's code; nothing for a show without an agenda. */
    code: text('Mã cuộc họp', 'Meeting code'),
    meeting: text('Cuộc họp', 'Meeting', { required: true }),
    title: text('Trang', 'Page', { required: true }),
    view: text('Cách xem', 'View', { required: true }),
    figures: note('Số liệu đã hiện', 'Figures shown'),
    /** Who lifted the mask over personal data while it was shown, and when; nothing while it was masked. */
    unmasked: text('Mở che', 'Unmasked'),
  },
  { silent: true },
)
