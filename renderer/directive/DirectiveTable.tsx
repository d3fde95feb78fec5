import { ArrowDown, ArrowUp, Info } from 'lucide-react'
import { Fragment, type KeyboardEvent, useRef } from 'react'
import type { Group } from '../../db/model/directive/group.ts'
import type { DirectiveRow } from '../../db/model/directive/room.ts'
import type { Sort, SortKey } from '../../db/model/directive/sort.ts'
import { dueLine } from '../../db/model/directive/standing.ts'
import { ZoneSymbol } from '../ui/sign/ZoneSymbol.tsx'
import { DirectiveLine } from './DirectiveLine.tsx'
import styles from './DirectiveTable.module.css'

type Props = {
  groups: Group[]
  isGrouped: boolean
  /** Every directive of what is looked at, filtered or not: for the note under the table. */
  all: DirectiveRow[]
  sort: Sort
  today: string
  chosen: string | null
  onSort: (sort: Sort) => void
  onOpen: (directive: string, deed?: 'deadline') => void
}

const columns: { word: string; sort?: SortKey }[] = [
  { word: 'Số', sort: 'number' },
  { word: 'Nội dung' },
  { word: 'Chủ trì', sort: 'lead' },
  { word: 'Phối hợp' },
  { word: 'Thời hạn', sort: 'due' },
  { word: 'Khu' },
  { word: 'Trạng thái', sort: 'status' },
]

/** The directives as a table of rows of three lines; arrows walk it. */
export function DirectiveTable({ groups, isGrouped, all, sort, today, chosen, onSort, onOpen }: Props) {
  const table = useRef<HTMLTableElement>(null)

  function walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.nativeEvent.isComposing) return
    const lines = [...(table.current?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
    const next = lines[lines.indexOf(event.target as HTMLElement) + step]
    if (!lines.includes(event.target as HTMLElement) || !next) return
    event.preventDefault()
    next.focus()
    if (chosen) next.click()
  }

  return (
    <div className={styles.box}>
      <table ref={table} className={styles.table} onKeyDown={walk}>
        <thead>
          <tr>
            {columns.map(column => (
              <Column key={column.word} {...column} now={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <Fragment key={group.key}>
              {isGrouped && <GroupHead group={group} />}
              {group.rows.map(row => (
                <DirectiveLine
                  key={row.id}
                  row={row}
                  today={today}
                  isChosen={row.id === chosen}
                  onOpen={deed => onOpen(row.id, deed)}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Note rows={all} />
    </div>
  )
}

type ColumnProps = { word: string; sort?: SortKey; now: Sort; onSort: (sort: Sort) => void }

function Column({ word, sort, now, onSort }: ColumnProps) {
  if (!sort) return <th scope="col">{word}</th>
  const isNow = now.key === sort
  const Arrow = now.isDown ? ArrowDown : ArrowUp
  return (
    <th scope="col" aria-sort={isNow ? (now.isDown ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={styles.sort}
        title={sort === 'due' ? 'Xếp theo thời hạn; bấm lần nữa để đưa việc không có thời hạn lên đầu' : undefined}
        onClick={() => onSort({ key: sort, isDown: isNow && !now.isDown })}
      >
        {word}
        {isNow && sort !== 'number' && <Arrow size={12} strokeWidth={2} aria-hidden />}
      </button>
    </th>
  )
}

function GroupHead({ group: { title, below, zone, rows } }: { group: Group }) {
  return (
    <tr className={styles.group}>
      <th colSpan={columns.length} scope="colgroup">
        <span className={styles.groupLine}>
          {zone && <ZoneSymbol type={zone.type} status={null} size={15} />}
          <b>{title}</b>
          {below && <span className={styles.groupBelow}>{below}</span>}
          <span className={styles.groupCount}>{rows.length} nhiệm vụ</span>
        </span>
      </th>
    </tr>
  )
}

/** What the papers themselves say of deadlines, and who has set those that stand. */
function Note({ rows }: { rows: DirectiveRow[] }) {
  const set = rows.filter(row => row.due !== null && row.due_by !== null && row.due_by !== row.paper.name)
  const free = rows.filter(row => dueLine(row) === null)
  const papers = [...new Set(rows.map(row => row.paper.name))]
  const whose = papers.length === 1 ? papers[0] : 'Các văn bản'
  const words =
    free.length + set.length === rows.length
      ? `${whose} không ghi thời hạn cho nhiệm vụ nào. `
      : free.length > 0
        ? `${free.length} nhiệm vụ không được văn bản quy định thời hạn. `
        : ''
  const who = set.length > 0 ? `Ngày hạn ở ${set.length} việc do cơ quan theo dõi đặt, có ghi người đặt và lý do.` : ''
  if (!words && !who) return null
  return (
    <p className={styles.note}>
      <Info size={14} strokeWidth={1.75} aria-hidden />
      {words}
      {who || 'Đặt thời hạn ở từng nhiệm vụ; người đặt và lý do được giữ lại.'}
    </p>
  )
}
