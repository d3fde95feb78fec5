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
  missingSlides(deck, brief)
  if (brief.sources.length > 0)
    addTable(
      deck,
      say(lang, 'Nguồn số liệu', 'Sources'),
      {
        head: [
          say(lang, 'Số', 'No.'),
          say(lang, 'Tài liệu', 'Document'),
          say(lang, 'Số liệu ngày', 'As of'),
          say(lang, 'Độ tin cậy', 'Quality'),
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

/** What is missing, a line a figure beside whom to ask, and what is to be verified, a row a figure beside what is told of it. */
function missingSlides(deck: PptxGenJS, brief: Brief): void {
  const { lang } = brief
  const rows = [...gapRows(brief), ...doubtRows(brief)]
  const nothing = say(lang, 'Các mục đều đã có số liệu.', 'Nothing is missing.')
  addTable(
    deck,
    say(lang, 'Còn trống, cần đối chiếu', 'Gaps and figures to verify'),
    rows.length > 0
      ? { head: [say(lang, 'Việc', 'To do'), say(lang, 'Số liệu', 'Figures'), ''], widths: [24, 36, 40], rows }
      : { head: [], widths: [100], rows: [[[[{ text: nothing }]]]] },
    { lang },
  )
}

/** Figures that stand in one row, so that it goes on one slide: two columns of as many lines as a slide has, each of which may break. */
const inRow = 20

/** Whom to ask, and for what: the figures in two columns, a line each. */
function gapRows({ lang, gaps }: Brief): Run[][][][] {
  const asked = [...new Set(gaps.map(gap => gap.ask))]
  return asked.flatMap(ask => {
    const labels = [...new Set(gaps.filter(gap => gap.ask === ask).map(gap => gap.label))]
    const todo = `${say(lang, 'Hỏi', 'Ask')} ${ask}`
    const turns = Math.ceil(labels.length / inRow)
    const each = Math.ceil(labels.length / turns)
    return Array.from({ length: turns }, (_, turn) => {
      const lines = labels.slice(turn * each, (turn + 1) * each).map(text => [{ text }])
      const half = Math.ceil(lines.length / 2)
      return [[[{ text: todo, gap: true }]], lines.slice(0, half), lines.slice(half)]
    })
  })
}

/** Figures that are old, of the press, without a paper or told differently: those of which the same is told in one row. */
function doubtRows(brief: Brief): Run[][][][] {
  const { lang } = brief
  const warnings = toldWarnings(brief)
  const todo: Run = { text: say(lang, 'Đối chiếu với văn bản', 'Verify against papers'), warn: 'unsourced' }
  const told = new Map<string, string[]>()
  for (const label of new Set(warnings.map(each => each.label))) {
    const text = [...new Set(warnings.filter(each => each.label === label).map(each => each.text))].join('; ')
    told.set(text, [...(told.get(text) ?? []), label])
  }
  return [...told].map(([text, labels], at) => [
    at === 0 ? [[todo]] : [[]],
    [[{ text: labels.join('; ') }]],
    [[{ text }]],
  ])
}
