import type { GraphPaper, GraphTie, PaperGraph } from './view.ts'

/** Sizes of the drawing, px. */
export const box = { width: 168, height: 62, gapX: 88, gapY: 14 } as const

export type PlacedPaper = GraphPaper & { x: number; y: number; column: number }
export type PlacedTie = GraphTie & { path: string; at: { x: number; y: number } }
export type PlacedGraph = { papers: PlacedPaper[]; ties: PlacedTie[]; width: number; height: number }

/**
 * Lays a graph of papers out from left to right: those that the chosen one names at its left, those that name it at its right, each
 * column by date with the oldest on top. `x`, `y` are the top left corners, px.
 */
export function layOut({ papers, ties }: PaperGraph, centre: string): PlacedGraph {
  const columns = columnsOf(ties, centre)
  const used = [...new Set(papers.map(paper => columns.get(paper.id) ?? 0))].sort((a, b) => a - b)
  const stacks = used.map(column => byDate(papers.filter(paper => (columns.get(paper.id) ?? 0) === column)))
  const tall = Math.max(1, ...stacks.map(stack => stack.length))
  const height = tall * (box.height + box.gapY) - box.gapY
  const placed = stacks.flatMap((stack, at) => {
    const top = (height - (stack.length * (box.height + box.gapY) - box.gapY)) / 2
    return stack.map((paper, row) => ({
      ...paper,
      column: used[at] ?? 0,
      x: at * (box.width + box.gapX),
      y: top + row * (box.height + box.gapY),
    }))
  })
  const known = new Map(placed.map(paper => [paper.id, paper]))
  const drawn = ties.flatMap((tie): PlacedTie[] => {
    const [from, to] = [known.get(tie.from), known.get(tie.to)]
    return from && to && from !== to ? [{ ...tie, ...drawTie(from, to) }] : []
  })
  return { papers: placed, ties: drawn, width: used.length * (box.width + box.gapX) - box.gapX, height }
}

/** How far each paper lies from the chosen one: below 0 what it names, above 0 what names it. */
function columnsOf(ties: readonly GraphTie[], centre: string): Map<string, number> {
  const columns = new Map([[centre, 0]])
  for (const [here, there, step] of [
    ['from', 'to', -1],
    ['to', 'from', 1],
  ] as const) {
    let edge = [centre]
    for (let column = step; edge.length > 0; column += step) {
      const next = ties.filter(tie => edge.includes(tie[here]) && !columns.has(tie[there])).map(tie => tie[there])
      for (const id of next) columns.set(id, column)
      edge = [...new Set(next)]
    }
  }
  return columns
}

const byDate = (papers: GraphPaper[]): GraphPaper[] =>
  papers.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.name.localeCompare(b.name))

/** A line between the facing sides of two boxes; its word stands beside the one that is farther from the chosen paper. */
function drawTie(from: PlacedPaper, to: PlacedPaper): Pick<PlacedTie, 'path' | 'at'> {
  const [left, right] = from.x <= to.x ? [from, to] : [to, from]
  const [y1, y2] = [left.y + box.height / 2, right.y + box.height / 2]
  if (left.x === right.x) {
    const x = left.x + box.width
    return { path: `M${x} ${y1}C${x + 40} ${y1} ${x + 40} ${y2} ${x} ${y2}`, at: { x: x + 34, y: (y1 + y2) / 2 } }
  }
  const [x1, x2] = [left.x + box.width, right.x]
  const bend = Math.min(box.gapX, (x2 - x1) / 2)
  const outer = Math.abs(left.column) > Math.abs(right.column) ? { x: x1 + 36, y: y1 } : { x: x2 - 36, y: y2 }
  return { path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, at: outer }
}

/** What a tie says, read from the paper that names to the one that is named. */
export const relationWords: Record<NonNullable<GraphTie['relation']> | 'none', string> = {
  cites: 'viện dẫn',
  based: 'căn cứ',
  replaces: 'thay thế',
  amends: 'sửa đổi',
  carries: 'triển khai',
  none: 'nhắc đến',
}
