import type { FieldInfo } from '../../../db/model/record/field.ts'
import type { SheetCell } from '../../../db/model/sheet.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { foldAccents, foldCase, hasAccents } from '../../../db/model/text/fold.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { type Field, wordOf } from './columns.ts'
import type { Sheet } from './sheet.ts'

/** What must be true of one field for a row to stay. */
export type Filter = { field: string } & (
  | { is: 'one'; of: (string | number)[] }
  | { is: 'text'; words: string }
  | { is: 'range'; from: number | null; to: number | null }
  | { is: 'days'; from: string | null; to: string | null }
  | { is: 'gap' }
  | { is: 'known' }
)

/** The rows of a sheet that pass every filter and hold what was typed, in their order. */
export function passing(sheet: Sheet, fields: readonly Field[], filters: readonly Filter[], typed: string): number[] {
  const infos = new Map(fields.map(field => [field.name, field.info]))
  const tests = filters.flatMap(filter => {
    const info = infos.get(filter.field)
    return info ? [testOf(filter, info, sheet)] : []
  })
  const said = typed.trim() === '' ? null : saying(sheet, fields, typed)
  const rows: number[] = []
  for (let row = 0; row < sheet.ids.length; row++)
    if (tests.every(test => test(row)) && (said === null || said(row))) rows.push(row)
  return rows
}

function testOf(filter: Filter, info: FieldInfo, sheet: Sheet): (row: number) => boolean {
  const column = sheet.columns[filter.field] ?? []
  const cell = (row: number): SheetCell => column[row] ?? null
  const within = <V extends string | number>(value: SheetCell, from: V | null, to: V | null) =>
    value !== null && (from === null || value >= from) && (to === null || value <= to)
  switch (filter.is) {
    case 'gap':
      return row => cell(row) === null
    case 'known':
      return row => cell(row) !== null
    case 'one': {
      const of = new Set<SheetCell>(filter.of)
      return row => of.has(cell(row))
    }
    case 'text':
      return matching(filter.words, row => wordOf(info, cell(row), sheet.names))
    default:
      return row => within<string | number>(cell(row), filter.from, filter.to)
  }
}

/** True for rows that hold every typed word in one of the words shown. */
function saying(sheet: Sheet, fields: readonly Field[], typed: string): (row: number) => boolean {
  const worded = fields.filter(({ name, info }) => sheet.columns[name] && speaks.has(info.kind))
  return matching(typed, row =>
    worded.map(({ name, info }) => wordOf(info, sheet.columns[name]?.[row] ?? null, sheet.names)).join(' \u0000 '),
  )
}

const speaks = new Set<FieldInfo['kind']>(['text', 'note', 'choice', 'ref', 'value'])

/** With accents typed they must be there; without, any will do: "thanh loi" finds Thạnh Lợi, "thạnh" does not find Thành. */
function matching(typed: string, wordsOf: (row: number) => string): (row: number) => boolean {
  const fold = hasAccents(typed) ? foldCase : quickFold
  const parts = fold(typed.trim()).split(/\s+/)
  return row => {
    const text = fold(wordsOf(row))
    return parts.every(part => text.includes(part))
  }
}

const folded = new Map<string, string>()

/** Words come back row after row (zones, choices): each is folded once. */
function quickFold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  const made = foldAccents(text)
  if (folded.size > 300_000) folded.clear()
  folded.set(text, made)
  return made
}

/** A filter in the words of its chip: "Tình trạng: sẵn sàng", "Diện tích từ 1 đến 5 ha", "Chủ hộ: chưa có số liệu". */
export function wordsOf(filter: Filter, info: FieldInfo, names: Record<string, string>): string {
  const label = info.label.vi
  const unit = info.unit ? ` ${info.unit}` : ''
  switch (filter.is) {
    case 'gap':
      return `${label}: chưa có số liệu`
    case 'known':
      return `${label}: đã có số liệu`
    case 'text':
      return `${label} có "${filter.words}"`
    case 'one': {
      const [first, ...more] = filter.of.map(cell => wordOf(info, cell, names))
      return `${label}: ${first}${more.length ? ` và ${more.length} mục khác` : ''}`
    }
    case 'days':
      return `${label}${between(filter.from && formatDay(filter.from), filter.to && formatDay(filter.to))}`
    case 'range':
      return `${label}${between(shown(filter.from), shown(filter.to))}${unit}`
  }
}

const shown = (value: number | null) => (value === null ? null : formatNumber(value))
const between = (from: string | null, to: string | null) =>
  `${from === null ? '' : ` từ ${from}`}${to === null ? '' : ` đến ${to}`}`

/** The values that a field has in the sheet with how many rows each, the most first; at most `most` of them. */
export function valuesOf(
  sheet: Sheet,
  field: Field,
  most: number,
): { value: string | number; word: string; count: number }[] {
  const counts = new Map<string | number, number>()
  for (const cell of sheet.columns[field.name] ?? []) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([value, count]) => ({ value, count, word: wordOf(field.info, value, sheet.names) }))
}
