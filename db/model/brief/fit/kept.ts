import { type Block, plainOf, type Run } from '../brief.ts'

/** Rows of a table that is not broken over two pages. */
const mostRows = 7
/** Lines of such a table: one of more, kept whole, would leave a third of a page empty. */
const mostLines = 16
/** Letters on a line over the whole width of a page. */
const lineLetters = 88
/** Parts of a page's width that the label and each answer of a table of facts take, and the same where a second language stands beside. */
const factWidths = { alone: [45, 120], beside: [39, 61, 61] }

/** True for a table so short that it moves to the next page whole. `widths`: of its columns, in any unit. */
export function isKeptWhole(rows: readonly (readonly Run[][])[], widths: readonly number[]): boolean {
  const texts = rows.map(cells => cells.map(plainOf))
  return isShort(texts, widths)
}

/** The same for a table of facts. */
export function areKeptWhole(rows: Extract<Block, { type: 'facts' }>['rows']): boolean {
  const widths = rows.some(row => row.beside) ? factWidths.beside : factWidths.alone
  const texts = rows.map(({ label, cell, beside = [] }) => [
    label,
    ...[cell, beside].map(each => each.map(plainOf).join('\n')),
  ])
  return isShort(texts, widths)
}

/** True for a row of a table that only names the group of rows under it: it stays with the first of them. */
export const namesGroup = (cells: readonly Run[][]): boolean =>
  cells.length > 2 && cells.slice(2).every(runs => plainOf(runs) === '')

/** True where the name of such a group, in bold, goes over all columns after its number. */
export const spansColumns = (cells: readonly Run[][]): boolean => namesGroup(cells) && cells[1]?.[0]?.bold === true

function isShort(rows: readonly (readonly string[])[], widths: readonly number[]): boolean {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const linesOf = (text: string, width: number) =>
    text
      .split('\n')
      .reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / ((lineLetters * width) / total))), 0)
  const lines = rows.map(row => Math.max(1, ...row.map((text, at) => linesOf(text, widths[at] ?? total))))
  return rows.length <= mostRows && lines.reduce((sum, count) => sum + count, 0) <= mostLines
}
