import type { Field } from '../sheet/columns.ts'
import type { Filter } from '../sheet/filter.ts'
import type { Sheet } from '../sheet/sheet.ts'

export type EditorProps = { sheet: Sheet; field: Field; filter: Filter | null; onSet: (filter: Filter | null) => void }
