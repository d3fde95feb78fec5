import { type DayTaken, readCalendar } from '../cell/calendar.ts'
import { type CharsetReader, charsetNames, charsetReader } from '../cell/charset.ts'
import { gaps, readNumeral, type Taken } from '../cell/numeral.ts'
import { type Cell, clipped, formText, isBlank, isShaped, rawText, type Shaped, type Sheet } from '../cell/sheet.ts'
import { noughts, scaleTo } from '../cell/unit.ts'
import { choiceReader, readFlag, readText } from '../cell/word.ts'
import { extentOf, type Form } from '../layer/form.ts'
import { landOf } from '../layer/judge.ts'
import type { FieldInfo } from '../record/field.ts'
import { formatDay } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'
import { Problem, sentence } from '../text/problem.ts'
import { readValue, showValue } from '../text/show.ts'
import type { Column } from './layout.ts'
import { refKind, type Target } from './match.ts'
import { askDates, askNumbers, type ColumnRead } from './question.ts'
import type { Ask, Found, Register } from './verdict.ts'

const numeric = new Set(['number', 'area', 'money', 'percent'])
export const isNumeric = (target: Target): boolean => numeric.has(target.info.kind)

const tried = 1000
const remembered = 20_000

/** Reads a column of a sheet: `rows` are the data rows, counted from 0. */
export function readColumn(
  sheet: Sheet,
  rows: number[],
  column: Column,
  target: Target,
  ask: Ask,
  register: Register,
): ColumnRead {
  const cells = rows.map(row => sheet.rows[row]?.[column.index] ?? null)
  const letters = charsetReader(cells)
  const out: ColumnRead = {
    ...{ values: new Array(rows.length).fill(null), wrong: new Map(), asked: new Map(), left: new Set() },
    ...{ questions: [], reading: null, notices: [], read: 0 },
  }
  const take = taker(sheet, column, target, register)
  const [waits] = target.info.kind === 'shape' || target.info.kind === 'point' ? (sheet.layer?.questions ?? []) : []
  const pending: { at: number; taken: Extract<Taken, { either: unknown }> | Extract<DayTaken, { either: unknown }> }[] =
    []
  const styles = new Map<string, number>()
  const monthsFirst: number[] = []
  let serials = 0
  const known = new Map<string | number, Taken | DayTaken>()
  let met = 0
  for (let at = 0; at < cells.length; at++) {
    const cell = legible(cells[at] ?? null, letters)
    if (isBlank(cell)) continue
    out.read += 1
    if (waits && isShaped(cell)) {
      out.asked.set(at, waits)
      continue
    }
    // Words and areas come again and again, codes never: what is looked for in vain is soon no longer kept.
    const isKept = (typeof cell === 'string' || typeof cell === 'number') && (known.size < tried || met > known.size)
    let taken = isKept ? known.get(cell) : undefined
    if (taken) met += 1
    else {
      taken = checked(target, take(cell))
      if (isKept && known.size < remembered) known.set(cell, taken)
    }
    if ('value' in taken) {
      out.values[at] = taken.value
      if ('style' in taken && taken.style && !styles.has(taken.style)) styles.set(taken.style, at)
      if ('style' in taken && taken.style === 'mdy') monthsFirst.push(at)
      if ('isSerial' in taken && taken.isSerial) serials += 1
    } else if ('wrong' in taken) out.wrong.set(at, taken.wrong)
    else pending.push({ at, taken })
  }
  const context = { column, target, rows, styles, out, ask }
  if (target.info.kind === 'date') askDates(context, pending as never, monthsFirst)
  else askNumbers(context, pending as never, cells)
  out.reading = wordsOf(column, target, out, letters, serials)
  return out
}

function legible(cell: Cell, letters: CharsetReader): Cell {
  return typeof cell === 'string' ? letters.read(cell) : cell
}

/** The reader of one cell of a column. */
function taker(sheet: Sheet, column: Column, target: Target, register: Register): (cell: Cell) => Taken | DayTaken {
  const take = wordTaker(sheet, column, target, register)
  if (!sheet.layer || target.info.kind === 'shape' || target.info.kind === 'point') return take
  return cell => (isShaped(cell) ? { wrong: 'Cột này là hình, không phải chữ hay số. Chọn trường khác.' } : take(cell))
}

function wordTaker(sheet: Sheet, column: Column, target: Target, register: Register): (cell: Cell) => Taken | DayTaken {
  const { info } = target
  if (numeric.has(info.kind)) {
    const isWhole = !target.schema.safeParse(0.5).success
    const isPercent = info.kind === 'percent' && sheet.percents.includes(column.index)
    const scale = column.unit && scaleTo(info, column.unit)
    const one = { info, zeros: scale ? noughts(scale) : 0, isWhole, isPercent }
    return cell => (typeof cell === 'string' && gaps.test(cell.trim()) ? { value: null } : readNumeral(cell, one))
  }
  if (info.kind === 'date')
    return cell =>
      typeof cell === 'string' && gaps.test(cell.trim()) ? { value: null } : readCalendar(cell, sheet.isFrom1904)
  if (info.kind === 'choice') return choiceReader(info)
  if (info.kind === 'flag') return readFlag
  const to = refKind(info)
  if (to) return cell => refTaken(readText(cell), info.label.vi, text => register.find(to, text))
  if (info.kind === 'shape') return boundaryTaken
  if (info.kind === 'point') return cell => pointTaken(target, cell)
  return readText
}

