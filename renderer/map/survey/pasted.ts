import type { RawTable } from '../../../db/model/vn2000/table.ts'
import { tableOfText, unfolded } from '../../../db/model/vn2000/text.ts'

/** What was pasted, as rows: the cells of a table that Word, Excel or a browser put beside the text, else the text's own lines. */
export function tableOfPaste(data: Pick<DataTransfer, 'getData'>): RawTable {
  const rows = rowsOfHtml(data.getData('text/html'))
  const text = data.getData('text/plain')
  return rows.length > 0 ? { name: 'bảng đã dán', rows: unfolded(rows) } : tableOfPlain(text)
}

/** Typed or pasted text as rows. */
export function tableOfPlain(text: string): RawTable {
  return { name: 'bảng đã dán', rows: unfolded(tableOfText(text).rows) }
}

/** Rows of tables and the lines between them; nothing without a table. The document is inert: nothing in it runs or is fetched. */
function rowsOfHtml(html: string): string[][] {
  if (!/<table/i.test(html)) return []
  const page = new DOMParser().parseFromString(html, 'text/html')
  const below = new Map<Element, number[]>()
  return [...page.body.querySelectorAll('tr, p, h1, h2, h3')].flatMap(element => {
    if (element.tagName === 'TR') return [cellsOf(element, below)]
    const words = element.closest('table') ? '' : inOneLine(element.textContent ?? '')
    return words ? [[words]] : []
  })
}

/** The cells of a row; a merged cell says its words once and leaves the places that it covers empty. `below`: how many rows each column of a table is still covered. */
function cellsOf(row: Element, below: Map<Element, number[]>): string[] {
  const table = row.closest('table') ?? row
  const covered = below.get(table) ?? []
  below.set(table, covered)
  const cells: string[] = []
  const pass = () => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 0) - 1
      cells.push('')
    }
  }
  for (const cell of row.querySelectorAll(':scope > td, :scope > th')) {
    pass()
    const [wide, tall] = [spanOf(cell, 'colspan', 60), spanOf(cell, 'rowspan', 5000)]
    for (let at = 0; at < wide; at++) {
      covered[cells.length] = tall - 1
      cells.push(at === 0 ? wordsIn(cell) : '')
    }
  }
  pass()
  return cells
}

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.max(1, Math.min(most, Number(cell.getAttribute(name) ?? 1) || 1))

/** Word breaks the lines of its source where it likes; only a paragraph and a <br> are lines of the cell. */
const inOneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim()

function wordsIn(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\u2028')
  const parts = [...cell.querySelectorAll('p, div')].filter(part => part.querySelector('p, div') === null)
  const texts = parts.length ? parts.map(part => part.textContent ?? '') : [cell.textContent ?? '']
  return texts
    .flatMap(text => inOneLine(text).split('\u2028'))
    .map(line => line.trim())
    .join('\n')
    .trim()
}
