import type { Block } from '../../../db/model/notice/notice.ts'

/** Words at a place of a page, in points from its lower left corner. */
export type Piece = { text: string; x: number; y: number; width: number; height: number }
export type Page = { pieces: Piece[]; height: number }
type Line = { text: string; x: number; right: number; y: number; size: number; page: number; edge: boolean }

/** Pieces of one line that are further apart than this (points) stand in two columns. */
const column = 26
const begins =
  /^(?:[IVX]{1,5}[.)]|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|\p{Ll}\)|[-–+•●▪]) ?\S|^(?:Điều \d|Nơi nhận|Kính gửi|Số ?:)/u

/** The lines of printed pages put together as paragraphs; numbers and heads of pages left out, columns side by side one after the other. */
export function paragraphsOf(pages: readonly Page[]): Block[] {
  const lines = pages.flatMap((page, at) => linesOf(page, at))
  const repeated = repeatedIn(lines, pages.length)
  const kept = lines.filter(
    line => !(line.edge && (/^[-–\s]*\d{1,3}[-–\s]*$/.test(line.text) || repeated.has(line.text))),
  )
  const left = margin(kept.map(line => line.x))
  const right = Math.max(...kept.map(line => line.right), 0)
  const blocks: string[] = []
  let last: Line | null = null
  for (const line of kept) {
    if (last && continues(last, line, left, right)) blocks.push(joined(blocks.pop() ?? '', line.text))
    else blocks.push(line.text)
    last = line
  }
  return blocks.map(text => ({ text }))
}

function linesOf({ pieces, height }: Page, page: number): Line[] {
  const rows: Piece[][] = []
  for (const piece of pieces.filter(each => each.text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].y - piece.y) < Math.max(2, row[0].height * 0.4)) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap(row => {
    const parts: Piece[][] = []
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      const before = parts.at(-1)?.at(-1)
      if (before && piece.x - (before.x + before.width) < column) parts.at(-1)?.push(piece)
      else parts.push([piece])
    }
    return parts.map(part => lineOf(part, page, height))
  })
}

function lineOf(part: Piece[], page: number, height: number): Line {
  let text = ''
  let end = 0
  for (const piece of part) {
    const gap = text && piece.x - end > piece.height * 0.12 && !text.endsWith(' ') && !piece.text.startsWith(' ')
    text += (gap ? ' ' : '') + piece.text
    end = piece.x + piece.width
  }
  const [first] = part
  const y = first?.y ?? 0
  return {
    ...{ text: text.replace(/\s+/g, ' ').trim(), x: first?.x ?? 0, right: end, y, size: first?.height ?? 12, page },
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
  /\p{L}-$/u.test(before) && /^\p{Lu}/u.test(next) ? before + next : `${before} ${next}`
