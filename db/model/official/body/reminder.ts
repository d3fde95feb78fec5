import type { Run } from '../../brief/brief.ts'
import { oneParagraph, withoutStop } from '../../brief/words.ts'
import type { DirectiveRow } from '../../directive/room.ts'
import { deadlineOf } from '../../directive/standing.ts'
import type { Paper } from '../../dossier.ts'
import { cite } from '../../source/cite.ts'
import { daysBetween, paperDay } from '../../text/day.ts'
import { formatNumber } from '../../text/number.ts'
import type { Body } from '../official.ts'
import { heading, type Notes, noted, openNotes, paragraph, tableOf } from '../write.ts'

/** An agency that is reminded, with the directives that it leads. */
export type Reminded = {
  code: string
  /** By its name of today, and the name that the papers print where that is another. */
  name: string
  before: string | null
  /** Those that have its work today: several where it was shared among them. */
  addressees: string[]
  rows: DirectiveRow[]
}

/** A letter that reminds one agency of what it has not done: what is late, and what nobody set a day for, with all extensions. `office` signs. */
export function reminderBody(
  { code, name, before, addressees, rows }: Reminded,
  papers: Paper[],
  office: string,
  today: string,
): Body {
  const notes = openNotes(papers)
  const late = rows
    .filter(row => deadlineOf(row, today).is === 'late')
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))
  const free = rows.filter(row => {
    const deadline = deadlineOf(row, today)
    return deadline.is === 'free' && !deadline.isDone
  })
  const who = before ? `${name} (trước đây là ${before})` : name
  const counted = [
    late.length > 0 && `${formatNumber(late.length)} nhiệm vụ trễ hạn`,
    free.length > 0 && `${formatNumber(free.length)} nhiệm vụ chưa xong mà văn bản không quy định thời hạn`,
  ].filter(Boolean)
  const kinds = [late.length > 0 && 'trễ hạn', free.length > 0 && 'chưa có thời hạn'].filter(Boolean)
  const given = [...new Map([...late, ...free].map(row => [row.paper.id, row.paper])).values()]
  const blocks = [
    paragraph(
      'Theo dõi việc thực hiện các nhiệm vụ được giao',
      ...(given.length > 0 ? [' tại ', ...listed(notes, given)] : []),
      `, đến hết ngày ${paperDay(today)}, ${who} `,
      counted.length > 0
        ? `còn ${counted.join(' và ')}, cụ thể như sau:`
        : 'không có nhiệm vụ nào trễ hạn hoặc không có thời hạn.',
    ),
    ...(late.length > 0 ? [heading(`1. Nhiệm vụ trễ hạn (${late.length})`), lateTable(notes, late, today)] : []),
    ...(free.length > 0
      ? [
          heading(`${late.length > 0 ? 2 : 1}. Nhiệm vụ không quy định thời hạn (${free.length})`),
          freeTable(notes, free, today),
        ]
      : []),
    ...(counted.length > 0 ? asked(name, office, late.length > 0, free.length > 0) : []),
  ]
  return {
    ...{ subject: { id: `reminder/${code}`, code }, kind: null, grounds: [], annexes: [], addressees, blocks },
    about: `đôn đốc thực hiện nhiệm vụ ${kinds.join(', ') || 'được giao'}`,
    ...noted(notes),
  }
}

/** "TB 670/TB-VP [1], TB 12/TB-VP [2]". */
function listed(notes: Notes, given: DirectiveRow['paper'][]): Run[] {
  return given.flatMap((paper, i): Run[] => [
    ...(i > 0 ? [{ text: ', ' }] : []),
    { text: `${paper.name}${paper.date ? ` ngày ${paperDay(paper.date)}` : ''}`, ...sourceOf(notes, paper.id) },
  ])
}

function sourceOf(notes: Notes, document: string | null): { source?: number } {
  const source = cite(notes, document)
  return source === undefined ? {} : { source }
}

