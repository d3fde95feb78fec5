import { choice, date, note, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'
import { certainty } from './claim.ts'

/**
 * Which ladder a zone or a phase goes by. A case that moves to another ladder when the law changes gets a second row; the first keeps its
 * past and says when it ended. Without a row the ladder in force is offered.
 */
export const procedure = kind(
  'procedure',
  ['Hồ sơ thủ tục', 'Procedure'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    ladder: text('Trình tự', 'Ladder', { required: true }),
    started: date('Bắt đầu', 'Started'),
    ended: date('Chuyển sang trình tự khác', 'Moved to another ladder'),
    document: ref('document', 'Văn bản', 'Paper'),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['ladder'], silent: true },
)

/** A step of a ladder that a zone, a phase, a compensation plan or one household has reached, with its paper. */
export const progress = kind(
  'progress',
  ['Tiến độ', 'Progress'],
  {
    zone: ref('zone', 'Khu, cụm', 'Zone', { required: true }),
    phase: ref('phase', 'Giai đoạn', 'Phase'),
    plan: ref('plan', 'Phương án bồi thường', 'Compensation plan'),
    household: ref('household', 'Hộ', 'Household'),
    ladder: text('Trình tự', 'Ladder', { required: true }),
    step: text('Bước', 'Step', { required: true }),
    status: choice(
      'Tình trạng',
      'Status',
      {
        done: ['Xong', 'Done'],
        doing: ['Đang làm', 'In progress'],
        wait: ['Chờ cơ quan khác', 'Waiting for another agency'],
        stuck: ['Vướng', 'Stuck'],
        todo: ['Chưa làm', 'To do'],
        skip: ['Không phải làm', 'Not needed'],
      },
      { required: true },
    ),
    /** The day the step was done, or since when it stands as it does. */
    date: date('Ngày', 'Date'),
    document: ref('document', 'Văn bản', 'Paper'),
    agency: ref('agency', 'Cơ quan đang giữ', 'Agency that holds it'),
    certainty: choice('Độ chắc', 'Certainty', certainty),
    note: note('Ghi chú', 'Note'),
  },
  { title: ['step'], silent: true },
)