function refTaken(taken: Taken, label: string, find: (text: string) => Found[]): Taken {
  if (!('value' in taken) || typeof taken.value !== 'string') return taken
  const found = find(taken.value)
  if (found.length === 1) return { value: found[0]?.id }
  const names = found.map(each => each.title).join('; ')
  return {
    wrong: found.length
      ? `"${clipped(taken.value)}" là tên của ${found.length} hồ sơ: ${names}. Ghi mã thay tên.`
      : `${label} "${clipped(taken.value)}" chưa có trong sổ. Thêm hồ sơ ấy trước, hoặc sửa tệp.`,
  }
}

function boundaryTaken(cell: Cell): Taken {
  if (!isShaped(cell))
    return { wrong: 'Ranh giới phải là vùng của một lớp bản đồ. Bỏ cột này, hoặc nhập từ tệp bản đồ.' }
  if ('fault' in cell) return { wrong: cell.fault }
  if (extentOf(cell.form) === 'area') return { value: cell.form }
  return { wrong: 'Ranh giới phải là vùng (polygon), không phải điểm hay đường. Vẽ lại thành vùng, hoặc bỏ cột này.' }
}

function pointTaken(target: Target, cell: Cell): Taken {
  if (isShaped(cell)) return spotTaken(cell)
  try {
    return { value: readValue(target.field, target.info, rawText(cell)) }
  } catch (error) {
    return { wrong: error instanceof Problem ? sentence(error) : 'Không đọc được tọa độ.' }
  }
}

/** The point of a feature; of several the first. */
function spotTaken(cell: Shaped): Taken {
  if ('fault' in cell) return { wrong: cell.fault }
  const { form } = cell
  if (form.type === 'Point') return { value: form.coordinates }
  return form.type === 'MultiPoint' && form.coordinates.length === 1
    ? { value: form.coordinates[0] }
    : { wrong: 'Tọa độ phải là một điểm. Sửa hình, hoặc bỏ cột này.' }
}

/** Fields whose values were chosen out of what they take. */
const chosen = new Set<FieldInfo['kind']>(['ref', 'choice', 'flag'])

/** The limits of the field itself: a percentage over 100, a text too long. */
function checked(target: Target, taken: Taken | DayTaken): Taken | DayTaken {
  if (!('value' in taken) || taken.value === null || chosen.has(target.info.kind)) return taken
  const parsed = target.schema.safeParse(taken.value)
  if (parsed.success) return taken
  const shown = typeof taken.value === 'number' ? showValue(target.info, taken.value) : String(taken.value).slice(0, 60)
  return { wrong: `${shown} ${parsed.error.issues[0]?.message ?? 'không nhận được'}. Sửa trong tệp rồi nhập lại.` }
}

/** How a column was read, in words: what it was turned into is always said. */
function wordsOf(
  column: Column,
  target: Target,
  out: ColumnRead,
  letters: CharsetReader,
  serials: number,
): string | null {
  const said: string[] = []
  const scale = column.unit ? scaleTo(target.info, column.unit) : null
  if (column.unit && scale && (scale.by !== 1 || scale.over !== 1))
    said.push(`${column.unitFrom ?? 'tiêu đề'} ghi ${column.unit.name}, đổi ra ${target.info.unit}`)
  else if (column.unit && isNumeric(target) && !scale && target.info.unit)
    out.notices.push(
      `Cột ${column.heading}: tiêu đề ghi ${column.unit.name}, trường "${target.info.label.vi}" tính bằng ${target.info.unit}. Không đổi được; kiểm tra lại cột.`,
    )
  if (letters.charset !== 'unicode') said.push(`chữ ${charsetNames[letters.charset]}, đổi ra Unicode`)
  if (serials > 0) said.push(`${serials} ô là số ngày của Excel`)
  const lost = target.field === 'phone' || target.field === 'identity'
  if (lost && out.values.some(value => typeof value === 'string' && /^[1-9]\d{8}$|^[1-9]\d{10}$/.test(value)))
    out.notices.push(
      `Cột ${column.heading} có số mất số 0 ở đầu (Excel ghi là số). Kiểm tra lại, hoặc định dạng cột là chữ.`,
    )
  return said.length ? said.join('; ') : null
}

/** A value as the preview shows it beside the raw text. */
export function shownValue(target: Target, value: unknown, register: Register): string {
  if (value === null || value === undefined) return ''
  const to = refKind(target.info)
  if (to) return register.title(to, String(value))
  if (target.info.kind === 'date') return formatDay(String(value))
  if (target.info.kind === 'shape') {
    const ha = landOf(value as Form)
    return ha === undefined ? formText(value as Form) : `${formText(value as Form)}, ${formatNumber(ha)} ha`
  }
  return showValue(target.info, value)
}
