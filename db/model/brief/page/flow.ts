import { type Faces, linesOf } from './lines.ts'
import type { Paragraph, Part, Row } from './part.ts'

/** On which page each bookmark begins, counted from 1, how many pages there are, and how much of the last is filled, twips. */
export type Paged = { marks: Map<string, number>; pages: number; filled: number }

/** What stands between two places where a page may end: the lines of a paragraph, or a row of a table. Lengths in twips. */
type Piece = {
  lines: number[]
  before: number
  after: number
  keepNext: boolean
  isNewPage: boolean
  marks: string[]
  /** Of a row: how high the rows are that stand again above it on a new page. */
  head: number | null
}

/** Lays parts on pages by Word's rules: no line alone, rows whole, heads again, and what is kept with the next on its page. */
export function flow(
  parts: readonly Part[],
  faces: Faces,
  { width, height }: { width: number; height: number },
): Paged {
  const pieces = parts.flatMap(part =>
    'rows' in part ? rowPieces(part.rows, faces) : [{ ...measured(part, faces, width), head: null }],
  )
  const marks = new Map<string, number>()
  let [pages, filled, after] = [1, 0, 0]
  const turn = (head: number | null) => {
    pages += 1
    filled = head ?? 0
    after = 0
  }
  pieces.forEach((piece, at) => {
    if (piece.isNewPage && filled > 0) turn(null)
    const gap = () => (filled === 0 ? 0 : Math.max(after, piece.before))
    const kept = keptHeight(pieces, at)
    if (filled > 0 && filled + gap() + kept > height && kept <= height) turn(piece.head)
    filled += gap()
    let left = piece.lines
    for (let isFirst = true; left.length > 0; isFirst = false) {
      const fitting = fittingOf(left, height - filled, piece.head === null)
      if (fitting === 0 && filled > (piece.head ?? 0)) {
        turn(piece.head)
        continue
      }
      if (isFirst) for (const mark of piece.marks) marks.set(mark, pages)
      const placed = Math.max(1, fitting)
      filled += sum(left.slice(0, placed))
      left = left.slice(placed)
      if (left.length > 0) turn(piece.head)
    }
    after = piece.after
  })
  return { marks, pages, filled }
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, each) => all + each, 0)

/** How many of the lines fit into a room; of a paragraph at least two stay together on either side. */
function fittingOf(lines: readonly number[], room: number, isParagraph: boolean): number {
  let fitting = 0
  for (let used = lines[0] ?? 0; fitting < lines.length && used <= room; used += lines[fitting] ?? 0) fitting += 1
  if (!isParagraph || fitting === lines.length) return fitting
  const before = Math.min(fitting, lines.length - 2)
  return before < 2 ? 0 : before
}

/** The height of a piece with all that is kept with it, and the beginning of what that is kept with. */
function keptHeight(pieces: readonly Piece[], from: number): number {
  let height = 0
  for (let at = from; ; at++) {
    const piece = pieces[at]
    const before = pieces[at - 1]
    if (!piece) return height
    if (at > from) height += Math.max(before?.after ?? 0, piece.before)
    if (!piece.keepNext) return height + sum(beginningOf(piece))
    height += sum(piece.lines)
  }
}

/** The least of a piece that stands on a page. */
function beginningOf({ lines, head }: Piece): number[] {
  if (head !== null) return lines.slice(0, 1)
  return lines.length > 3 ? lines.slice(0, 2) : lines
}

function measured(paragraph: Paragraph, faces: Faces, width: number): Omit<Piece, 'head'> {
  const { spans, picture, line, rule, indent, before, after, keepNext, isNewPage, marks } = paragraph
  const lines = picture ? [picture] : linesOf(spans, faces, { width: width - indent.sides, indent: indent.first })
  const heights = lines.map((each, at) => (line ?? each) + (at === 0 ? rule : 0))
  return { lines: heights, before, after, keepNext, isNewPage, marks }
}

function rowPieces(rows: readonly Row[], faces: Faces): Piece[] {
  const pieces = rows.map(row => rowPiece(row, faces))
  const heads = rows.findIndex(row => !row.isHead)
  const head = sum(pieces.slice(0, heads).flatMap(({ lines }) => lines))
  return pieces.map((piece, at) => ({
    ...piece,
    head: at > heads ? head : 0,
    keepNext: piece.keepNext && at < rows.length - 1,
  }))
}

function rowPiece({ cells, room, isWhole }: Row, faces: Faces): Piece {
  const stacks = cells.map(({ width, paragraphs }) => paragraphs.map(each => measured(each, faces, width)))
  const heights = stacks.map(stack => stackHeight(stack))
  const height = room + Math.max(0, ...heights)
  const first = stacks[0]?.[0]
  const step = first?.lines[0] ?? height
  // A row that may be parted is parted between lines.
  const lines = isWhole
    ? [height]
    : [room + step, ...Array<number>(Math.max(0, Math.round((height - room) / step) - 1)).fill(step)]
  return {
    lines,
    ...{ before: 0, after: 0, isNewPage: false, head: 0 },
    keepNext: first?.keepNext === true,
    marks: stacks.flat().flatMap(({ marks }) => marks),
  }
}

/** Paragraphs above one another, with the room above the first and below the last. */
function stackHeight(stack: readonly Omit<Piece, 'head'>[]): number {
  const [first, last] = [stack[0], stack.at(-1)]
  const inside = stack.map(
    ({ lines, before }, at) => sum(lines) + (at === 0 ? 0 : Math.max(stack[at - 1]?.after ?? 0, before)),
  )
  return sum(inside) + (first?.before ?? 0) + (last?.after ?? 0)
}
