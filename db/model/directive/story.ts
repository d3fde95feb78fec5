import { infoOf } from '../record/kind.ts'
import { kinds, type RecordOf } from '../record/kinds.ts'
import { daysBetween, formatDay } from '../text/day.ts'
import type { DirectiveRow } from './room.ts'
import { isDoneBy } from './standing.ts'

/** A change of a deadline as the log has it: on which day, by whom, on whose word. */
export type DueChange = {
  day: string
  by: string
  old: string | null
  new: string | null
  why: string | null
  document: string | null
}

/** Something that happened to a directive. `date` null: on a day that nobody wrote down. */
export type Happening = {
  key: string
  date: string | null
  title: string
  detail: string | null
  /** The id of the paper that says so. */
  document: string | null
}

/** What happened to a directive until now, the oldest first: its paper, its deadlines, what was sent and answered, its end. */
export function storyOf(row: DirectiveRow, changes: readonly DueChange[], today: string): Happening[] {
  const happenings = [
    issued(row, changes),
    ...changes
      .filter(change => !row.extensions.some(each => isOf(each, change)))
      .map(change => deadlineSet(row, change)),
    ...row.extensions.map(extended),
    ...row.answers.map(answer => answered(row, answer)),
    ...(isDoneBy(row, today) ? [finished(row)] : []),
  ]
  // Undated last: what has no day is told after what has one.
  return happenings.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
}

const isOf = (extension: RecordOf<'extension'>, change: DueChange): boolean =>
  extension.before === change.old && extension.after === change.new

function issued({ paper, due, due_words }: DirectiveRow, changes: readonly DueChange[]): Happening {
  const type = infoOf(kinds.document.fields.type).choices?.[paper.type]?.vi.toLowerCase() ?? 'văn bản'
  const first = changes[0] ? changes[0].old : due
  const waited = paper.met && paper.date ? daysBetween(paper.met, paper.date) : 0
  const until = [first && formatDay(first), due_words && `“${due_words}”`].filter(Boolean).join(', ')
  const said = [waited > 0 && `${waited} ngày sau cuộc họp`, until && `thời hạn ghi trong văn bản: ${until}`]
  return {
    ...{ key: 'issued', date: paper.date, document: paper.id },
    title: `Ban hành ${type}`,
    detail: said.filter(Boolean).join('; ') || null,
  }
}

function deadlineSet({ due_by }: DirectiveRow, { day, by, old, new: due, why, document }: DueChange): Happening {
  const title =
    due === null
      ? `Bỏ thời hạn ${formatDay(old ?? '')}`
      : old === null
        ? `Đặt thời hạn ${formatDay(due)}`
        : `Sửa thời hạn ${formatDay(old)} thành ${formatDay(due)}`
  const who = due === null ? null : due_by && `${due_by} đặt`
  return {
    ...{ key: `due-${day}-${due}`, date: day, title, document },
    detail: [who, why, `${by} ghi`].filter(Boolean).join('; '),
  }
}

function extended({ id, after, reason, date, again, document }: RecordOf<'extension'>): Happening {
  const title = `${again ? 'Gia hạn thêm lần nữa' : 'Gia hạn'} đến ${formatDay(after)}`
  return { key: id, date, title, detail: reason, document }
}

const said: Record<RecordOf<'answer'>['type'], string> = {
  report: 'Báo cáo',
  explanation: 'Giải trình',
  reminder: 'Đôn đốc',
  note: 'Ghi nhận',
}

function answered(row: DirectiveRow, { id, type, agency, date, name, document }: RecordOf<'answer'>): Happening {
  const whose = agency && [...row.leads, ...row.supports].find(party => party.agency === agency)?.name
  const to = type === 'reminder' ? ' ' : ' của '
  return { key: id, date, title: whose ? `${said[type]}${to}${whose}` : said[type], detail: name, document }
}

function finished({ completed, result }: DirectiveRow): Happening {
  return { key: 'finished', date: completed, title: 'Xong', detail: result, document: null }
}
