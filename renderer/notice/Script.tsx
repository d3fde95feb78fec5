import { useEffect, useMemo, useRef } from 'react'
import type { Paragraph, Span, Script as Text } from '../../db/model/notice/notice.ts'
import styles from './script.module.css'

/** What a proposal does with the words that it comes from. */
export type Lighting = { onLight: (spans: readonly Span[]) => void }

type Props = {
  script: Text
  /** The stretches that proposals come from. */
  spans: readonly Span[]
  /** Those of the proposal that is looked at. */
  lit: readonly Span[]
}

/** The words of the paper. What a proposal comes from is underlined; that of the one looked at is marked and brought into sight. */
export function Script({ script, spans, lit }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(
    function bringIntoSight() {
      const [first] = lit
      if (!first || !box.current) return
      const mark = box.current.querySelector<HTMLElement>('mark')
      if (!mark) return
      const { top, bottom } = mark.getBoundingClientRect()
      const frame = box.current.getBoundingClientRect()
      if (top < frame.top + 40 || bottom > frame.bottom - 40)
        box.current.scrollBy({ top: top - frame.top - frame.height / 3, behavior: 'instant' })
    },
    [lit],
  )
  const rows = useMemo(() => rowsOf(script.paragraphs), [script])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by keyboard
    <section ref={box} className={styles.text} data-notice-text aria-label="Nội dung văn bản" tabIndex={0}>
      {rows.map(row => (
        <p key={row[0]?.from} className={row[0]?.cell ? styles.row : undefined}>
          {row.map(paragraph => (
            <span
              key={`${paragraph.from} ${paragraph.cell?.column}`}
              className={paragraph.cell ? styles.cell : undefined}
            >
              {piecesOf(paragraph, spans, lit).map(({ from, to, is }) => {
                const words = script.text.slice(from, to)
                if (is === 'lit') return <mark key={from}>{words}</mark>
                return is === 'known' ? <u key={from}>{words}</u> : words
              })}
            </span>
          ))}
        </p>
      ))}
    </section>
  )
}

/** Cells of one row stand beside each other. */
function rowsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const rows: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = rows.at(-1)
    const before = last?.[0]?.cell
    const { cell } = paragraph
    if (last && before && cell && before.table === cell.table && before.row === cell.row) last.push(paragraph)
    else rows.push([paragraph])
  }
  return rows
}

type Piece = Span & { is: 'plain' | 'known' | 'lit' }

function piecesOf({ from, to }: Span, spans: readonly Span[], lit: readonly Span[]): Piece[] {
  const touches = (span: Span) => span.from < to && from < span.to
  const [known, marked] = [spans.filter(touches), lit.filter(touches)]
  const cuts = [from, to, ...[...known, ...marked].flatMap(span => [span.from, span.to])]
  const places = [...new Set(cuts.filter(at => from <= at && at <= to))].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => {
    const start = places[i] ?? from
    const covers = (span: Span) => span.from <= start && end <= span.to
    return { from: start, to: end, is: marked.some(covers) ? 'lit' : known.some(covers) ? 'known' : 'plain' }
  })
}

/** The words that are marked with the mouse in the paper's text, and where they stand; null when none are. */
export function markedWords({ text }: Text): { words: string; span: Span } | null {
  const selection = getSelection()
  const inside = selection?.anchorNode?.parentElement?.closest('[data-notice-text]')
  const words =
    selection
      ?.toString()
      .replace(/\s*\n\s*/g, '\n')
      .trim() ?? ''
  if (!inside || words.length < 3) return null
  const from = Math.max(0, text.indexOf(words.split('\n')[0] ?? words))
  return { words: words.replace(/\n/g, '\n\n'), span: { from, to: Math.min(text.length, from + words.length) } }
}
