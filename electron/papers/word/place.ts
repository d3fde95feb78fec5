import type * as Docx from 'docx'

export type Library = typeof Docx
/** What may stand on a page or in a cell. */
export type Child = Docx.Paragraph | Docx.Table

/** Twips in a millimetre. */
export const perMm = 1440 / 25.4

/** A text as Word takes it: composed letters (NFC), without the control characters that XML has no place for. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
  return text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

/** One line of text in the middle of its column; `before` in twips. */
export function centred(d: Library, text: string, run: Docx.IRunOptions, before = 0): Docx.Paragraph {
  const children = [new d.TextRun({ ...run, text: plainText(text) })]
  return new d.Paragraph({ alignment: 'center', spacing: { before }, children })
}

/** A line of a length in the middle of a width, twips: the upper edge of a paragraph of no height. */
export function rule(d: Library, width: number, length: number, after = 0): Docx.Paragraph {
  const side = Math.max(0, Math.round((width - length) / 2))
  return new d.Paragraph({
    border: { top: { style: d.BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 60, after, line: 40, lineRule: d.LineRuleType.EXACT },
    children: [],
  })
}

/** A table that only places things: no lines, no space at the sides. */
export function bare(d: Library, widths: readonly number[], rows: Child[][][]): Docx.Table {
  const none = { style: d.BorderStyle.NONE, size: 0, color: 'auto' }
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
  return new d.Table({
    layout: d.TableLayoutType.FIXED,
    width: { size: Math.round(widths.reduce((sum, width) => sum + width, 0)), type: d.WidthType.DXA },
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

/** A framed word in the middle of its column, `mm` wide and 8 mm high: how urgent a paper is (Nghị định 30/2020, ô 10b), in red. */
export function stamp(d: Library, text: string, mm: number): Child[] {
  const side = { style: d.BorderStyle.SINGLE, size: 8, color: 'FF0000' }
  const width = Math.round(mm * perMm)
  const word = centred(d, text, { size: 26, bold: true, color: 'FF0000' })
  const cell = new d.TableCell({
    width: { size: width, type: d.WidthType.DXA },
    verticalAlign: d.VerticalAlign.CENTER,
    borders: { top: side, bottom: side, left: side, right: side },
    children: [word],
  })
  return [
    // The frame keeps away from the words above it.
    new d.Paragraph({ spacing: { line: 120, lineRule: d.LineRuleType.EXACT }, children: [] }),
    new d.Table({
      layout: d.TableLayoutType.FIXED,
      alignment: d.AlignmentType.CENTER,
      width: { size: width, type: d.WidthType.DXA },
      columnWidths: [width],
      margins: { left: 0, right: 0 },
      rows: [new d.TableRow({ height: { value: Math.round(8 * perMm), rule: d.HeightRule.EXACT }, children: [cell] })],
    }),
    // A cell of Word ends with a paragraph.
    new d.Paragraph({ spacing: { line: 40, lineRule: d.LineRuleType.EXACT }, children: [] }),
  ]
}
