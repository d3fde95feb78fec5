import type { FieldInfo } from '../record/field.ts'
import { formatNumber, readNumber } from '../text/number.ts'
import { type Cell, clipped, isBroken, isShaped, settled, tidy } from './sheet.ts'
import { noughts, scaleTo, shifted, unitOf } from './unit.ts'

/** How one cell was read: a value, one of two values that only the column or a person can choose from, or why not. */
export type Taken =
  | { value: unknown; style?: 'vi' | 'en' }
  | { either: [vi: number, en: number]; text: string }
  | { wrong: string }

export const gaps = /^(?:[-–—.…/\\_]+|n\/?a|null|không có|không rõ|chưa có|chưa có số liệu|chưa xác định)$/iu

/** A day typed among numbers, also one that never was: "31/02/2022". */
const aDay = /^(?:0?[1-9]|[12]\d|3[01])\s*[-/.]\s*(?:0?[1-9]|1[0-2])\s*[-/.]\s*(?:19|2[01])\d\d$/

export type NumberColumn = {
  info: FieldInfo
  /** Noughts that the unit of the heading has more than the field's own. */
  zeros: number
  isWhole: boolean
  isPercent: boolean
}

/** Reads one cell of a column of numbers. "1.234" comes back in both its readings, each in the field's unit. */
export function readNumeral(cell: Cell, column: NumberColumn): Taken {
  const { zeros } = column
  if (typeof cell === 'number')
    return whole({ value: shifted(settled(cell), zeros + (column.isPercent ? 2 : 0)) }, column)
  if (isBroken(cell)) return { wrong: brokenCell(cell.broken) }
  if (isShaped(cell)) return { wrong: 'là hình, không phải số' }
  if (cell instanceof Date) return { wrong: 'Ô là ngày, không phải số. Định dạng lại ô là số rồi nhập lại.' }
  if (typeof cell === 'boolean') return { wrong: 'Ô là đúng/sai, không phải số. Gõ lại số.' }
  const text = tidy(cell ?? '').replace(/[đ₫]$/u, ' đồng')
  if (aDay.test(text))
    return { wrong: `"${text}" là ngày, không phải số. Chọn lại trường của cột này, hoặc sửa ô ấy trong tệp.` }
  const [, negative = '', digits = '', words = ''] = /^(\()?\s*([-+]?[\d.,\s]*\d)\s*\)?\s*(.*)$/su.exec(text) ?? []
  if (!digits) return { wrong: `"${clipped(text)}" không phải số. Sửa trong tệp rồi nhập lại.` }
  const own = words ? unitOf(words) : undefined
  const scale = own ? scaleTo(column.info, own) : null
  if (words && !scale)
    return { wrong: `"${clipped(text)}" có chữ "${clipped(words)}" sau số. Bỏ chữ, hoặc ghi đơn vị ở tiêu đề cột.` }
  const power = scale ? noughts(scale) : zeros
  const reading = readNumber(digits)
  const sign = negative ? -1 : 1
  const scaled = (value: number) => shifted(sign * value, power)
  if ('wrong' in reading) return { wrong: `"${clipped(text)}" không phải số. Sửa trong tệp rồi nhập lại.` }
  if ('value' in reading) return whole({ value: scaled(reading.value), ...styleOf(digits) }, column)
  const vi = digits.includes('.') ? reading.either[0] : reading.either[1]
  const en = digits.includes('.') ? reading.either[1] : reading.either[0]
  const either: [number, number] = [scaled(vi), scaled(en)]
  // Whole đồng and whole people have one reading only: half a đồng is nobody's.
  if (column.isWhole && !either.every(Number.isInteger)) {
    const only = either.find(Number.isInteger)
    if (only !== undefined) return { value: only }
  }
  return { either, text: digits.replace(/\s/g, '') }
}

/** What a text proves of how its column writes numbers: a comma or a dot that can only be the decimal sign, or only part thousands. */
function styleOf(digits: string): { style?: 'vi' | 'en' } {
  const text = digits.replace(/\s/g, '')
  const last = text.search(/[.,](?=[^.,]*$)/)
  if (last < 0) return {}
  const sign = text[last]
  const signs = text.match(/[.,]/g) ?? []
  const isGroup = signs.length > 1 && signs.every(each => each === sign)
  return { style: (sign === ',') === !isGroup ? 'vi' : 'en' }
}

function whole(taken: { value: number; style?: 'vi' | 'en' }, column: NumberColumn): Taken {
  if (!Number.isFinite(taken.value)) return { wrong: 'Số quá lớn. Kiểm tra lại ô.' }
  if (column.isWhole && !Number.isInteger(taken.value)) {
    const shown = formatNumber(taken.value, 6)
    const rest =
      column.info.kind === 'money' ? 'không tròn đồng. Kiểm tra đơn vị của cột.' : 'phải là số nguyên. Sửa trong tệp.'
    return { wrong: `${shown} ${rest}` }
  }
  return taken
}

export const brokenCell = (what: string): string =>
  what.startsWith('#')
    ? `Ô báo lỗi ${what} của Excel. Sửa công thức, hoặc gõ số thay công thức, rồi nhập lại.`
    : 'Công thức chưa có kết quả lưu trong tệp. Mở tệp bằng Excel, lưu lại rồi nhập lại.'
