import { writeXlsx } from 'hucre/xlsx'
import { type Book, rawText } from '../../db/model/cell/sheet.ts'
import type { Verdict } from '../../db/model/import/verdict.ts'

/** The rows that were not taken, as an Excel file: as they stand, with the reason of each beside them. */
export function writeErrors(
  book: Book,
  { sheet: name, head, refused, questions, columns }: Verdict,
): Promise<Uint8Array> {
  const sheet = book.sheets.find(each => each.name === name)
  const reasons = new Map<number, string[]>()
  const add = (row: number, reason: string) => reasons.set(row, [...(reasons.get(row) ?? []), reason])
  for (const { row, column, problem } of refused) add(row, `${column}: ${problem}`)
  for (const { row, column, ask } of questions) if (row !== null) add(row, `${column}: ${ask}`)
  const width = Math.max(1, ...columns.map(({ letter }) => indexOf(letter) + 1))
  const heading = Array.from(
    { length: width },
    (_, at) => columns.find(({ letter }) => indexOf(letter) === at)?.heading ?? rawText(sheet?.rows[head[1] - 1]?.[at]),
  )
  const rows = [...reasons]
    .sort(([a], [b]) => a - b)
    .map(([row, why]) => [
      row,
      ...Array.from({ length: width }, (_, at) => {
        const cell = sheet?.rows[row - 1]?.[at] ?? null
        return cell !== null && typeof cell === 'object' && !(cell instanceof Date) ? rawText(cell) : cell
      }),
      why.join(' '),
    ])
  return writeXlsx({
    sheets: [{ name: 'Dòng chưa nhập', rows: [['Dòng trong tệp', ...heading, 'Vì sao chưa nhập'], ...rows] }],
  })
}

const indexOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
