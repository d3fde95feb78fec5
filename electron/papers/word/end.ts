import type * as Docx from 'docx'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import type { End } from '../../../db/model/official/official.ts'
import { bare, type Child, centred, type Library, plainText } from './place.ts'

/** Room for a signature and a stamp, twips. */
const room = 1400

/** Who gets a copy on the left, who signs on the right with room for the signature; the number of the snapshot under the copies. */
export function endBlock(d: Library, { to: word, copies, signer, signedBy, code }: End, pages?: string): Child[] {
  const to = new d.TextRun({ text: word, size: 24, bold: true, italics: true })
  const left = [
    new d.Paragraph({ keepNext: true, children: [to] }),
    ...copies.map(text => new d.Paragraph({ children: [new d.TextRun({ text: plainText(text), size: 22 })] })),
    new d.Paragraph({ style: 'SourceLine', children: [new d.TextRun(plainText(code)), ...pageCount(d, pages)] }),
  ]
  const right = [
    ...signer.map(line => centred(d, line.toLocaleUpperCase('vi'), { size: 26, bold: true })),
    centred(d, signedBy, { size: 26, bold: true }, room),
  ]
  return [
    new d.Paragraph({ keepNext: true, spacing: { before: 200 }, children: [] }),
    bare(d, [textWidth / 2, textWidth / 2], [[left, right]]),
    // Word wants a paragraph behind a table: one so low that it never makes a page of its own.
    new d.Paragraph({ spacing: { line: 20, lineRule: 'exact' } }),
  ]
}

/** "Số trang: 6", counted by Word itself. */
function pageCount(d: Library, words: string | undefined): Docx.TextRun[] {
  return words ? [new d.TextRun(` ${words}: `), new d.TextRun({ children: [d.PageNumber.TOTAL_PAGES] })] : []
}
