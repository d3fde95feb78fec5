import type { KindName } from '../../../db/model/record/kinds.ts'
import type { SheetCell, SheetPage } from '../../../db/model/sheet.ts'

/** All rows of a kind that have come so far, as columns. A row is its place in them. */
export type Sheet = {
  kind: KindName
  ids: string[]
  columns: Record<string, SheetCell[]>
  /** What the records are called that refs point to: id -> name. */
  names: Record<string, string>
  /** How many rows there are, and whether they have all come. */
  total: number
  isWhole: boolean
}

/** A sheet of the first page. */
export function sheetOf(kind: KindName, page: SheetPage): Sheet {
  return {
    kind,
    ids: page.ids,
    columns: page.columns,
    names: page.names,
    total: page.total ?? page.ids.length,
    isWhole: page.next === null,
  }
}

/** Takes the next page in, in place: a hundred thousand rows are not copied with every page. */
export function takeIn(sheet: Sheet, page: SheetPage): void {
  for (const id of page.ids) sheet.ids.push(id)
  for (const [field, cells] of Object.entries(page.columns)) {
    const column = sheet.columns[field]
    if (column) for (const cell of cells) column.push(cell)
  }
  Object.assign(sheet.names, page.names)
  sheet.isWhole = page.next === null
}

export const cellAt = (sheet: Sheet, field: string, row: number): SheetCell => sheet.columns[field]?.[row] ?? null
