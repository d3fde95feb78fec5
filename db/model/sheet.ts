/** A cell of a sheet: what the column holds, a flag as 0 or 1, a shape or a list as 1 when there is one. Null is a gap. */
export type SheetCell = string | number | null

/** Some rows of a kind as columns: one array per field, in the order in which the rows were added. */
export type SheetPage = {
  ids: string[]
  columns: Record<string, SheetCell[]>
  /** What the records are called that the refs of these rows point to: id -> name. */
  names: Record<string, string>
  /** How many rows there are of the kind; told with the first page. */
  total: number | null
  /** Where the next page begins; null after the last. */
  next: number | null
}
