import type { Block } from '../../../db/model/notice/notice.ts'
import { isTaskHead } from '../../../db/model/notice/task/table.ts'
import { continued, type Grid, gridsOf } from './grid.ts'
import type { Box, Piece } from './rules.ts'

/** `rules`: the thin lines that the page draws; empty where nobody looked for them. */
export type Page = { pieces: Piece[]; height: number; rules: Box[] }
type Line = { text: string; x: number; right: number; y: number; size: number; page: number; edge: boolean }

/** Pieces of one line that are further apart than this (points) stand in two columns. */
const column = 26
const begins =
  /^(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|\p{Ll}\)|[-–+•●▪]) ?\S|^(?:Điều \d|Nơi nhận|Kính gửi|Số ?:)/u

/** The lines of printed pages put together as paragraphs, framed tables as rows; numbers and heads of pages left out, columns side by side one after the other. */
export function paragraphsOf(pages: readonly Page[]): Block[] {
  const read = pages.map((page, at) => laidOut(page, at))
  const lines = read.flatMap(page => page.lines)
  const repeated = repeatedIn(lines, pages.length)
  const isKept = (line: Line) => !(line.edge && (/^[-–\s]*\d{1,3}[-–\s]*$/.test(line.text) || repeated.has(line.text)))
  const kept = lines.filter(isKept)
  const left = margin(kept.map(line => line.x))
  const right = Math.max(...kept.map(line => line.right), 0)
  const blocks: (string | string[][])[] = []
  let last: Line | null = null
  const put = (line: Line) => {
    const before = blocks.at(-1)
    if (last && typeof before === 'string' && continues(last, line, left, right))
      blocks[blocks.length - 1] = joined(before, line.text)
    else blocks.push(line.text)
    last = line
  }
  for (const page of read) {
    let rest = page.lines.filter(isKept)
    for (const grid of page.grids) {
      for (const line of rest.filter(line => line.y > grid.top)) put(line)
      rest = rest.filter(line => line.y <= grid.top)
      const before = blocks.at(-1)
      const isSame = Array.isArray(before) && before[0]?.length === grid.columns.length - 1
      if (isSame) blocks[blocks.length - 1] = continued(before, grid)
      else blocks.push(grid.rows)
      last = null
    }
    for (const line of rest) put(line)
  }
  return blocks.flatMap((block): Block[] =>
    typeof block === 'string' ? [{ text: block }] : block.map(cells => ({ cells })),
  )
}

/** Whether a page may hold a table of tasks: its words name the columns, and some line of it is cut into three or more. */
export function mayHoldTable({ pieces }: Pick<Page, 'pieces'>): boolean {
  const words = pieces.map(piece => piece.text).join(' ')
  return isTaskHead([words]) && rowsOf(pieces).some(row => partsOf(row, gap).length >= 3)
}
/** Whether words are drawn in the gaps of others: what a page says is then known only letter by letter. */
export function isInterleaved({ pieces }: Pick<Page, 'pieces'>): boolean {
  let within = 0
  for (const row of rowsOf(pieces)) {
    let end = Number.NEGATIVE_INFINITY
    for (const { text, x, width } of row.toSorted((a, b) => a.x - b.x)) {
      // The same words drawn twice are bold.
      if (x < end - overlap && !row.some(other => other.x !== x && other.text === text)) within += 1
      end = Math.max(end, x + width)
    }
  }
  return within >= fewWithin
}
/** Points by which a word lies within another, and how many that do are no chance. */
const overlap = 2
const fewWithin = 3

/** Words of a line further apart than a stretched blank (points). */
const gap = 9

/** The head of a table of tasks that stands on a page without a frame around it; null when there is none. */
export function looseHead({ pieces }: Pick<Page, 'pieces'>): boolean {
  return rowsOf(pieces).some(row => {
    const parts = partsOf(row, gap).map(part => wordsOf(part))
    return parts.length >= 3 && isTaskHead(parts)
  })
}

function laidOut({ pieces, height, rules }: Page, page: number): { lines: Line[]; grids: Grid[] } {
  const grids = rules.length > 0 ? gridsOf(pieces, rules, textOf) : []
  const free = pieces.filter(piece => !grids.some(grid => grid.pieces.has(piece)))
  const rows = rowsOf(free).map(row => partsOf(row, column))
  const lines = (page === 0 ? headInTurn(rows) : rows.flat()).map(part => lineOf(part, page, height))
  return { lines, grids }
}

