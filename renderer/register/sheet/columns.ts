import type { FieldInfo } from '../../../db/model/record/field.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import type { SheetCell } from '../../../db/model/sheet.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { showValue } from '../../../db/model/text/show.ts'
import type { Column } from '../../ui/rows/column.ts'
import { cellAt, type Sheet } from './sheet.ts'

/** A field of a kind as the register knows it. */
export type Field = { name: string; info: FieldInfo }

const numeric = new Set<FieldInfo['kind']>(['number', 'area', 'money', 'percent'])
export const isNumber = (info: FieldInfo): boolean => numeric.has(info.kind)

/** The fields of a kind in the order of its columns: the code, what names it, then the rest as the model has them. */
export function fieldsFor(kind: KindName): Field[] {
  const described = kindOf(kind)
  const all = fieldsOf(described).map(([name, info]) => ({ name, info }))
  const first = [...new Set(['code', ...described.title, 'name', 'title'])]
  const rank = ({ name }: Field) => (first.indexOf(name) + first.length + 1) % (first.length + 1) || 0
  const leading = all.filter(field => first.includes(field.name)).sort((a, b) => rank(a) - rank(b))
  return [...leading, ...all.filter(field => !first.includes(field.name))]
}

/** As a table has them: what is read at a glance before long words that may be empty. */
function inTable<F extends { info: FieldInfo }>(fields: readonly F[]): F[] {
  const isLong = ({ info }: F) => info.kind === 'note' && !info.required
  return [...fields.filter(field => !isLong(field)), ...fields.filter(isLong)]
}

/** English names, remarks and addresses of pages: seldom read in a table, and wide. */
const aside = /^(?:name_en|note|source)$/

/** The columns that stand before anybody has chosen: what fits a desk; long notes, shapes and lists are there to be added. */
export function usualColumns(kind: KindName): string[] {
  const fields = inTable(fieldsFor(kind))
  const quiet = new Set<FieldInfo['kind']>(['shape', 'json', 'point', 'value'])
  const leading = new Set(leadingOf(kind))
  return fields
    .filter(
      ({ name, info }) =>
        leading.has(name) || !(quiet.has(info.kind) || (aside.test(name) && ['text', 'note'].includes(info.kind))),
    )
    .slice(0, 14)
    .map(field => field.name)
}

/** The fields that stay at the left: the code, and what names the record beside it. */
export function leadingOf(kind: KindName): string[] {
  const names = fieldsFor(kind).map(field => field.name)
  const name = ['name', 'title', ...kindOf(kind).title].find(each => each !== 'code' && names.includes(each))
  return [...(names.includes('code') ? ['code'] : []), ...(name ? [name] : [])]
}

/** Figures that may be added up: hectares, đồng, and counted things; not prices per square metre, years or distances. */
export function isSummed(info: FieldInfo): boolean {
  if (info.kind === 'area') return true
  if (info.kind === 'money') return info.unit === 'đồng'
  return info.kind === 'number' && info.unit !== undefined && !/[/%]|km|^năm$/.test(info.unit)
}

/** The columns of a table over the rows of a sheet. */
export function columnsOf(sheet: Sheet, shown: readonly string[]): Column<number>[] {
  const leading = leadingOf(sheet.kind)
  const fields = new Map(fieldsFor(sheet.kind).map(field => [field.name, field]))
  const asked = (names: readonly string[]) =>
    names.flatMap(name => (shown.includes(name) ? (fields.get(name) ?? []) : []))
  const rest = shown.filter(name => !leading.includes(name))
  return [...asked(leading), ...inTable(asked(rest))].map(({ name, info }) => {
    const isLeading = leading.includes(name)
    return { ...columnOf(sheet, name, info), isSticky: isLeading, isName: isLeading && name !== 'code' }
  })
}

/** One column over the rows of a sheet. */
export function columnOf(sheet: Sheet, name: string, info: FieldInfo): Column<number> {
  const value = (row: number) => cellAt(sheet, name, row)
  const column: Column<number> = {
    ...{ key: name, label: info.label.vi, width: widthOf(sheet, name, info), value },
    ...(info.unit && isNumber(info) && { unit: info.unit }),
    grows: ['text', 'note', 'ref'].includes(info.kind) && name !== 'code',
  }
  if (isNumber(info)) return { ...column, as: 'number', total: isSummed(info) }
  if (info.kind === 'date') return { ...column, as: 'day' }
  return { ...column, text: row => wordOf(info, value(row), sheet.names) }
}

/** A cell in words; "" for a gap. */
export function wordOf(info: FieldInfo, cell: SheetCell, names: Record<string, string>): string {
  if (cell === null) return ''
  if (info.kind === 'ref') return names[cell] ?? String(cell)
  if (info.kind === 'shape') return 'đã có ranh giới'
  if (info.kind === 'json') return 'đã ghi'
  if (info.kind === 'point') return showValue(info, JSON.parse(String(cell)))
  return showValue(info, cell)
}

/** Codes and numbers of papers are read to their last letter. */
const inFull = new Set(['code', 'number'])

/** Wide enough for most of the first rows that have something, and for the head in two lines, within what each kind of field may take. */
function widthOf(sheet: Sheet, name: string, info: FieldInfo): number {
  const most = { note: 260, text: 220, ref: 200 }[info.kind as string] ?? 168
  const cells = (sheet.columns[name] ?? []).slice(0, 120)
  const widths = cells.map(cell => drawnWidth(wordIn(info, cell, sheet.names))).filter(width => width > 0)
  widths.sort((a, b) => a - b)
  // One long name among many short ones is cut in its cell, and whole in its tip.
  const needed = widths.at(inFull.has(name) ? -1 : Math.floor(widths.length * 0.95)) ?? 0
  const label = [info.label.vi, isNumber(info) ? info.unit : undefined].filter(Boolean).join(', ')
  const head = Math.max(...label.split(' ').map(word => word.length), Math.ceil(label.length / 2) + 2)
  const room = info.kind === 'money' ? 152 : info.kind === 'date' ? 98 : 72
  return Math.min(most, Math.max(room, Math.ceil(needed) + 20, Math.ceil(head * 6.8) + 20))
}

function wordIn(info: FieldInfo, cell: SheetCell, names: Record<string, string>): string {
  return typeof cell === 'number' && isNumber(info) ? formatNumber(cell) : wordOf(info, cell, names)
}

/** How wide words are about, px: capitals and digits are wider than other letters. */
const drawnWidth = (text: string): number =>
  text.length * 7.6 + (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 + (text.match(/\d/g)?.length ?? 0)
