import { shortened } from '../../text/cut.ts'
import { type Block, type Brief, figuresIn } from '../brief.ts'
import { dayIn } from '../say.ts'

/** The gaps, doubts and sources of the figures that are shown. */
export function shownOf(brief: Brief): Brief {
  const runs = brief.blocks.flatMap(block =>
    block.type === 'facts'
      ? block.rows.flatMap(row => row.cell.flat())
      : block.type === 'table'
        ? block.rows.flat(2)
        : block.type === 'paragraph'
          ? block.runs
          : [],
  )
  const labels = new Set(figuresIn(brief).map(run => run.figure?.label))
  const numbers = new Set(runs.flatMap(run => [run.source, run.figure?.ground]))
  return {
    ...brief,
    gaps: brief.gaps.filter(gap => labels.has(gap.label)),
    warnings: brief.warnings.filter(warning => labels.has(warning.label)),
    sources: brief.sources.filter(source => numbers.has(source.number)),
  }
}

/** What a short brief lists at its end, as one small table: gaps, doubts, papers. */
export function notesOf(brief: Brief): Block[] {
  const { gaps, warnings, sources, lang } = brief
  const words = { gaps: ['Còn trống', 'Gaps'], doubts: ['Cần đối chiếu', 'To verify'], sources: ['Nguồn', 'Sources'] }
  const name = ([vi = '', en = '']: string[]) => (lang === 'vi' ? vi : lang === 'en' ? en : `${vi} / ${en}`)
  const rows: [string[], string][] = [
    [words.gaps, gaps.map(gap => gap.label).join('; ')],
    [words.doubts, [...new Set(warnings.map(each => each.label))].join('; ')],
    [
      words.sources,
      sources
        .map(
          ({ number, paper, text, asOf }) =>
            `[${number}] ${shortened(paper ?? text, 60)}${asOf ? ` (${dayIn(lang, asOf)})` : ''}`,
        )
        .join('; '),
    ],
  ]
  const known = rows.filter(([, text]) => text !== '')
  if (known.length === 0) return []
  return [
    {
      ...{ type: 'table', caption: '', head: [], widths: [17, 83], isSmall: true, align: ['left', 'left'] },
      rows: known.map(([label, text]) => [[{ text: name(label), bold: true }], [{ text }]]),
    } as Block,
  ]
}
