import { type Column, cellText } from './column.ts'

/** Rows as Excel takes them from the clipboard: text with tabs, and a table in HTML in which a number is a number whatever comma the machine has. */
export type Copied = { text: string; html: string }

/** The cells of some rows, under their heads when they are wanted: a single cell is copied bare. */
export function copied<R>(rows: readonly R[], columns: readonly Column<R>[], withHead: boolean): Copied {
  const heads = columns.map(column => (column.unit ? `${column.label}, ${column.unit}` : column.label))
  const lines = rows.map(row => columns.map(column => plain(column, row)).join('\t'))
  const head = withHead ? `<tr>${heads.map(word => `<th style="${ruled}">${escaped(word)}</th>`).join('')}</tr>` : ''
  const body = rows.map(row => `<tr>${columns.map(column => cell(column, row)).join('')}</tr>`).join('')
  return {
    text: [...(withHead ? [heads.join('\t')] : []), ...lines].join('\r\n'),
    html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table style="border-collapse:collapse">${head}${body}</table></html>`,
  }
}

/** Numbers with a comma and no thousands, as a Vietnamese Excel reads them; words keep to their cell and never become a formula. */
function plain<R>(column: Column<R>, row: R): string {
  const value = column.value(row)
  if (typeof value === 'number' && !column.text) return String(value).replace('.', ',')
  const text = cellText(column, row).replace(/\s+/g, ' ')
  return /^[=+\-@]/.test(text) ? `'${text}` : text
}

const ruled = 'border:0.5pt solid #000;padding:1pt 4pt;vertical-align:top'

// `x:num` is what Excel reads, `sdval` LibreOffice; without them "1240,5" and "3/11/2023" mean something else on an English machine.
function cell<R>(column: Column<R>, row: R): string {
  const value = column.value(row)
  const exact = (number: number) => `x:num="${number}" sdval="${number}"`
  // Word takes the words, with their thousands; Excel the number.
  if (typeof value === 'number' && !column.text)
    return `<td ${exact(value)} style="${ruled};text-align:right">${cellText(column, row)}</td>`
  if (typeof value === 'string' && column.as === 'day') {
    const look = `sdnum="1066;0;D/M/YYYY" style="${ruled};mso-number-format:'d\\/m\\/yyyy'"`
    return `<td ${exact(serialDay(value))} ${look}>${cellText(column, row)}</td>`
  }
  return `<td sdnum="1066;0;@" style="${ruled};mso-number-format:'\\@'">${escaped(cellText(column, row))}</td>`
}

/** An ISO day as Excel counts days, from 30/12/1899. */
export const serialDay = (day: string): number => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 864e5)

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text as HTML has it. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => signs[sign] ?? sign)

/** Answers a copy event with rows, in both forms. */
export function giveCopied(event: ClipboardEvent, { text, html }: Copied): void {
  event.preventDefault()
  event.clipboardData?.setData('text/plain', text)
  event.clipboardData?.setData('text/html', html)
}

/** Puts rows on the clipboard from a button. A copy event needs no permission, and the window grants none. */
export function copyNow(rows: Copied): void {
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation()
    giveCopied(event, rows)
  }
  document.addEventListener('copy', give, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', give, { capture: true })
}
