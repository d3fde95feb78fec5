import type { Run } from '../../brief/brief.ts'
import { oneParagraph, withoutStop } from '../../brief/words.ts'
import { byPaper } from '../../directive/group.ts'
import type { DirectiveRow } from '../../directive/room.ts'
import { deadlineOf, deadlineWords, dueLine, noDeadline, standingOf } from '../../directive/standing.ts'
import { byAgency, tallyOf } from '../../directive/tally.ts'
import { cite } from '../../source/cite.ts'
import { paperDay } from '../../text/day.ts'
import { formatNumber } from '../../text/number.ts'
import type { Span } from '../period.ts'
import { cell, headRow, type Notes, paragraph, roman, tableOf } from '../write.ts'
import { grown, type Part } from './report.ts'

/** The directives at the end of the span, and as they stood before it (null: nothing was written then). */
export type Given = { rows: DirectiveRow[]; before: DirectiveRow[] | null }

/** What directives have come to in a span: counts, what happened, agency by agency, then each with its last news. */
export function directivePart(notes: Notes, { rows, before }: Given, span: Span, until: string): Part {
  const title = 'Thực hiện nhiệm vụ được giao'
  if (rows.length === 0)
    return { title, annexes: [], blocks: [paragraph('Sổ đăng ký chưa ghi nhiệm vụ nào được giao.')] }
  const tally = tallyOf(rows, until)
  const then = before && tallyOf(before, span.from)
  const count = (key: keyof typeof tally) =>
    `${formatNumber(tally[key])}${grown(tally[key], then ? then[key] : null, value => formatNumber(value))}`
  return {
    title,
    blocks: [
      paragraph(
        `Đến ngày ${paperDay(until)} có ${count('total')} nhiệm vụ: đã xong ${count('done')}; đang làm ${count('doing')}; chờ trả lời ${count('wait')}; chưa làm ${count('todo')}; trễ hạn ${count('late')}; chưa có số liệu về tình trạng ${count('unknown')}. Văn bản giao không quy định thời hạn: ${count('free')} nhiệm vụ.`,
      ),
      paragraph(happenedIn(rows, span, until)),
      agencyTable(rows, until),
    ],
    annexes: [
      { title: 'Tình hình thực hiện từng nhiệm vụ', isWide: true, blocks: [taskTable(notes, rows, span, until)] },
    ],
  }
}

/** What the span itself has brought: given, done, extended, reported. */
function happenedIn(rows: DirectiveRow[], { from }: Span, until: string): string {
  const isIn = (day: string | null) => day !== null && day >= from && day <= until
  const given = rows.filter(row => isIn(row.paper.date)).length
  const done = rows.filter(row => isIn(row.completed)).length
  const extended = rows.filter(row => row.extensions.some(each => isIn(each.date))).length
  const reported = rows.filter(row => row.reports.some(isIn)).length
  const said = [
    given > 0 && `giao mới ${given}`,
    done > 0 && `xong ${done}`,
    extended > 0 && `gia hạn ${extended}`,
    reported > 0 && `có báo cáo ${reported}`,
  ].filter(Boolean)
  return said.length > 0
    ? `Trong kỳ: ${said.join('; ')} nhiệm vụ.`
    : 'Trong kỳ không ghi nhận việc giao mới, hoàn thành, gia hạn hay báo cáo nào.'
}

function agencyTable(rows: DirectiveRow[], until: string) {
  const right = (head: string, width: number) => ({ head, width, align: 'right' as const })
  return tableOf(
    [
      { head: 'Cơ quan chủ trì', width: 40 },
      ...[
        right('Tổng', 9),
        right('Xong', 9),
        right('Trong hạn', 10),
        right('Trễ hạn', 10),
        right('Hạn không theo ngày', 12),
        right('Không có thời hạn', 12),
      ],
    ],
    byAgency(rows, until, false).map(line => [
      cell(line.today ? `${line.name} (nay là ${line.today})` : line.name),
      ...[line.total, line.kept + line.missed + line.undated, line.ahead, line.late, line.worded, line.free].map(
        (value): Run[] => [{ text: formatNumber(value) }],
      ),
    ]),
    {
      caption: 'Nhiệm vụ theo cơ quan chủ trì; nhiệm vụ có nhiều cơ quan chủ trì được tính cho từng cơ quan',
      isSmall: true,
    },
  )
}

function taskTable(notes: Notes, rows: DirectiveRow[], span: Span, until: string) {
  const columns = [
    { head: 'TT', width: 5, align: 'center' as const },
    { head: 'Nhiệm vụ', width: 30 },
    { head: 'Chủ trì', width: 16 },
    { head: 'Thời hạn', width: 14 },
    { head: 'Tình trạng', width: 11 },
    { head: 'Kết quả, báo cáo trong kỳ', width: 24 },
  ]
  const lines = byPaper(rows).flatMap(({ title, rows: own }, at) => [
    headRow(columns.length, roman(at + 1), title),
    ...own.map(row => taskRow(notes, row, span, until)),
  ])
  return tableOf(columns, lines, { isSmall: true })
}

function taskRow(notes: Notes, row: DirectiveRow, { from }: Span, until: string): Run[][] {
  const source = cite(notes, row.paper.id)
  const deadline = deadlineOf(row, until)
  const extensions = row.extensions.map(
    each => `gia hạn đến ${paperDay(each.after)}: ${withoutStop(oneParagraph(each.reason))}`,
  )
  const due = [dueLine(row) ?? noDeadline, deadlineWords(deadline), ...extensions].filter(Boolean).join('; ')
  const standing = standingOf(row, until)
  if (standing.word === null)
    notes.gaps.push({
      label: `tình trạng nhiệm vụ ${row.number}, ${row.paper.name}`,
      ask: row.leads[0]?.name ?? 'Cơ quan chủ trì',
      at: { kind: 'directive', record: row.id, field: 'status' },
    })
  const news = row.answers
    .filter(each => each.date >= from && each.date <= until)
    .map(each => `${paperDay(each.date)}: ${withoutStop(oneParagraph(each.name))}`)
  const told = [...(row.result ? [withoutStop(oneParagraph(row.result))] : []), ...news]
  return [
    cell(String(row.number)),
    [{ text: withoutStop(oneParagraph(row.summary)), ...(source === undefined ? {} : { source }) }],
    cell(row.leads.map(party => party.name).join('; ') || null),
    cell(due),
    cell(standing.word),
    told.length > 0 ? cell(told.join('; ')) : [{ text: 'không có báo cáo trong kỳ' }],
  ]
}
