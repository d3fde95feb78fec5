import { charsetReader } from '../cell/charset.ts'
import { type Cell, isBlank, rawText, type Sheet, tidy } from '../cell/sheet.ts'
import { headingMatcher, plainHeading, type Target } from './match.ts'

/** The heading of a table: its rows, counted from 0, and the text over each column. */
export type Head = { first: number; last: number; headings: string[]; parts: string[][] }

const searched = 60
const tallest = 3

/** Finds the rows of the heading: those whose texts, merged cells spread out, name the most fields. Null when no row names one. */
export function findHead(sheet: Sheet, targets: Map<string, Target>, named: string[] = []): Head | null {
  const match = headingMatcher(targets)
  const given = new Set(named.map(plainHeading))
  const read = charsetReader(
    sheet.rows.slice(0, searched).flatMap(row => row.filter((cell): cell is string => typeof cell === 'string')),
  ).read
  let best: { head: Head; score: number } | null = null
  for (let first = 0; first < Math.min(searched, sheet.rows.length); first++) {
    if ((sheet.rows[first] ?? []).every(isBlank)) continue
    for (let last = first; last < Math.min(first + tallest, sheet.rows.length); last++) {
      if (last > first && looksLikeData(sheet.rows[last] ?? [])) break
      const head = headAt(sheet, first, last, read)
      const found = new Set(head.parts.map(parts => keyOf(parts, match, given)).filter(Boolean))
      const score = found.size - (last - first) * 0.1
      if (found.size > 0 && score > (best?.score ?? 0)) best = { head, score }
    }
  }
  return best?.head ?? null
}

/** The field that a column's heading names: the whole, its lowest part, or the part above it. */
export function targetOf(parts: string[], match: (heading: string) => Target | undefined): Target | undefined {
  return (
    match(parts.join(' ')) ??
    [...parts].reverse().reduce<Target | undefined>((found, part) => found ?? match(part), undefined)
  )
}

/** The field that a column fills: what its heading names, but a column of days under "Bồi thường" is no amount of it. */
export function filledBy(parts: string[], match: (heading: string) => Target | undefined): Target | undefined {
  const target = targetOf(parts, match)
  const lowest = parts.at(-1) ?? ''
  const isAbove = target && !match(parts.join(' ')) && !match(lowest)
  return isAbove && target.info.kind !== 'date' && /^ngay\b/.test(plainHeading(lowest)) ? undefined : target
}

function keyOf(
  parts: string[],
  match: (heading: string) => Target | undefined,
  given: Set<string>,
): string | undefined {
  const whole = plainHeading(parts.join(' '))
  return given.has(whole) || given.has(plainHeading(parts.at(-1) ?? '')) ? whole : targetOf(parts, match)?.key
}

/** Numbers, days and long codes stand under a heading, not in it. */
function looksLikeData(row: Cell[]): boolean {
  const filled = row.filter(cell => !isBlank(cell))
  const data = filled.filter(cell => typeof cell !== 'string' || /^[\s\d.,/-]+$/.test(cell))
  return filled.length > 0 && data.length > 0 && !isNumbering(row)
}

/** A row that only numbers the columns: "(1) (2) (3)", "A B 1 2". */
export function isNumbering(row: Cell[]): boolean {
  const texts = row.filter(cell => !isBlank(cell)).map(cell => tidy(rawText(cell)).replace(/[()[\]]/g, ''))
  if (texts.length < 3) return false
  const numbers = texts.map(text => text.split(/[=+x*-]/)[0]?.trim() ?? '').filter(text => /^\d{1,2}$/.test(text))
  const rest = texts.filter(text => !/^\d{1,2}(?:\s*[=+x*-].*)?$/.test(text))
  return (
    numbers.length >= 2 &&
    rest.every(text => /^[A-Za-z]$/.test(text)) &&
    numbers.every((text, at) => at === 0 || Number(text) === Number(numbers[at - 1]) + 1)
  )
}

/** The text over each column, top to bottom, each merged cell said to all the columns under it and once in its height. */
function headAt(sheet: Sheet, first: number, last: number, read: (text: string) => string): Head {
  const width = Math.max(...sheet.rows.slice(first, last + 1).map(row => row.length))
  const spread = sheet.merges.filter(merge => merge.startRow <= last && merge.endRow >= first)
  const cellAt = (row: number, column: number): Cell => {
    const own = sheet.rows[row]?.[column] ?? null
    if (!isBlank(own)) return own
    const merge = spread.find(
      ({ startRow, endRow, startCol, endCol }) =>
        row >= startRow && row <= endRow && column >= startCol && column <= endCol,
    )
    // A title over the whole table is merged too: only what starts in the heading itself belongs to it.
    return merge && merge.startRow >= first ? (sheet.rows[merge.startRow]?.[merge.startCol] ?? null) : null
  }
  const parts = Array.from({ length: width }, (_, column) => {
    const texts: string[] = []
    for (let row = first; row <= last; row++) {
      const text = tidy(read(rawText(cellAt(row, column))))
      if (text && texts.at(-1) !== text) texts.push(text)
    }
    return texts
  })
  return { first, last, parts, headings: parts.map(texts => texts.join(' ')) }
}
