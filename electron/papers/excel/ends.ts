import type { WriteSheet } from 'hucre/xlsx'
import { type Brief, type BriefSource, figuresIn, type Run, toldWarnings } from '../../../db/model/brief/brief.ts'
import { keyOf, type Mark, marksOf } from '../../../db/model/brief/marks.ts'
import { say } from '../../../db/model/brief/say.ts'
import { gridOf, numFmtOf } from '../../files/grid.ts'
import { dayCell, safeWords } from './cell.ts'
import { markWords } from './words.ts'

/** What the last sheets are made from. */
export type Closed = Pick<Brief, 'lang' | 'code' | 'blocks' | 'sources' | 'gaps' | 'warnings'>

const heads = (lang: Brief['lang'], words: [vi: string, en: string][]) =>
  words.map(([vi, en]) => ({ value: say(lang, vi, en), look: 'head' as const }))

/** What is not known yet and whom to ask; then what is to be looked at again before the figures are used. */
export function gapSheet(brief: Closed): WriteSheet {
  const { lang, gaps } = brief
  const warnings = toldWarnings(brief)
  const grid = gridOf([46, 60, 40])
  grid.across(say(lang, 'Số liệu còn trống', 'Gaps'), 'title')
  if (gaps.length === 0) grid.across(say(lang, 'Các mục đều đã có số liệu.', 'Nothing is missing.'), 'words')
  else {
    grid.add(
      heads(lang, [
        ['Số liệu cần có', 'Figure'],
        ['Hỏi cơ quan', 'Whom to ask'],
        ['Đã hỏi, trả lời', 'Asked, answered'],
      ]),
    )
    for (const { label, ask } of gaps)
      grid.add([
        { value: safeWords(label), look: 'cell' },
        { value: safeWords(ask), look: 'cell' },
        { value: null, look: 'cell' },
      ])
  }
  grid.across(say(lang, 'Cần đối chiếu', 'To be verified'), 'title')
  if (warnings.length === 0) grid.across(say(lang, 'Không có.', 'None.'), 'words')
  else
    grid.add(
      heads(lang, [
        ['Chỉ tiêu', 'Figure'],
        ['Lưu ý', 'Remark'],
      ]),
    )
  for (const { label, text } of warnings)
    grid.add([
      { value: safeWords(label), look: 'cell' },
      { value: safeWords(text), look: 'cell' },
    ])
  return grid.sheet(say(lang, 'Còn trống', 'Gaps').replace('/', '-'))
}

/** Every figure with the paper that says so: number, day, as-of day, how sure; then the papers that carry no figure. */
export function sourceSheet(brief: Closed): WriteSheet {
  const { lang, sources } = brief
  const grid = gridOf([38, 18, 14, 8, 28, 13, 13, 16, 62])
  grid.across(say(lang, 'Nguồn số liệu', 'Sources'), 'title')
  grid.across(`${say(lang, 'Bản chụp số liệu', 'Data snapshot')} ${brief.code}`, 'under')
  grid.add(
    heads(lang, [
      ['Chỉ tiêu', 'Figure'],
      ['Giá trị', 'Value'],
      ['Đơn vị', 'Unit'],
      ['Nguồn', 'Source'],
      ['Số, ký hiệu', 'Number'],
      ['Ngày văn bản', 'Paper date'],
      ['Số liệu ngày', 'As of'],
      ['Độ tin cậy', 'Quality'],
      ['Tài liệu', 'Document'],
    ]),
  )
  const marks = marksOf(brief)
  const figures = onceEach(figuresIn(brief).filter(run => !run.gap))
  for (const run of figures)
    addRow(
      grid,
      run,
      sources.find(each => each.number === groundOf(run)),
      lang,
      marks.get(keyOf(run)) ?? null,
    )
  const used = new Set(figures.map(groundOf))
  for (const source of sources) if (!used.has(source.number)) addRow(grid, null, source, lang, null)
  return grid.sheet(say(lang, 'Nguồn số liệu', 'Sources').replace('/', '-'))
}

const groundOf = ({ source, figure }: Run): number | undefined => source ?? figure?.ground

/** A figure that stands in several places is listed once. */
function onceEach(runs: Run[]): Run[] {
  const seen = new Set<string>()
  return runs.filter(({ figure }) => {
    const key = `${figure?.kind}/${figure?.record}/${figure?.field}`
    return !seen.has(key) && seen.add(key)
  })
}

function addRow(
  grid: ReturnType<typeof gridOf>,
  run: Run | null,
  source: BriefSource | undefined,
  lang: Brief['lang'],
  mark: Mark | null,
): void {
  const value = run?.figure?.value
  const number = typeof value === 'number' ? value : null
  grid.add([
    {
      value: run ? safeWords(run.figure?.label ?? say(lang, 'số của nguồn khác', 'said elsewhere')) : null,
      look: 'cell',
    },
    number === null
      ? { value: run ? safeWords(run.text) : null, look: 'cell' }
      : { value: number, look: 'cell', numFmt: numFmtOf(number) },
    { value: number === null ? null : (run?.figure?.unit ?? null), look: 'middle' },
    { value: source?.number ?? null, look: 'middle' },
    { value: source?.paper ? safeWords(source.paper) : null, look: 'cell' },
    dayCell(source?.day ?? null, lang),
    dayCell(source?.asOf ?? null, lang),
    { value: source ? source.certainty : mark && markWords(lang, mark), look: 'cell' },
    { value: source ? safeWords(source.text) : null, look: 'cell' },
  ])
}
