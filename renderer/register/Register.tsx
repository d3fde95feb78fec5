import { SearchX, Table2 } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { isMaskedFigure } from '../../db/model/people/personal.ts'
import { type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { isMasked, isReadOnly, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Room, RoomMain } from '../ui/room/Room.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import { type Aside, Drawer } from './Drawer.tsx'
import { FilterBar } from './filter/FilterBar.tsx'
import { keepColumns, keptColumns } from './kept.ts'
import { RegisterHead } from './RegisterHead.tsx'
import { editorOf } from './record/cell.tsx'
import { columnsOf, fieldsFor } from './sheet/columns.ts'
import { type Filter, passing } from './sheet/filter.ts'
import { isFixed, wordFor } from './sheet/nouns.ts'
import { useSheet } from './use-sheet.ts'

/** One kind as a table: its columns, filters, groups, and the record that is open beside it. */
export function Register({ kind, record }: { kind: KindName; record: string | null }) {
  const [kept, setShown] = useState(() => keptColumns(kind))
  const hidden = useAtlas(isMasked)
  const shown = useMemo(() => (hidden ? kept.filter(name => !isMaskedFigure(kind, name)) : kept), [hidden, kept, kind])
  const [filters, setFilters] = useState<Filter[]>([])
  const [typed, setTyped] = useState('')
  const [groupBy, setGroupBy] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [aside, setAside] = useState<Aside>('none')
  const [editing, setEditing] = useState<string | null>(null)
  const isPast = useAtlas(isReadOnly)
  const asked = useMemo(() => askedFields(shown, filters, groupBy), [shown, filters, groupBy])
  const sheet = useSheet(kind, asked)
  const fields = useMemo(() => fieldsFor(kind), [kind])
  const said = useDeferredValue(typed)
  const rows = useMemo(() => (sheet ? passing(sheet, fields, filters, said) : []), [sheet, fields, filters, said])
  const columns = useMemo(
    () => (sheet ? columnsOf(sheet, groupBy && !shown.includes(groupBy) ? [...shown, groupBy] : shown) : []),
    [sheet, shown, groupBy],
  )
  const open = (id: string | null, field: string | null = null) => {
    setAside('none')
    setEditing(field)
    show({ is: 'register', kind, record: id })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` only sets
  const edit = useMemo(
    () => (sheet && !isPast && !isFixed(kind) ? editorOf(sheet, (id, field) => open(id, field)) : undefined),
    [sheet, kind, isPast],
  )
  const noun = wordFor(kind)
  const isFiltered = filters.length > 0 || said.trim() !== ''
  const choose = (next: string[] | null) => {
    keepColumns(kind, next)
    setShown(next ?? keptColumns(kind))
  }
  const clear = () => {
    setFilters([])
    setTyped('')
  }
  return (
    <Room label={`Sổ ${kindOf(kind).label.vi.toLowerCase()}`} isBusy={!sheet?.isWhole}>
      <RoomMain>
        <RegisterHead
          {...{ kind, shown, sheet, rows, ticked, columns, isFiltered }}
          canWrite={!isPast && !isFixed(kind)}
          onShow={choose}
          onAside={next => {
            show({ is: 'register', kind, record: null })
            setAside(next)
          }}
        />
        {sheet && (
          <>
            <FilterBar
              {...{ sheet, filters, typed, groupBy }}
              fields={fields.filter(({ name }) => asked.includes(name) || sheet.columns[name])}
              onFilters={setFilters}
              onType={setTyped}
              onGroup={setGroupBy}
              count={countOf(sheet.isWhole, rows.length, sheet.total, noun)}
            />
            <DataTable
              label={kindOf(kind).label.vi}
              {...{ columns, rows, noun, isFiltered, groupBy, edit }}
              keyOf={row => sheet.ids[row] ?? ''}
              isTotalled={sheet.isWhole && columns.some(column => column.total)}
              ticking={{ ticked, onTick: setTicked }}
              open={record}
              onOpen={row => open(sheet.ids[row] ?? null)}
              empty={
                isFiltered ? (
                  <EmptyState
                    icon={<SearchX size={26} strokeWidth={1.75} />}
                    title="Không có dòng nào khớp"
                    why="Thử bớt một điều kiện lọc, hoặc gõ ít chữ hơn."
                  >
                    <Button onClick={clear}>Bỏ mọi điều kiện lọc</Button>
                  </EmptyState>
                ) : (
                  <EmptyState
                    icon={<Table2 size={26} strokeWidth={1.75} />}
                    title={`Sổ này chưa có ${noun} nào`}
                    why="Thêm từng hồ sơ, hoặc nhập cả bảng từ Excel; mọi dòng đều giữ nguồn và lịch sử."
                  />
                )
              }
            />
          </>
        )}
      </RoomMain>
      <Drawer
        {...{ kind, record, aside, editing }}
        isFixed={isPast || isFixed(kind)}
        onOpen={open}
        onEdit={setEditing}
        onClose={() => open(null)}
      />
    </Room>
  )
}

/** The fields that must be read: the columns, and what is filtered or grouped by. */
function askedFields(shown: readonly string[], filters: readonly Filter[], groupBy: string | null): string[] {
  return [...new Set([...shown, ...filters.map(filter => filter.field), ...(groupBy ? [groupBy] : [])])]
}

function countOf(isWhole: boolean, shown: number, total: number, noun: string): string {
  if (!isWhole) return `đang đọc ${formatNumber(total)} ${noun}`
  return shown === total
    ? `${formatNumber(total)} ${noun}`
    : `${formatNumber(shown)} trên ${formatNumber(total)} ${noun}`
}
