import { type Block, type Brief, plainOf, type Run, type SheetView } from '../brief.ts'

/** A brief in Vietnamese with its English beside it: answers in a column of their own, words of tables and headings behind a slash. */
export function sideBySide(vi: Brief, en: Brief): Brief {
  const gaps = en.gaps.map((gap, at) => ({
    ...gap,
    label: beside(vi.gaps[at]?.label ?? 'Bản tiếng Anh', gap.label),
    ask: vi.gaps[at]?.ask ?? vi.office.name,
  }))
  return {
    ...vi,
    lang: 'vi-en',
    kind: beside(vi.kind, en.kind),
    title: beside(vi.title, en.title),
    blocks: vi.blocks.map((block, at) => blockBeside(block, en.blocks[at] ?? block)),
    ...(vi.annexes
      ? {
          annexes: vi.annexes.map((annex, at) => ({
            ...annex,
            table: tableBeside(annex.table, en.annexes?.[at]?.table ?? annex.table),
          })),
        }
      : {}),
    gaps,
    warnings: vi.warnings.map(({ label, text, ...more }, at) => ({
      ...more,
      label: beside(label, en.warnings[at]?.label),
      text: beside(text, en.warnings[at]?.text),
    })),
    sources: vi.sources.map((source, at) => ({
      ...source,
      certainty: beside(source.certainty, en.sources[at]?.certainty),
    })),
  }
}

function beside(vi: string | undefined, en: string | undefined): string {
  if (vi === undefined || vi === en) return en ?? ''
  return en === undefined ? vi : `${vi} / ${en}`
}

/** The English runs behind a slash, without figures: each figure stands in the paper once. */
function runsBeside(vi: Run[], en: Run[]): Run[] {
  if (vi.length === 0 || plainOf(vi) === plainOf(en)) return vi.map((run, at) => labelled(run, en[at]))
  return [
    ...vi.map((run, at) => labelled(run, en[at])),
    { text: ` / ${en.map(run => run.text).join('')}`, italic: true },
  ]
}

function labelled(run: Run, en: Run | undefined): Run {
  if (!run.figure?.label || !en?.figure?.label) return run
  return { ...run, figure: { ...run.figure, label: beside(run.figure.label, en.figure.label) } }
}

function blockBeside(vi: Block, en: Block): Block {
  if (vi.type === 'heading' && en.type === 'heading')
    return { ...vi, text: beside(vi.text, en.text.replace(/^\d+\. /u, '')) }
  if (vi.type === 'paragraph' && en.type === 'paragraph') return { ...vi, runs: runsBeside(vi.runs, en.runs) }
  if (vi.type === 'list' && en.type === 'list')
    return { ...vi, items: vi.items.map((item, at) => runsBeside(item, en.items[at] ?? [])) }
  if (vi.type === 'map' && en.type === 'map')
    return {
      ...vi,
      caption: beside(vi.caption, en.caption),
      note: en.note === vi.note ? vi.note : `${vi.note} ${en.note}`,
      view: viewBeside(vi.view, en.view),
    }
  if (vi.type === 'facts' && en.type === 'facts')
    return {
      ...vi,
      rows: vi.rows.map(({ label, cell }, at) => ({
        label: beside(label, en.rows[at]?.label),
        cell: cell.map((runs, i) => runs.map((run, j) => labelled(run, en.rows[at]?.cell[i]?.[j]))),
        beside: (en.rows[at]?.cell ?? []).map(runs => runs.map(({ figure, ...run }) => run)),
      })),
    }
  return vi.type === 'table' && en.type === 'table' ? tableBeside(vi, en) : vi
}

type Table = Extract<Block, { type: 'table' }>

function tableBeside(vi: Table, en: Table): Table {
  return {
    ...vi,
    caption: beside(vi.caption, en.caption),
    head: vi.head.map((text, at) => beside(text, en.head[at])),
    rows: vi.rows.map((cells, row) => cells.map((runs, at) => runsBeside(runs, en.rows[row]?.[at] ?? []))),
  }
}

/** The words of a picture's legend in both languages. */
function viewBeside(vi: SheetView, en: SheetView): SheetView {
  if (!vi.key) return vi
  const entries = vi.key.entries.map(({ sign, text }, at) => ({ sign, text: beside(text, en.key?.entries[at]?.text) }))
  return { ...vi, key: { title: beside(vi.key.title, en.key?.title), entries } }
}
