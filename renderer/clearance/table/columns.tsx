import { milestones } from '../../../db/model/clearance/milestone.ts'
import { stuckFor } from '../../../db/model/clearance/stuck.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Column } from '../../ui/rows/column.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { offVnd, type Row, shownVnd } from './rows.ts'
import { distanceOf, lastWords, StepCells } from './StepCells.tsx'
import styles from './table.module.css'

/** The columns of the household table, without amounts where they are masked; `withPlan` when households of several plans stand together. */
export function columnsOf(today: string, withPlan: boolean, isMasked = false): Column<Row>[] {
  const plan: Column<Row> = { key: 'plan', label: 'Phương án', width: 84, value: row => row.planName }
  const columns: Column<Row>[] = [
    { key: 'code', label: 'Mã', width: 92, value: row => row.code },
    { key: 'name', label: 'Chủ hộ', width: 132, isName: true, isSticky: true, grows: true, value: row => row.name },
    { key: 'hamlet', label: 'Ấp', width: 96, grows: true, value: row => row.hamlet },
    ...(withPlan ? [plan] : []),
    { key: 'sheet', label: 'Tờ', width: 44, value: row => row.sheets },
    { key: 'number', label: 'Thửa', width: 58, value: row => row.numbers },
    { key: 'area', label: 'Diện tích', unit: 'm²', width: 88, as: 'number', total: true, value: row => row.takenM2 },
    { key: 'use', label: 'Loại đất', width: 92, grows: true, value: row => row.uses },
    {
      ...{ key: 'step', label: 'Bước', width: 92, as: undefined, value: row => distanceOf(row.steps) },
      ...{ text: row => lastWords(row.steps), render: row => <StepCells steps={row.steps} /> },
    },
    {
      ...{ key: 'compensation', label: 'Bồi thường, hỗ trợ', unit: 'đồng', width: 128, as: 'number', total: true },
      ...{ value: shownVnd, render: row => <Compensation row={row} /> },
    },
    {
      ...{ key: 'paid', label: 'Đã chi trả', unit: 'đồng', width: 134, as: 'number', total: true },
      ...{ value: row => row.paidVnd, render: row => <Paid row={row} /> },
    },
    {
      ...{ key: 'hitch', label: 'Vướng mắc', width: 190, grows: true, value: row => hitchOf(row, today) },
      render: row => <Hitch row={row} today={today} />,
    },
  ]
  return isMasked ? columns.filter(({ key }) => key !== 'compensation' && key !== 'paid') : columns
}

/** The figure of the list; in italics the one that is computed because the list has none; a sign when the two differ. */
function Compensation({ row }: { row: Row }) {
  const vnd = shownVnd(row)
  const off = offVnd(row)
  if (vnd === null) {
    const why =
      row.lines === 0
        ? 'chưa có khoản bồi thường nào'
        : `${row.total?.gaps ?? 0} trên ${row.lines} khoản chưa tính được`
    return (
      <span className="gap" title={`Bồi thường, hỗ trợ: ${why}`}>
        –
      </span>
    )
  }
  if (row.recordedVnd === null)
    return (
      <i className={styles.computed} title={`Danh sách chưa ghi; cộng ${row.lines} khoản được số này`}>
        {formatNumber(vnd)}
      </i>
    )
  if (!off) return <>{formatNumber(vnd)}</>
  const more = `${off > 0 ? '+' : '−'}${formatNumber(Math.abs(off))}`
  return (
    <span
      title={`Danh sách ghi ${formatNumber(vnd)} đồng, tính lại ${formatNumber(vnd + off)} đồng, lệch ${more} đồng`}
    >
      <span className={styles.differs} aria-hidden>
        ≠
      </span>{' '}
      {formatNumber(vnd)}
      <span className="visually-hidden">, tính lại lệch {more}</span>
    </span>
  )
}

const payStep = milestones.indexOf('pay')

/** What the vouchers come to; a step that says paid without any voucher is told. */
function Paid({ row: { paidVnd, steps } }: { row: Row }) {
  if (paidVnd !== null) return formatNumber(paidVnd)
  return steps[payStep] === 'done' ? (
    <span className={styles.unvouched}>chưa ghi phiếu chi</span>
  ) : (
    <span className="gap" title="Đã chi trả: chưa có phiếu chi">
      –
    </span>
  )
}

function hitchOf(row: Row, today: string): string | null {
  const words = [
    row.obstacle && `${row.obstacle}, ${stuckFor(row.since, today)}`,
    row.complaints > 0 && `${row.complaints} khiếu nại`,
  ].filter(Boolean)
  return words.length > 0 ? words.join('; ') : null
}

/** Nothing in the way is said by an empty cell: it is not a gap. */
function Hitch({ row, today }: { row: Row; today: string }) {
  const words = hitchOf(row, today)
  if (!words) return null
  return (
    <span className={styles.hitch}>
      <StatusIcon status="stuck" size={13} />
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </span>
  )
}
