import type PptxGenJS from 'pptxgenjs'
import { type Brief, type Run, type Section, toldWarnings } from '../../../db/model/brief/brief.ts'
import { dayIn, say } from '../../../db/model/brief/say.ts'
import { addTable } from './deck.ts'

/** The last slides: what comes next, what is missing and what is to be verified, and where the figures come from. */
export function endSlides(deck: PptxGenJS, brief: Brief, sections: Section[]): void {
  const { lang } = brief
  const steps = sections.filter(each => each.part === 'steps').at(-1)
  const next = steps?.blocks.find(block => block.type === 'table')
  if (steps && next)
    addTable(
      deck,
      steps.title.replace(/^\d+\. /u, ''),
      { head: next.head, widths: next.widths, rows: next.rows.map(cells => cells.map(runs => [runs])) },
      { lang },
    )
  const missing = [...gaps(brief), ...doubts(brief)]
  addTable(
    deck,
    say(lang, 'Còn trống, cần đối chiếu', 'Gaps and figures to verify'),
    missing.length > 0
      ? {
          head: [say(lang, 'Việc', 'To do'), say(lang, 'Số liệu', 'Figures')],
          widths: [34, 66],
          rows: missing.map(([left, right]) => [[left], [right]]),
        }
      : {
          head: [],
          widths: [100],
          rows: [[[[{ text: say(lang, 'Các mục đều đã có số liệu.', 'Nothing is missing.') }]]]],
        },
    { lang },
  )
  if (brief.sources.length > 0)
    addTable(
      deck,
      say(lang, 'Nguồn số liệu', 'Sources'),
      {
        head: [
          say(lang, 'Số', 'No.'),
          say(lang, 'Tài liệu', 'Document'),
          say(lang, 'Số liệu ngày', 'As of'),
          say(lang, 'Độ chắc', 'Quality'),
        ],
        widths: [7, 65, 13, 15],
        rows: brief.sources.map(({ number, text, asOf, certainty, press }) =>
          [
            `[${number}]`,
            text,
            asOf ? dayIn(lang, asOf) : say(lang, 'không rõ ngày', 'undated'),
            press ? `${certainty}, ${say(lang, 'báo chí', 'press')}` : certainty,
          ].map(words => [[{ text: words }]]),
        ),
      },
      { lang },
    )
}

type Pair = [Run[], Run[]]

/** Whom to ask, and for what. */
function gaps({ lang, gaps: open }: Brief): Pair[] {
  const asked = [...new Set(open.map(gap => gap.ask))]
  return asked.map((ask): Pair => {
    const labels = open.filter(gap => gap.ask === ask).map(gap => gap.label)
    return [[{ text: `${say(lang, 'Hỏi', 'Ask')} ${ask}`, gap: true }], [{ text: labels.join('; ') }]]
  })
}

/** Figures that are old, of the press, without a paper or told differently. */
function doubts(brief: Brief): Pair[] {
  const { lang } = brief
  const warnings = toldWarnings(brief)
  const labels = [...new Set(warnings.map(each => each.label))]
  if (labels.length === 0) return []
  const texts = labels.map(label => {
    const told = warnings.filter(each => each.label === label).map(each => each.text)
    return `${label} (${told.join('; ')})`
  })
  return [
    [
      [{ text: say(lang, 'Đối chiếu với văn bản', 'Verify against papers'), warn: 'unsourced' }],
      [{ text: texts.join('; ') }],
    ],
  ]
}
