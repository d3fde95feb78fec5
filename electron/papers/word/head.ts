import type * as Docx from 'docx'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { furnitureOf } from '../../../db/model/brief/furniture.ts'

export type Library = typeof Docx

/** Width of the text, twips: 160 mm, and of the two columns of the head. */
export const textWidth = 9071
const columns = [3742, 5329] as const

/** A text without the control characters that XML has no place for. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** "DỰ THẢO" in a frame, in the top margin of the first page; nothing on a paper that is no draft. */
export function draftHeader(d: Library, brief: Brief): Docx.Header {
  const { draft: words } = furnitureOf(brief)
  if (words === null) return new d.Header({ children: [new d.Paragraph({})] })
  const side = { style: d.BorderStyle.SINGLE, size: 6, space: 3, color: '000000' }
  const draft = new d.Paragraph({
    alignment: 'center',
    indent: { left: 60, right: textWidth - 60 - 160 - 160 * words.length },
    border: { top: side, bottom: side, left: side, right: side },
    children: [new d.TextRun({ text: words, bold: true })],
  })
  return new d.Header({ children: [draft] })
}

/** The page number, 13 pt in the middle of the top margin; the first page has another header. */
export function pageHeader(d: Library): Docx.Header {
  const number = new d.TextRun({ children: [d.PageNumber.CURRENT], size: 26 })
  return new d.Header({ children: [new d.Paragraph({ alignment: 'center', children: [number] })] })
}

/** Agency and nation side by side, then the kind of paper and what it is about. Number, day and month stay blank. */
export function headBlock(d: Library, brief: Brief): (Docx.Table | Docx.Paragraph)[] {
  const { office, kind, title } = brief
  const { nation, motto, number: numbered, day } = furnitureOf(brief)
  const left = [
    centred(d, office.parent.toLocaleUpperCase('vi'), { size: 24 }),
    centred(d, office.name.toLocaleUpperCase('vi'), { size: 24, bold: true }),
    rule(d, columns[0], 1361),
  ]
  const right = [
    centred(d, nation, { size: 24, bold: true }),
    centred(d, motto, { size: 26, bold: true }),
    // As long as the words above: 158,9 pt in 13 pt bold.
    rule(d, columns[1], 3178),
  ]
  const number = centred(d, numbered, { size: 26 }, 160)
  return [
    bare(d, columns, [
      [left, right],
      [[number], [centred(d, day, { size: 26, italics: true }, 160)]],
    ]),
    new d.Paragraph({ heading: d.HeadingLevel.TITLE, children: [new d.TextRun(plainText(kind))] }),
    new d.Paragraph({ style: 'About', children: [new d.TextRun(plainText(title))] }),
    rule(d, textWidth, 2721, 160),
  ]
}

/** Who gets a copy on the left, who signs on the right; the name stays blank. */
export function endBlock(d: Library, brief: Brief): (Docx.Table | Docx.Paragraph)[] {
  const { to: word, copies, code } = furnitureOf(brief)
  const to = new d.TextRun({ text: word, size: 24, bold: true, italics: true })
  const left = [
    new d.Paragraph({ keepNext: true, children: [to] }),
    ...copies.map(text => new d.Paragraph({ children: [new d.TextRun({ text: plainText(text), size: 22 })] })),
  ]
  const signer = centred(d, brief.office.signer.toLocaleUpperCase('vi'), { size: 26, bold: true })
  const room = new d.Paragraph({ spacing: { before: 1400 }, children: [] })
  return [
    new d.Paragraph({ keepNext: true, spacing: { before: 200 }, children: [] }),
    bare(d, [textWidth / 2, textWidth / 2], [[left, [signer, room]]]),
    new d.Paragraph({ style: 'SourceLine', children: [new d.TextRun(plainText(code))] }),
  ]
}

function centred(d: Library, text: string, run: Docx.IRunOptions, before = 0): Docx.Paragraph {
  const children = [new d.TextRun({ ...run, text: plainText(text) })]
  return new d.Paragraph({ alignment: 'center', spacing: { before }, children })
}

/** A line of a length in the middle of a width, twips: the upper edge of a paragraph of no height. */
function rule(d: Library, width: number, length: number, after = 0): Docx.Paragraph {
  const side = Math.round((width - length) / 2)
  return new d.Paragraph({
    border: { top: { style: d.BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 60, after, line: 40, lineRule: d.LineRuleType.EXACT },
    children: [],
  })
}

/** A table that only places things: no lines, no space at the sides. */
function bare(d: Library, widths: readonly number[], rows: Docx.Paragraph[][][]): Docx.Table {
  const none = { style: d.BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  return new d.Table({
    layout: d.TableLayoutType.FIXED,
    width: { size: textWidth, type: d.WidthType.DXA },
    columnWidths: widths.map(Math.round),
    margins: { left: 0, right: 0 },
    borders,
    rows: rows.map(
      cells =>
        new d.TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new d.TableCell({ width: { size: Math.round(widths[i] ?? 0), type: d.WidthType.DXA }, children }),
          ),
        }),
    ),
  })
}
