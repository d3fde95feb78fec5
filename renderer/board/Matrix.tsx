import { useMemo } from 'react'
import { type BoardCell, type BoardRow, boardCells } from '../../db/model/board.ts'
import { daysBetween, formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { type StatusKey, themes } from '../../db/model/theme.ts'
import { StatusCell } from '../dossier/ladder/StatusCell.tsx'
import { select, show, useAtlas } from '../state.ts'
import type { Column } from '../ui/rows/column.ts'
import { ZoneSymbol } from '../ui/sign/ZoneSymbol.tsx'
import { DataTable } from '../ui/table/DataTable.tsx'
import styles from './Matrix.module.css'

const heads: Record<BoardCell, string> = {
  planning: 'Quy hoạch',
  establishment: 'Thành lập',
  clearance: 'Mặt bằng',
  infrastructure: 'Hạ tầng',
  rent: 'Giá thuê',
  call: 'Kêu gọi',
}

const words: Record<StatusKey, string> = {
  xong: 'Xong',
  doing: 'Đang làm',
  todo: 'Chưa làm',
  wait: 'Chờ đối chiếu',
  stuck: 'Vướng',
  unk: 'Chưa có số liệu',
}

/** What a cell says more exactly than the legend, by the theme's own rule: a tick for planning is a detailed plan, not every step. */
function wordOf(cell: BoardCell, status: StatusKey): string {
  if (cell === 'rent') return status === 'xong' ? 'Đã có đơn giá' : words[status]
  return cell === 'infrastructure' ? words[status] : themes[cell].words[status]
}

/** Where each zone stands, one row a zone; what holds it up in words. Enter or a press opens the zone on the map. */
export function Matrix({ rows }: { rows: BoardRow[] }) {
  const { selected, overview } = useAtlas()
  const today = overview?.today ?? ''
  const columns = useMemo(() => columnsOn(today), [today])
  return (
    <section className={styles.card} aria-label="Mỗi khu đang ở đâu">
      <header className={styles.head}>
        <h2>Mỗi khu đang ở đâu</h2>
        <ul className={styles.legend}>
          {(Object.keys(words) as StatusKey[]).map(status => (
            <li key={status}>
              <StatusCell status={status} width={28} height={15} /> {words[status]}
            </li>
          ))}
        </ul>
      </header>
      <DataTable
        label="Tình trạng từng khu"
        noun="khu"
        columns={columns}
        rows={rows}
        keyOf={row => row.id}
        open={selected}
        onOpen={open}
        isTotalled={false}
      />
    </section>
  )
}

function columnsOn(today: string): Column<BoardRow>[] {
  return [
    {
      key: 'name',
      label: 'Khu, cụm',
      width: 216,
      grows: true,
      wraps: true,
      value: row => row.name,
      render: row => (
        <span className={styles.name}>
          <ZoneSymbol type={row.type} status={row.status} size={17} />
          {row.name}
        </span>
      ),
    },
    { key: 'area', label: 'Diện tích', unit: 'ha', width: 76, as: 'number', value: row => row.areaHa },
    ...boardCells.map(
      (cell): Column<BoardRow> => ({
        key: cell,
        label: heads[cell],
        width: 55,
        value: row => wordOf(cell, row.cells[cell]),
        render: row => (
          <span title={`${heads[cell]}: ${wordOf(cell, row.cells[cell])}`}>
            <StatusCell status={row.cells[cell]} width={38} height={18} />
            <span className="visually-hidden">{wordOf(cell, row.cells[cell])}</span>
          </span>
        ),
      }),
    ),
    {
      key: 'directives',
      label: 'Nhiệm vụ',
      width: 68,
      value: row => row.directives.map(each => each.number).join(', ') || null,
      render: row => row.directives.map(each => each.number).join(', '),
    },
    {
      key: 'hold',
      label: 'Đang vướng ở đâu',
      width: 228,
      grows: true,
      wraps: true,
      value: row => (row.hold ? holdText(row.hold, today) : null),
      render: row => row.hold && <Hold hold={row.hold} today={today} />,
    },
  ]
}

function open(row: BoardRow): void {
  show({ is: 'map' })
  select(row.id)
}

type HoldValue = NonNullable<BoardRow['hold']>

function holdText({ is, text, who, since }: HoldValue, today: string): string {
  const days = is === 'stuck' && since ? `${formatNumber(daysBetween(since, today), 0)}\u00a0ngày` : null
  return [text, who, days].filter(Boolean).join(' · ')
}

function Hold({ hold, today }: { hold: HoldValue; today: string }) {
  const title = [hold.text, hold.since && `từ ${formatDay(hold.since)}`, hold.who].filter(Boolean).join(' · ')
  return (
    <span className={styles.hold} data-is={hold.is} title={title}>
      {holdText(hold, today)}
    </span>
  )
}