/**
 * The head of an official paper stands in two columns (Decree 30/2020, annex I): who issues it, and beside that the name of the state with place
 * and day. They are read one after the other, down to the last line beside another above the first that reaches across.
 */
function headInTurn(rows: Piece[][][]): Piece[][] {
  const above = rows.slice(0, 8).flat()
  const state = above.find(part => /^CỘNG H(?:ÒA|OÀ) XÃ HỘI/.test(wordsOf(part).normalize()))
  const issuer = state && above.find(part => endOf(part) < startOf(state))
  if (!issuer) return rows.flat()
  const middle = (endOf(issuer) + startOf(state)) / 2
  const isLeft = (part: Piece[]) => endOf(part) <= middle
  const isAcross = (part: Piece[]) => startOf(part) < middle && !isLeft(part)
  const under = rows.findIndex(parts => parts.some(isAcross))
  const end = 1 + rows.slice(0, Math.max(0, under)).findLastIndex(parts => !parts.every(isLeft))
  const head = rows.slice(0, end).flat()
  return [...head.filter(isLeft), ...head.filter(part => !isLeft(part)), ...rows.slice(end).flat()]
}

const startOf = (part: Piece[]): number => part[0]?.x ?? 0
const endOf = (part: Piece[]): number => {
  const last = part.at(-1)
  return last ? last.x + last.width : 0
}

/** The words of a cell, its lines one after the other. A narrow cell breaks a day in its year: "30/6/20" and "24". */
const textOf = (pieces: Piece[]): string =>
  rowsOf(pieces)
    .map(row => wordsOf(row.toSorted((a, b) => a.x - b.x)))
    .reduce(
      (before, next) => (/[/.]\d*$/.test(before) && /^\d+$/.test(next) ? before + next : joined(before, next)),
      '',
    )
    .trim()

/** Pieces that stand at one height, from above. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of pieces.filter(each => each.text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - piece.y) < Math.max(2, row[0].height * 0.4)) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

/** The parts of a line that stand further apart than `least` points, from the left. */
function partsOf(row: Piece[], least: number): Piece[][] {
  const parts: Piece[][] = []
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const before = parts.at(-1)?.at(-1)
    if (before && piece.x - (before.x + before.width) < least) parts.at(-1)?.push(piece)
    else parts.push([piece])
  }
  return parts
}

function wordsOf(part: Piece[]): string {
  let text = ''
  let end = 0
  for (const piece of part) {
    const isApart = text && piece.x - end > piece.height * 0.12 && !text.endsWith(' ') && !piece.text.startsWith(' ')
    text += (isApart ? ' ' : '') + piece.text
    end = piece.x + piece.width
  }
  return text.replace(/\s+/g, ' ').trim()
}

function lineOf(part: Piece[], page: number, height: number): Line {
  const [first] = part
  const y = first?.y ?? 0
  return {
    ...{
      text: wordsOf(part),
      x: startOf(part),
      right: endOf(part),
      y,
      size: first?.height ?? 12,
      page,
    },
    edge: y > height * 0.92 || y < height * 0.07,
  }
}
/** What stands at the edge of most pages is no part of the text. */
function repeatedIn(lines: Line[], pages: number): Set<string> {
  const counts = new Map<string, number>()
  for (const { text, edge } of lines) if (edge) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1 && count * 2 >= pages).map(([text]) => text))
}

/** The left margin: the outermost place where lines begin again and again; first lines stand further in. */
function margin(places: number[]): number {
  const counts = new Map<number, number>()
  for (const place of places) counts.set(Math.round(place / 4), (counts.get(Math.round(place / 4)) ?? 0) + 1)
  const few = Math.max(2, places.length * 0.08)
  return ([...counts].filter(([, count]) => count >= few).toSorted((a, b) => a[0] - b[0])[0]?.[0] ?? 0) * 4
}

/** A line goes on with the one before it when that one is full, and this one neither is indented nor has a mark. */
function continues(last: Line, line: Line, left: number, right: number): boolean {
  if (
    begins.test(line.text) ||
    Math.abs(line.x - left) > 6 ||
    last.right < right - Math.max(36, line.text.split(' ')[0]?.length ?? 0)
  )
    return false
  if (line.page !== last.page) return !/[.:;!]$|\.\/\.$/.test(last.text)
  return last.y - line.y < line.size * 2.6
}

/** A word that the line's end cut at its own hyphen ("Lao động -" is none) stays one. */
const joined = (before: string, next: string): string =>
  before === '' ? next : /\p{L}-$/u.test(before) && /^\p{Lu}/u.test(next) ? before + next : `${before} ${next}`
