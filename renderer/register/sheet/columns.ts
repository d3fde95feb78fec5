import type { FieldInfo } from '../../../db/model/record/field.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import type { SheetCell } from '../../../db/model/sheet.ts'
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

/** The columns that stand before anybody has chosen: what fits a desk; long notes, shapes and lists are there to be added. */
export function usualColumns(kind: KindName): string[] {
  const fields = fieldsFor(kind)
  const quiet = new Set<FieldInfo['kind']>(['shape', 'json', 'point', 'value'])
  const leading = new Set(leadingOf(kind))
  return fields
    .filter(
      ({ name, info }) => leading.has(name) || !(quiet.has(info.kind) || (info.kind === 'note' && name === 'note')),
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
  const fields = new Map(fieldsFor(sheet.kind).map(field => [field.name, field.info]))
  const known = [...leading, ...shown.filter(name => !leading.includes(name))]
  return known.flatMap(name => {
    const info = fields.get(name)
    if (!info || !shown.includes(name)) return []
    const isLeading = leading.includes(name)
    return [{ ...columnOf(sheet, name, info), isSticky: isLeading, isName: isLeading && name !== 'code' }]
  })
}

/** One column over the rows of a sheet. */
export function columnOf(sheet: Sheet, name: string, info: FieldInfo): Column<number> {
  const value = (row: number) => cellAt(sheet, name, row)
  const column: Column<number> = {
    ...{ key: name, label: info.label.vi, width: widthOf(name, info), value },
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

function widthOf(name: string, info: FieldInfo): number {
  if (name === 'code') return 128
  if (name === 'name' || name === 'title') return 220
  const widths: Partial<Record<FieldInfo['kind'], number>> = {
    ...{ money: 152, area: 96, number: 92, percent: 80, date: 96, flag: 84, choice: 132 },
    ...{ ref: 168, text: 140, note: 220, point: 150, shape: 116, json: 92, value: 130 },
  }
  return widths[info.kind] ?? 120
}
