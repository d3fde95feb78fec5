import type { Shape } from '../boundary/shape.ts'
import { outlineWords } from '../boundary/words.ts'
import type { FieldInfo } from '../record/field.ts'
import { formatDay, readDay } from './day.ts'
import { formatMoney, formatNumber, readNumber } from './number.ts'
import { Problem } from './problem.ts'

/** A value in words with its unit, as the screen and the papers print it. A gap is the caller's to draw. */
export function showValue(info: FieldInfo, value: unknown, lang: 'vi' | 'en' = 'vi'): string {
  const { text, unit } = showParts(info, value, lang)
  return unit ? `${text}\u00a0${unit}` : text
}

/** The same in two parts, for a large number with a small unit. */
export function showParts(info: FieldInfo, value: unknown, lang: 'vi' | 'en' = 'vi'): { text: string; unit?: string } {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'number' && info.kind === 'money' && info.unit === 'đồng') {
    const [text = '', ...unit] = formatMoney(value).split('\u00a0')
    return { text, unit: unit.join(' ') }
  }
  if (typeof value === 'number')
    return info.unit ? { text: formatNumber(value), unit: info.unit } : { text: formatNumber(value) }
  if (info.kind === 'date' && typeof value === 'string') return { text: formatDay(value) }
  if (info.kind === 'choice' && typeof value === 'string') return { text: info.choices?.[value]?.[lang] ?? value }
  if (info.kind === 'flag') return { text: value ? 'có' : 'không' }
  if (info.kind === 'point' && Array.isArray(value))
    return { text: `${formatNumber(value[1], 5)}; ${formatNumber(value[0], 5)}` }
  const kept = info.kind === 'value' ? objectIn(value) : value
  if (typeof kept === 'object' && kept !== null) return { text: isShape(kept) ? outlineWords(kept) : 'đã ghi' }
  return { text: String(kept) }
}

/** What a claim says may be a boundary or a list, kept as text. */
function objectIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return value
  return parsedOr(value) ?? value
}

const isShape = (value: object): value is Shape =>
  'type' in value && 'coordinates' in value && Array.isArray(value.coordinates)

/** What was typed for a field as its value; empty is a gap (null). Throws E_FIELD_VALUE or E_NUMBER_AMBIGUOUS. */
export function readValue(name: string, info: FieldInfo, typed: string): unknown {
  const text = typed.trim()
  if (text === '') return null
  const about = { field: name, label: info.label.vi, value: text }
  switch (info.kind) {
    case 'number':
    case 'area':
    case 'money':
    case 'percent': {
      const reading = readNumber(text)
      if ('value' in reading) return reading.value
      if ('wrong' in reading) throw new Problem('E_FIELD_VALUE', { ...about, reason: 'phải là số' })
      const [whole, part] = reading.either
      // Two ways of writing that are each read in one way only.
      throw new Problem('E_NUMBER_AMBIGUOUS', { ...about, first: String(whole), second: `${formatNumber(part)}0` })
    }
    case 'date': {
      const day = readDay(text)
      if (!day) throw new Problem('E_FIELD_VALUE', { ...about, reason: 'phải là ngày, ví dụ 25/7/2022' })
      return day
    }
    case 'flag':
      if (/^(1|true|có|co|yes)$/i.test(text)) return true
      if (/^(0|false|không|khong|no)$/i.test(text)) return false
      throw new Problem('E_FIELD_VALUE', { ...about, reason: 'phải là có hoặc không' })
    case 'choice':
      return choiceKey(info, text) ?? text
    case 'point':
      return pointIn(text) ?? parsedOr(text)
    case 'shape':
    case 'json':
    case 'value':
      return parsedOr(text)
    default:
      return text
  }
}

/** "9,98996; 105,1319" (latitude first, as people say it) as [lon, lat]. */
function pointIn(text: string): [number, number] | undefined {
  const [lat, lon, ...rest] = text.split(';').map(part => Number(part.trim().replace(',', '.')))
  return lat !== undefined && lon !== undefined && rest.length === 0 ? [lon, lat] : undefined
}

function choiceKey(info: FieldInfo, text: string): string | undefined {
  return Object.entries(info.choices ?? {}).find(
    ([key, words]) => key === text || [words.vi, words.en].some(word => word.toLowerCase() === text.toLowerCase()),
  )?.[0]
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
