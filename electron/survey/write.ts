import type { CellValue } from 'hucre/xlsx'
import type { SurveyFormat, SurveyTable } from '../../db/model/vn2000/export.ts'

const widthOf = (rows: readonly (readonly string[])[]) => Math.max(1, ...rows.map(row => row.length))
/** Words over the table stand in one cell; they must not widen its first column. */
const isLine = (row: readonly string[]) => row.filter(cell => cell !== '').length <= 1

const writers: Record<SurveyFormat, (table: SurveyTable) => Promise<Uint8Array> | Uint8Array> = {
  xlsx: bookOf,
  docx: wordOf,
  csv: ({ rows }) => text(`\ufeff${rows.map(row => row.map(quoted).join(';')).join('\r\n')}\r\n`),
  txt: ({ rows }) => text(`${rows.map(row => row.join('\t')).join('\r\n')}\r\n`),
}
const text = (words: string) => new TextEncoder().encode(words)
const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)

/** A table of coordinates as a file; every cell says what the table says. */
export const writeSurvey = (table: SurveyTable, format: SurveyFormat): Promise<Uint8Array> | Uint8Array =>
  writers[format](table)

async function bookOf({ rows }: SurveyTable): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const widths = Array.from({ length: widthOf(rows) }, (_, at) => ({
    width: Math.min(40, Math.max(8, ...rows.filter(row => !isLine(row)).map(row => (row[at]?.length ?? 0) + 3))),
  }))
  // Text, so that 1 104 811,869 and 569081,500 keep their blanks and zeros.
  const cells: CellValue[][] = rows.map(row => row.map(cell => (cell === '' ? null : cell)))
  return writeXlsx({
    sheets: [{ name: 'Tọa độ VN-2000', columns: widths, rows: cells }],
    defaultFont: { name: 'Times New Roman', size: 12 },
  })
}

async function wordOf({ rows }: SurveyTable): Promise<Uint8Array> {
  const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = await import('docx')
  const line = (words: string) =>
    new Paragraph({ children: [new TextRun({ text: words, font: 'Times New Roman', size: 26 })] })
  const parts: (InstanceType<typeof Paragraph> | InstanceType<typeof Table>)[] = []
  for (const group of grouped(rows)) {
    if (group.length === 1 && isLine(group[0] ?? [])) parts.push(line((group[0] ?? []).join('')))
    else {
      const width = widthOf(group)
      parts.push(
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: group.map(
            row =>
              new TableRow({
                children: Array.from({ length: width }, (_, at) => new TableCell({ children: [line(row[at] ?? '')] })),
              }),
          ),
        }),
      )
    }
  }
  return Packer.toBuffer(new Document({ creator: 'KCN Atlas', sections: [{ children: parts }] }))
}

/** Lines of words alone, rows of cells together. */
function grouped(rows: readonly (readonly string[])[]): (readonly string[])[][] {
  const groups: (readonly string[])[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last && !isLine(row) && !isLine(last[0] ?? [])) last.push(row)
    else groups.push([row])
  }
  return groups
}