const columns = (third: string, fourth: string) => [
  { head: 'TT', width: 6, align: 'center' as const },
  { head: 'Nhiệm vụ', width: 42 },
  { head: third, width: 15, align: 'center' as const },
  { head: fourth, width: 37 },
]

function lateTable(notes: Notes, rows: DirectiveRow[], today: string) {
  return tableOf(
    columns('Thời hạn', 'Gia hạn, báo cáo, đôn đốc'),
    rows.map((row, i) => {
      const days = row.due === null ? 0 : daysBetween(row.due, today)
      return [
        [{ text: String(i + 1) }],
        taskOf(notes, row),
        [{ text: `${row.due ? paperDay(row.due) : ''}; trễ ${formatNumber(days)} ngày` }],
        storyOf(notes, row),
      ]
    }),
  )
}

function freeTable(notes: Notes, rows: DirectiveRow[], today: string) {
  return tableOf(
    columns('Giao ngày', 'Báo cáo, đôn đốc'),
    rows.map((row, i) => {
      const { date } = row.paper
      const since = date ? `${paperDay(date)}; đã ${formatNumber(daysBetween(date, today))} ngày` : 'chưa rõ ngày'
      return [[{ text: String(i + 1) }], taskOf(notes, row), [{ text: since }], storyOf(notes, row)]
    }),
  )
}

/** "Nhiệm vụ 4, TB 670/TB-VP [1]: Rà soát ..." */
function taskOf(notes: Notes, { number, paper, summary }: DirectiveRow): Run[] {
  return [
    { text: `Nhiệm vụ ${number}, ${paper.name}`, bold: true, ...sourceOf(notes, paper.id) },
    { text: `: ${withoutStop(oneParagraph(summary))}` },
  ]
}

const sorts = { report: 'báo cáo', explanation: 'giải trình', reminder: 'đã đôn đốc', note: 'ghi nhận' }

/** Every extension with its reason, then what was reported or sent, the oldest first. */
function storyOf(notes: Notes, { extensions, answers, due }: DirectiveRow): Run[] {
  const said = [
    ...extensions.map(each => ({
      date: each.date,
      text: `gia hạn${each.again ? ' thêm lần nữa' : ''} từ ${each.before ? paperDay(each.before) : 'chưa có thời hạn'} đến ${paperDay(each.after)}: ${withoutStop(oneParagraph(each.reason))}`,
      document: each.document,
    })),
    ...answers.map(each => ({
      date: each.date,
      text: `${sorts[each.type]}: ${withoutStop(oneParagraph(each.name))}`,
      document: each.document,
    })),
  ].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  if (said.length === 0) return [{ text: due === null ? 'chưa có báo cáo' : 'chưa gia hạn, chưa có báo cáo' }]
  const runs = said.flatMap(({ date, text, document }, i): Run[] => [
    { text: `${i > 0 ? '; ' : ''}${date ? `${paperDay(date)} ` : ''}${text}`, ...sourceOf(notes, document) },
  ])
  const isReported = answers.some(each => each.type === 'report' || each.type === 'explanation')
  return isReported ? runs : [...runs, { text: '; chưa có báo cáo' }]
}

/** What is asked of the agency. The day is left open: it is the signer's to set. */
function asked(name: string, office: string, hasLate: boolean, hasFree: boolean) {
  const items = [
    'báo cáo kết quả thực hiện từng nhiệm vụ nêu trên',
    hasLate && 'giải trình lý do chậm và giải pháp, ngày hoàn thành từng nhiệm vụ trễ hạn',
    hasFree && 'đề xuất thời hạn hoàn thành từng nhiệm vụ chưa có thời hạn',
  ].filter(each => each !== false)
  return [
    paragraph(`Đề nghị ${name}:`),
    ...items.map((item, i) =>
      paragraph(
        `${String.fromCharCode(97 + i)}) ${item.charAt(0).toLocaleUpperCase('vi')}${item.slice(1)}${i === items.length - 1 ? '.' : ';'}`,
      ),
    ),
    paragraph(`Văn bản báo cáo gửi ${office} trước ngày ....../....../......... để tổng hợp./.`),
  ]
}
