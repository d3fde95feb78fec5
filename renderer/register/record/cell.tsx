import type { ReactNode } from 'react'
import type { FieldInfo } from '../../../db/model/record/field.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kindOf } from '../../../db/model/record/kinds.ts'
import type { Column } from '../../ui/rows/column.ts'
import { isNumber } from '../sheet/columns.ts'
import { cellAt, type Sheet } from '../sheet/sheet.ts'
import { CellInput } from './CellInput.tsx'
import { Elsewhere } from './Elsewhere.tsx'

type Editor = (row: number, column: Column<number>, leave: () => void) => ReactNode

/** A figure is a number or a day of a record that papers speak of: it is changed on the word of one. Words and ties are just written. */
export const needsPaper = (isSilent: boolean, info: FieldInfo): boolean =>
  !isSilent && (isNumber(info) || info.kind === 'date')

const drawn = new Set<FieldInfo['kind']>(['shape', 'json', 'value', 'point', 'note'])

/** What stands in a cell while it is edited; a figure that needs a paper, and what has no room in a cell, is edited in the record's panel. */
export function editorOf(sheet: Sheet, openField: (record: string, field: string) => void): Editor {
  const { fields, silent } = kindOf(sheet.kind)
  return (row, column, leave) => {
    const info = infoOf(fields[column.key])
    const record = sheet.ids[row] ?? ''
    if (needsPaper(silent, info) || drawn.has(info.kind))
      return <Elsewhere open={() => openField(record, column.key)} leave={leave} />
    return (
      <CellInput
        {...{ info, record, leave }}
        kind={sheet.kind}
        field={column.key}
        value={cellAt(sheet, column.key, row)}
      />
    )
  }
}
