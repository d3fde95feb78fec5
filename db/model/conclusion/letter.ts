import type { Block, Run } from '../brief/brief.ts'
import type { FigureView } from '../meeting/figure.ts'
import { readOrder } from '../notice/read.ts'
import type { Names } from '../notice/register.ts'
import type { Template } from '../office/template.ts'
import type { Body } from '../official/official.ts'
import type { RecordOf } from '../record/kinds.ts'
import { paperDay } from '../text/day.ts'
import { headingOf, meetingWords } from './heading.ts'

/** What a notice of conclusions is written from. */
export type Meant = {
  meeting: RecordOf<'meeting'>
  attendees: readonly string[]
  /** The papers that lay before the meeting, each as a sentence names it. */
  handouts: readonly string[]
  conclusions: readonly string[]
  /** What the agenda's zones and calls stood at on a day (ISO), as the room saw it. */
  figures: { day: string; groups: readonly { about: string; figures: readonly FigureView[] }[] }
  names: Names
  office: Template
}

const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })

/** The draft of a notice of conclusions by Nghị định 30/2020: opinions first, then what is ordered, numbered; the figures of the day in an annex. */
export function letterBody(meant: Meant): Body {
  const { meeting, office, figures } = meant
  const [opinions, orders] = parted(meant)
  const table = figureTable(figures.groups)
  return {
    subject: { id: `conclusion/${meeting.id}`, code: meeting.code },
    ...{ kind: { name: 'THÔNG BÁO', sign: 'TB' }, about: headingOf(meeting), addressees: [], grounds: [] },
    blocks: [
      ...opening(meant).map(paragraph),
      ...opinions.map(paragraph),
      ...(orders.length > 0 && opinions.length > 0
        ? [paragraph('Để thực hiện các nội dung trên, các nhiệm vụ như sau:')]
        : []),
      ...orders.map((text, i) => paragraph(`${i + 1}. ${text}`)),
      paragraph(`${office.agency} thông báo kết luận đến các cơ quan, đơn vị có liên quan biết, thực hiện./.`),
    ],
    annexes: table
      ? [{ title: `Số liệu đến ngày ${paperDay(figures.day)}`, isWide: false, note: '', blocks: [table] }]
      : [],
    ...{ sources: [], gaps: [], warnings: [] },
    copies: ['- Thành phần dự họp;'],
  }
}

/** Sentences that tell an agency what to do, and those that tell nobody. One that tells two agencies different things gives two. */
function parted({ conclusions, names, meeting, office }: Meant): [opinions: string[], orders: string[]] {
  const opinions: string[] = []
  const orders: string[] = []
  for (const text of conclusions) {
    const tasks = readOrder(text, names, meeting.date, office.place || null).filter(task => task.leads.length > 0)
    if (tasks.length > 0) orders.push(...tasks.map(task => task.text))
    else opinions.push(text)
  }
  return [opinions, orders]
}

function opening({ meeting, attendees, handouts, office }: Meant): string[] {
  const { name, place, chair } = meeting
  const [year = '', month = '', day = ''] = meeting.date.split('-')
  const when = `Ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
  const who = chair ?? `Lãnh đạo ${office.agency}`
  const where = place ? `, tại ${place}` : ''
  const seen = handouts.length > 0 ? `xem xét ${handouts.join('; ')} và ` : ''
  return [
    `${when}${where}, ${who} chủ trì ${meetingWords(name)}.`,
    ...(attendees.length > 0 ? [`Cùng tham dự cuộc họp có: ${attendees.join('; ')}.`] : []),
    `Sau khi ${seen}nghe ý kiến trao đổi tại cuộc họp, ${who} có ý kiến kết luận như sau:`,
  ]
}

/** The figures with unit, source and day; gaps are said. Null where the agenda speaks of no zone. */
function figureTable(groups: Meant['figures']['groups']): Block | null {
  const rows = groups.flatMap(({ about, figures }) =>
    figures.map(({ label, text, unit, exact, source, old }, i): Run[][] => [
      [{ text: i === 0 ? about : '' }],
      [{ text: label }],
      [
        text === null
          ? { text: 'chưa có số liệu', italic: true, gap: true }
          : { text: exact ?? [text, unit].filter(Boolean).join(' ') },
      ],
      [
        {
          text:
            source === null ? (text === null ? '' : 'chưa ghi nguồn') : `${source}${old ? `, tính đến ${old}` : ''}`,
        },
      ],
    ]),
  )
  if (rows.length === 0) return null
  return {
    ...{ type: 'table', caption: '', head: ['Khu, dự án', 'Chỉ tiêu', 'Số liệu', 'Nguồn'], widths: [30, 24, 20, 26] },
    ...{ rows, align: ['left', 'left', 'right', 'left'] },
  }
}
