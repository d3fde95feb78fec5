import { infoOf } from '../../record/kind.ts'
import { isKind, kindOf } from '../../record/kinds.ts'
import type { Run } from '../brief.ts'
import { lowerFirst } from '../words.ts'
import { units } from './terms.ts'

const abouts: [RegExp, string][] = [
  [/^(?:trên|hơn)\u00a0/u, 'over '],
  [/^dưới\u00a0/u, 'under '],
  [/^(?:gần|khoảng)\u00a0/u, 'about '],
  [/^tối thiểu\u00a0/u, 'at least '],
  [/^tối đa\u00a0/u, 'at most '],
]

/** A figure's text in English, from its value and its field; null for words that only somebody could translate. */
export function englishFigure({ text, figure }: Run): string | null {
  if (!figure) return null
  const { value, unit } = figure
  if (typeof value === 'number') return aboutOf(text) + withUnit(value, unit)
  const schema = isKind(figure.kind) ? kindOf(figure.kind).fields[figure.field] : undefined
  const info = schema && infoOf(schema)
  if (info?.kind === 'point' && Array.isArray(value))
    return `${englishNumber(value[1], 5)}, ${englishNumber(value[0], 5)}`
  if (info?.kind !== 'choice' || typeof value !== 'string') return null
  const word = info.choices?.[value]
  if (!word) return null
  return text.charAt(0) === text.charAt(0).toLocaleLowerCase('vi') ? lowerFirst(word.en) : word.en
}

const aboutOf = (text: string): string => abouts.find(([vi]) => vi.test(text))?.[1] ?? ''

/** 1,800 billion VND; 250 ha; 75%. Money in the unit that reads best, exact. */
function withUnit(value: number, unit: string | undefined): string {
  if (unit === '%') return `${englishNumber(value)}%`
  if (unit === 'đồng' && Math.abs(value) >= 1e9 && value % 1e5 === 0)
    return `${englishNumber(value / 1e9)}\u00a0billion\u00a0VND`
  if (unit === 'đồng' && Math.abs(value) >= 1e6 && value % 1e3 === 0)
    return `${englishNumber(value / 1e6)}\u00a0million\u00a0VND`
  return unit ? `${englishNumber(value)}\u00a0${units[unit] ?? unit}` : englishNumber(value)
}

/** Formats by their digits, kept: to make a new one for each number takes most of the time of a paper. */
const formats = new Map<number, Intl.NumberFormat>()

/** 25743.76 as 25,743.76. */
function englishNumber(value: number, digits = 4): string {
  const format = formats.get(digits) ?? new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits })
  formats.set(digits, format)
  return format.format(value)
}
