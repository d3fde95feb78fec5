import type { FieldInfo } from '../record/field.ts'
import { foldAccents } from '../text/fold.ts'
import { brokenCell, type Taken } from './numeral.ts'
import { type Cell, clipped, isBroken, rawText, settled, tidy } from './sheet.ts'

const dash = /^[-–—_]+$/

/** Reads a cell of a column of words. A number in it keeps its digits; a day in it was made by Excel out of something else. */
export function readText(cell: Cell): Taken {
  if (isBroken(cell)) return { wrong: brokenCell(cell.broken) }
  if (cell instanceof Date)
    return {
      wrong: `Excel đã đổi ô này thành ngày ${rawText(cell)}. Định dạng lại ô là chữ, gõ lại, rồi nhập.`,
    }
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15)
    return { wrong: 'Số dài quá 15 chữ số: Excel đã làm tròn. Định dạng ô là chữ, gõ lại đủ chữ số, rồi nhập.' }
  if (typeof cell === 'number') return { value: String(settled(cell)).replace('.', ',') }
  const text = tidy(rawText(cell))
  return { value: dash.test(text) ? null : text }
}

/** What a word of a choice was called in lists that the program wrote before. */
const before: Record<string, string> = { 'trung bình': 'vừa' }

/** A reader of the words of a choice: its key, its Vietnamese or English word, accents and case aside. */
export function choiceReader(info: FieldInfo): (cell: Cell) => Taken {
  const keys = new Map<string, string>()
  const plain = (word: string) =>
    foldAccents(tidy(word))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  for (const [key, words] of Object.entries(info.choices ?? {}))
    for (const word of [key, words.vi, words.en, ...words.vi.split(', '), before[words.vi] ?? key]) {
      const name = plain(word)
      if (!keys.has(name)) keys.set(name, key)
    }
  const known = Object.values(info.choices ?? {})
    .map(word => word.vi)
    .join(', ')
  return cell => {
    if (isBroken(cell)) return { wrong: brokenCell(cell.broken) }
    const text = tidy(rawText(cell))
    if (dash.test(text)) return { value: null }
    const key = keys.get(plain(text))
    return key ? { value: key } : { wrong: `"${clipped(text)}" không có trong danh mục. Ghi một trong: ${known}.` }
  }
}

/** Reads a cell that says yes or no. */
export function readFlag(cell: Cell): Taken {
  if (typeof cell === 'boolean') return { value: cell }
  const text = tidy(rawText(cell))
  if (/^(?:1|x|✓|✔|true|có|co|yes)$/iu.test(text)) return { value: true }
  if (/^(?:0|false|không|khong|no)$/iu.test(text)) return { value: false }
  return dash.test(text) ? { value: null } : { wrong: `"${clipped(text)}" phải là có hoặc không.` }
}
