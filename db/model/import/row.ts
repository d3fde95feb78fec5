import { type Cell, isBlank, rawText, tidy } from '../cell/sheet.ts'
import { plainHeading } from './match.ts'

export type RowKind = 'data' | 'blank' | 'total' | 'head' | 'group'

// "Tổng công ty", "Tổng cục", "Tổng kho" are names; "Tống" and "Công" are people's.
const total =
  /^(?:tổng\s*(?:cộng|số|hợp|diện tích|kinh phí|tiền|toàn \p{L}+)?|cộng(?:\s+(?:dồn|trang|nhóm|lũy kế|luỹ kế|đợt|ấp|xã|khu|mục|phần|chung|tổng|cuối trang)(?!\p{L}).*)?|lũy kế|luỹ kế|tong cong|tong so|sub-?total|total|grand total)(?:\s*[:(.,-].*|\s+(?:ấp|khu|cụm|đợt|giai đoạn|xã|phường|trang|nhóm|mục|kcn|ccn|\(|\d).*)?$/iu

/** Whether a text heads a row of sums. */
export const isTotalLabel = (text: string): boolean =>
  /^[tclsg]/iu.test(text) &&
  total.test(text.normalize('NFC')) &&
  !/^tổng\s+(?:công|cục|kho|giám|đài|cty)(?!\p{L})/iu.test(text.normalize('NFC'))

const section = /^(?:[ivxlc]+|[a-hA-H]|\d{1,2}(?:\.\d{1,2})*)[.)/:\s-]+\p{L}/iu

/** What a row of a table is. `texts` are the columns of words, `code` the one that names the record, `head` the heading's own texts. */
export function rowKind(row: Cell[], texts: number[], code: number | null, head: string[]): RowKind {
  let filled = 0
  let only = -1
  for (let column = 0; column < row.length; column++) {
    if (isBlank(row[column])) continue
    filled += 1
    only = column
  }
  if (filled === 0) return 'blank'
  const label = firstWords(row)
  if (label !== null && isTotalLabel(label.text) && (code === null || label.column === code || isBlank(row[code])))
    return 'total'
  // A first row of a total may say so in any of its columns of words.
  if (code !== null && isBlank(row[code]))
    for (const column of texts) {
      const cell = row[column]
      if (typeof cell === 'string' && isTotalLabel(tidy(cell))) return 'total'
    }
  if (filled === 1 && label && label.column === only && section.test(label.text)) return 'group'
  if (filled >= 2 && isRepeated(row, head)) return 'head'
  return 'data'
}

function firstWords(row: Cell[]): { text: string; column: number } | null {
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]
    if (typeof cell === 'string') {
      const text = tidy(cell)
      if (text && !/^[\d.]+$/.test(text)) return { text, column }
    }
  }
  return null
}

function isRepeated(row: Cell[], head: string[]): boolean {
  // Nearly every row of data has a number in it, or something where no heading is.
  for (let column = 0; column < row.length; column++) {
    const cell = row[column]
    if (!isBlank(cell) && (typeof cell !== 'string' || !head[column])) return false
  }
  let same = 0
  // From the right: the words that tell least of a record stand there, and are known from the rows before.
  for (let column = row.length - 1; column >= 0; column--) {
    const cell = row[column]
    if (typeof cell !== 'string' || isBlank(cell)) continue
    const plain = plainOf(cell)
    if (!plain || !head[column]?.includes(plain)) return false
    same += 1
  }
  return same >= 2
}

const remembered = 5000
const plains = new Map<string, string>()

function plainOf(text: string): string {
  const known = plains.get(text)
  if (known !== undefined) return known
  const plain = plainHeading(text)
  if (plains.size >= remembered) plains.clear()
  plains.set(text, plain)
  return plain
}

export const textOf = (cell: Cell | undefined): string => tidy(rawText(cell))
