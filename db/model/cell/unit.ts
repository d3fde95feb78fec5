import type { FieldInfo } from '../record/field.ts'
import { foldAccents } from '../text/fold.ts'
import { settled } from './sheet.ts'

/** A unit as a heading or a cell names it: its words, what it measures, and how many of the base (đồng, m²) it is. */
export type Unit = { name: string; of: 'money' | 'area' | 'rate'; factor: number }

const units: (Unit & { words: string })[] = [
  { words: 'ty dong|ti dong|ty|ti|ty vnd', name: 'tỷ đồng', of: 'money', factor: 1e9 },
  {
    words: 'trieu dong|trieu|tr dong|trd|tr\\.? ?d|trieu vnd|1\\.000\\.000 dong|1,000,000 dong',
    name: 'triệu đồng',
    of: 'money',
    factor: 1e6,
  },
  {
    words: 'nghin dong|ngan dong|nghin|ngan|1\\.000 ?d|1000 ?d|1,000 ?d|1\\.000 ?dong|1000 ?dong|1,000 ?dong|nghin vnd',
    name: 'nghìn đồng',
    of: 'money',
    factor: 1e3,
  },
  { words: 'dong|vnd|vnđ|d|dong viet nam', name: 'đồng', of: 'money', factor: 1 },
  { words: 'ha|hecta|hec ta', name: 'ha', of: 'area', factor: 10_000 },
  { words: 'm2|m²|met vuong', name: 'm²', of: 'area', factor: 1 },
  { words: 'km2|km²', name: 'km²', of: 'area', factor: 1_000_000 },
  { words: '%|phan tram', name: '%', of: 'rate', factor: 1 },
]
const patterns = units.map(unit => ({ unit, whole: new RegExp(`^(?:${unit.words})$`, 'u') }))

/** "triệu đồng", "1.000 đồng", "m2" as a unit; undefined for any other words. */
export function unitOf(words: string): Unit | undefined {
  const plain = foldAccents(words)
    .replace(/đ/g, 'd')
    .replace(/^(?:dvt|don vi tinh|don vi)\s*:?\s*/, '')
    .replace(/[.\s]+$/, '')
    .trim()
  return patterns.find(({ whole }) => whole.test(plain))?.unit
}

/** The unit in a heading: in brackets or after the last comma, "Diện tích (m²)", "Bồi thường, triệu đồng"; the whole unit line "Đơn vị tính: ha". */
export function unitIn(heading: string): Unit | undefined {
  for (const [, inside = ''] of heading.matchAll(/[([]([^()[\]]*)[)\]]/g)) {
    const unit = unitOf(inside)
    if (unit) return unit
  }
  const line = /(?:đơn vị tính|đơn vị|đvt)\s*:?\s*([^;()]+)/iu.exec(heading.normalize('NFC'))
  if (line) return unitOf(line[1] ?? '')
  return unitOf(heading.split(/,\s|\n|;/).at(-1) ?? '')
}

/** How a value of a unit becomes one of the field: multiplied by `by`, then divided by `over`. Null when the two measure different things. */
export function scaleTo(info: FieldInfo, unit: Unit): { by: number; over: number } | null {
  const own = info.unit ? unitOf(info.unit.split('/')[0] ?? '') : undefined
  if (!own || own.of !== unit.of) return null
  return unit.factor >= own.factor
    ? { by: unit.factor / own.factor, over: 1 }
    : { by: 1, over: own.factor / unit.factor }
}

/** A decimal times a power of ten, exactly: its digits are moved, nothing is computed in binary. `zeros` may be negative. */
export function shifted(value: number, zeros: number): number {
  if (zeros === 0 || value === 0) return value
  const [digits, power = '0'] = String(settled(value)).split('e')
  return Number(`${digits}e${Number(power) + zeros}`)
}

/** How many noughts a scale has: all units here are powers of ten. */
export const noughts = ({ by, over }: { by: number; over: number }): number =>
  Math.round(Math.log10(by) - Math.log10(over))
