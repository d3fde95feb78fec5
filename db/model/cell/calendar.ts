import { isCalendarDate } from '../record/field.ts'
import { brokenCell } from './numeral.ts'
import { type Cell, clipped, isBroken, rawText, tidy } from './sheet.ts'

/** How one cell of a column of days was read. */
export type DayTaken =
  | { value: string; style?: 'dmy' | 'mdy'; isSerial?: boolean }
  | { either: [dmy: string, mdy: string] }
  | { wrong: string }

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Excel counts days from here; 60 is a day that never was (29/2/1900), so that counts under 61 are not read. */
const epoch = Date.UTC(1899, 11, 30)

/** Days between the two days from which spreadsheets count. */
const macDays = 1462

/** Reads one cell of a column of days. "3/4/2022" comes back in both its readings. `isFrom1904`: how its book counts days. */
export function readCalendar(cell: Cell, isFrom1904 = false): DayTaken {
  if (cell instanceof Date) return { value: iso(cell.getUTCFullYear(), cell.getUTCMonth() + 1, cell.getUTCDate()) }
  if (isBroken(cell)) return { wrong: brokenCell(cell.broken) }
  if (typeof cell === 'boolean') return { wrong: 'Ô là đúng/sai, không phải ngày. Gõ lại ngày.' }
  const text = tidy(rawText(cell)).replace(/^(?:ngày|ng\.)\s*/iu, '')
  if (/^\d{5}(?:[.,]\d+)?$/.test(text))
    return fromSerial(Math.floor(Number(text.replace(',', '.'))) + (isFrom1904 ? macDays : 0))
  if (/^\d{4}$/.test(text)) return { wrong: `"${text}" chỉ có năm. Ghi đủ ngày, tháng, năm.` }
  const words = /^(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})\s*(?:năm)\s*(\d{4})$/iu.exec(text)
  if (words) return real(Number(words[3]), Number(words[2]), Number(words[1]), text)
  const back = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (back) return real(Number(back[1]), Number(back[2]), Number(back[3]), text)
  const parts = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})(?:\s+\d{1,2}:\d{2}.*)?$/.exec(text)
  if (!parts)
    return {
      wrong: /^\d{1,2}[-/.]\d{4}$/.test(text)
        ? `"${text}" thiếu ngày. Ghi đủ ngày, tháng, năm.`
        : `"${clipped(text)}" không phải ngày. Ghi dạng 25/7/2022.`,
    }
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (parts[3]?.length === 2) return { wrong: `"${text}" ghi năm hai chữ số. Ghi đủ bốn chữ số.` }
  return inOrder(year, first, second, text)
}

function inOrder(year: number, first: number, second: number, text: string): DayTaken {
  const dmy = iso(year, second, first)
  const mdy = iso(year, first, second)
  if (first <= 12 && second <= 12) return first === second ? { value: dmy } : { either: [dmy, mdy] }
  if (second <= 12) return named(real(year, second, first, text), 'dmy')
  if (first <= 12) return named(real(year, first, second, text), 'mdy')
  return { wrong: noMonth(text) }
}

const noMonth = (text: string) => `"${text}" không có tháng nào như vậy. Sửa ngày trong tệp rồi nhập lại dòng này.`

const named = (taken: DayTaken, style: 'dmy' | 'mdy'): DayTaken => ('value' in taken ? { ...taken, style } : taken)

function real(year: number, month: number, day: number, text: string): DayTaken {
  const value = iso(year, month, day)
  if (!isCalendarDate(value))
    return {
      wrong:
        month < 1 || month > 12
          ? noMonth(text)
          : `Tháng ${month}/${year} không có ngày ${day}. Sửa ngày trong tệp rồi nhập lại dòng này.`,
    }
  if (year < 1900 || year > 2200) return { wrong: `"${text}": năm ${year} ngoài khoảng 1900 đến 2200. Kiểm tra lại.` }
  return { value }
}

function fromSerial(days: number): DayTaken {
  const day = new Date(epoch + days * 86_400_000)
  return { value: iso(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()), isSerial: true }
}
