import type { FieldInfo } from '../../db/model/record/field.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber, readNumber } from '../../db/model/text/number.ts'
import { Problem, sentence, toProblem } from '../../db/model/text/problem.ts'
import { readValue, showValue } from '../../db/model/text/show.ts'

/** What was typed, understood: a value, or a sentence that says why not, with the two ways it can be meant. */
export type Reading = { value: unknown } | { problem: string; either?: [string, string] }

const numeric = new Set(['number', 'area', 'money', 'percent'])
export const isNumeric = (info: FieldInfo): boolean => numeric.has(info.kind)

/** A value as it is put into the input, so that reading it back gives the same value. */
export function typedOf(info: FieldInfo, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return clearNumber(value)
  if (info.kind === 'date' && typeof value === 'string') return formatDay(value)
  if (info.kind === 'point' && Array.isArray(value)) return `${decimals(value[1])}; ${decimals(value[0])}`
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What was typed as a value of the field; empty is a gap (null). Never throws. */
export function readTyped(field: string, info: FieldInfo, typed: string): Reading {
  const text = typed.trim()
  if (text === '') return info.required ? { problem: `${info.label.vi} không để trống được.` } : { value: null }
  if (info.kind === 'point') return readPoint(text)
  if (info.kind === 'shape' || info.kind === 'json') return readObject(text)
  try {
    const value = readValue(field, info, isNumeric(info) ? inFull(info, text) : text)
    const problem = limitOf(info, value)
    return problem ? { problem } : { value }
  } catch (thrown) {
    const said = thrown instanceof Problem ? thrown : toProblem(thrown)
    if (said.code === 'E_NUMBER_AMBIGUOUS') return askWhich(text)
    if (isNumeric(info)) return { problem: `"${text}" chưa phải là số. Gõ số, ví dụ 60,43.` }
    return { problem: info.kind === 'date' ? `"${text}" chưa phải là ngày. Gõ dạng 25/7/2022.` : sentence(said) }
  }
}

/** What the model would refuse, said before it is sent. */
function limitOf(info: FieldInfo, value: unknown): string | null {
  if (typeof value === 'string')
    return info.kind === 'text' && value.length > 500 ? 'Dài quá 500 chữ. Rút gọn lại.' : null
  if (typeof value !== 'number') return null
  const shown = formatNumber(value)
  if (info.kind === 'percent' && (value < 0 || value > 100)) return `${shown} không phải phần trăm. Gõ số từ 0 đến 100.`
  if (info.kind === 'area' && value < 0) return `Diện tích không thể là ${shown}. Gõ số từ 0 trở lên.`
  if (info.kind === 'money' && !Number.isInteger(value))
    return `${shown} không tròn đồng. Gõ số đồng, hoặc ví dụ 1.800 tỷ.`
  return null
}

/** A new number that only differs from the old by where the comma stands: "Gõ 1,50 hay 150? Số cũ là 150 ha." Null when it does not. */
export function slipOf(info: FieldInfo, typed: string, value: unknown, old: unknown): string | null {
  if (typeof value !== 'number' || typeof old !== 'number' || value === old || value === 0 || old === 0) return null
  const digits = (number: number) =>
    formatNumber(number, 6)
      .replace(/\D/g, '')
      .replace(/^0+|0+$/g, '')
  if (digits(value) !== digits(old)) return null
  return `Gõ ${typed.trim()} hay ${formatNumber(old, 6)}? Số cũ là ${showValue(info, old)}.`
}

function askWhich(text: string): Reading {
  const reading = readNumber(text)
  if (!('either' in reading)) return { problem: `"${text}" chưa phải là số.` }
  const [first, second] = reading.either
  return {
    problem: `Gõ ${formatNumber(first)} hay ${formatNumber(second)}?`,
    either: [clearNumber(first), clearNumber(second)],
  }
}

/** A number written so that it can be read in one way only: 9800 as "9800", 1.234 as "1,2340", 25743.76 as "25.743,76". */
export function clearNumber(value: number): string {
  const text = formatNumber(value, 6)
  if (!('either' in readNumber(text))) return text
  return Number.isInteger(value) ? String(value) : `${text}0`
}

const decimals = (value: unknown): string => String(value).replace('.', ',')

/** "1.800 tỷ" is how officials write 1800000000000. */
const scales: Record<string, number> = { tỷ: 1e9, tỉ: 1e9, ty: 1e9, triệu: 1e6, trieu: 1e6, tr: 1e6 }

function inFull(info: FieldInfo, text: string): string {
  const unit = info.unit
    ? text.replace(new RegExp(`\\s*(${info.unit.replaceAll('/', '\\/')}|đồng|%)$`, 'iu'), '')
    : text
  const scaled = info.kind === 'money' && /^(.+?)\s*(tỷ|tỉ|ty|triệu|trieu|tr)$/iu.exec(unit)
  if (!scaled) return unit
  const reading = readNumber(scaled[1] ?? '')
  const scale = scales[(scaled[2] ?? '').toLowerCase()] ?? 1
  // Billions are never written with three decimals in a price: "1.800 tỷ" is one thousand eight hundred.
  const count = 'value' in reading ? reading.value : 'either' in reading ? reading.either[0] : Number.NaN
  return Number.isNaN(count) ? text : String(Math.round(count * scale))
}

/** Latitude then longitude as people write them: "9,98996; 105,13190", "9.98996, 105.13190". Kept as [lon, lat]. */
function readPoint(text: string): Reading {
  const numbers = text
    .split(/[;\s]+|,\s+|(?<=\d\.\d+),/)
    .filter(Boolean)
    .map(part => Number(part.replace(',', '.')))
  const [lat = Number.NaN, lon = Number.NaN] = numbers
  const isPlace = numbers.length === 2 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
  return isPlace
    ? { value: [lon, lat] }
    : { problem: `"${text}" chưa phải là tọa độ. Gõ vĩ độ; kinh độ, ví dụ 9,98996; 105,1319.` }
}

function readObject(text: string): Reading {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { value }
  } catch {
    return { problem: 'Chưa đọc được. Dán nguyên đoạn GeoJSON, hệ WGS 84.' }
  }
  return { problem: 'Chưa đọc được. Dán nguyên đoạn GeoJSON, hệ WGS 84.' }
}
