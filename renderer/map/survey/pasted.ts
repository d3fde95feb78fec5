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
  return [...page.body.querySelectorAll('tr, p, h1, h2, h3')].flatMap(element => {
    if (element.tagName === 'TR') return [cellsOf(element)]
    const words = element.closest('table') ? '' : (element.textContent ?? '').trim()
    return words ? [[words]] : []
  })
}

function cellsOf(row: Element): string[] {
  return [...row.querySelectorAll(':scope > td, :scope > th')].flatMap(cell => {
    const span = Math.min(60, Number(cell.getAttribute('colspan') ?? 1) || 1)
    return [wordsIn(cell), ...Array.from({ length: span - 1 }, () => '')]
  })
}

function wordsIn(cell: Element): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\n')
  const parts = [...cell.querySelectorAll('p, div')].filter(part => part.querySelector('p, div') === null)
  const texts = parts.length ? parts.map(part => part.textContent ?? '') : [cell.textContent ?? '']
  return texts
    .map(text => text.replace(/[ \t\r]+/g, ' ').trim())
    .join('\n')
    .trim()
}
