import { say } from '../../state.ts'
import { type Copied, copyNow, escaped } from './copy.ts'

/** A cell of a table that goes to a paper; `across`: how many columns it takes. */
export type PaperCell = { text: string; isHead?: boolean; isRight?: boolean; across?: number }

/** As Word takes it: a ruled table in the letters of official papers; and the same with tabs. */
export function paperTable(rows: readonly (readonly PaperCell[])[]): Copied {
  const cell = ({ text, isHead = false, isRight = false, across = 1 }: PaperCell) => {
    const words = text.split('\n').map(escaped).join('<br>')
    const wide = across > 1 ? ` colspan="${across}"` : ''
    const side = isRight ? ';text-align:right' : ''
    const style = `border:0.75pt solid #000;padding:2pt 5pt;vertical-align:top${side}`
    return `<td${wide} style="${style}">${isHead ? `<b>${words}</b>` : words}</td>`
  }
  const plain = ({ text, across = 1 }: PaperCell) => text.replace(/\s+/gu, ' ') + '\t'.repeat(across - 1)
  const style = "border-collapse:collapse;font-family:'Times New Roman',serif;font-size:12pt"
  return {
    text: rows.map(cells => cells.map(plain).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table style="${style}">${rows.map(cells => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`,
  }
}

/** Takes a table to the clipboard, and says so. */
export function copyTable(rows: readonly (readonly PaperCell[])[]): void {
  copyNow(paperTable(rows))
  say({ text: 'Đã chép bảng', detail: 'Dán vào Word bằng Ctrl V.' })
}
