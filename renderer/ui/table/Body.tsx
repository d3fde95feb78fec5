import type { Line } from '../rows/arrange.ts'
import { GroupRow } from './GroupRow.tsx'
import type { TableProps } from './props.ts'
import { Row } from './Row.tsx'
import { edgesOf } from './use-cells.ts'
import type { Frame } from './use-frame.ts'
import type { Keys } from './use-table-keys.ts'
import type { Ticks } from './use-ticks.ts'

type Props<R> = {
  id: string
  table: TableProps<R>
  frame: Frame
  lines: readonly Line<R>[]
  ticks: Ticks<R> | null
  folded: ReadonlySet<string>
  keys: Keys<R>
}

/** The lines in sight, between the room that the others would take. */
export function Body<R>({ id, table, frame, lines, ticks, folded, keys }: Props<R>) {
  const { columns, keyOf, noun } = table
  const { range, editing, deeds } = keys
  const edges = edgesOf(range)
  const [first, last] = edges.columns
  // One cell alone is not a range: its ring says enough.
  const isDrawn = first !== last || edges.lines[0] !== edges.lines[1]
  return (
    <tbody>
      <Room height={frame.above} />
      {frame.items.map(({ index }) => {
        const line = lines[index]
        if (!line) return null
        const active = range.at.line === index ? range.at.column : null
        const place = { id, index, columns, active, deeds, lefts: frame.lefts, measure: frame.measure }
        if (line.is === 'group')
          return (
            <GroupRow
              key={`group ${line.group.key}`}
              {...place}
              group={line.group}
              noun={noun}
              hasTicks={ticks !== null}
              isFolded={folded.has(line.group.key)}
            />
          )
        const key = keyOf(line.row)
        const isCovered = isDrawn && index >= edges.lines[0] && index <= edges.lines[1]
        return (
          <Row
            key={key}
            {...place}
            row={line.row}
            edit={table.edit}
            edited={editing?.line === index ? editing.column : null}
            drawnFrom={isCovered ? first : null}
            drawnTo={isCovered ? last : null}
            isTicked={ticks?.ticked.has(key) ?? null}
            isOpen={table.open === key}
          />
        )
      })}
      <Room height={frame.below} />
    </tbody>
  )
}

function Room({ height }: { height: number }) {
  return (
    height > 0 && (
      <tr>
        <td style={{ height, padding: 0, border: 0 }} />
      </tr>
    )
  )
}
