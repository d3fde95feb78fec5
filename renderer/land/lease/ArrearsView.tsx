import { Receipt } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { type About, type Arrears, abouts, payeeOf } from '../../../db/model/land/arrears.ts'
import { formatMoney, formatNumber } from '../../../db/model/text/number.ts'
import type { ChargeRow, LeaseRow } from '../../../db/store/land/leases.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Column } from '../../ui/rows/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import plot from '../plot/plot.module.css'
import { aboutWord, priceWord } from '../words.ts'
import styles from './lease.module.css'

type Row = ChargeRow & { tenantName: string; leaseCode: string }
type Props = { lead: ReactNode; leases: LeaseRow[]; arrears: Arrears; onOpen: (lease: string) => void }

/** What is still owed, the longest late first; each price has a sum of its own. */
export function ArrearsView({ lead, leases, arrears, onOpen }: Props) {
  const [isAll, setAll] = useState(false)
  const rows = useMemo(
    () =>
      leases
        .flatMap(lease =>
          lease.charges.map((each): Row => ({ ...each, tenantName: lease.tenantName, leaseCode: lease.code })),
        )
        .filter(each => isAll || each.owed_vnd === null || each.owed_vnd > 0)
        .sort((a, b) => b.lateDays - a.lateDays),
    [leases, isAll],
  )
  const columns = useMemo(() => chargeColumns(), [])
  const hasCharges = leases.some(lease => lease.charges.length > 0)
  return (
    <>
      <div className={plot.filter}>
        {lead}
        {hasCharges && (
          <label className={plot.switch}>
            <input type="checkbox" checked={isAll} onChange={event => setAll(event.currentTarget.checked)} />
            Cả khoản đã nộp đủ
          </label>
        )}
      </div>
      {hasCharges && (
        <div className={styles.sums}>
          {abouts.map(about => (
            <Owed key={about} about={about} arrears={arrears} />
          ))}
        </div>
      )}
      <DataTable
        label="Khoản phải thu"
        noun="khoản"
        columns={columns}
        rows={rows}
        keyOf={row => row.id}
        isTotalled={false}
        onOpen={row => onOpen(row.lease)}
        empty={
          <EmptyState
            icon={<Receipt size={26} strokeWidth={1.5} />}
            title={hasCharges ? 'Không còn khoản nào phải thu' : 'Chưa có khoản phải thu nào'}
            why={
              hasCharges
                ? 'Mọi khoản đã ghi đều nộp đủ.'
                : 'Mở một hợp đồng rồi thêm khoản phải thu: số nợ và số ngày trễ tự tính ra.'
            }
          />
        }
      />
    </>
  )
}

function Owed({ about, arrears }: { about: About; arrears: Arrears }) {
  const { charges, owed_vnd, late_vnd, unknown } = arrears[about]
  return (
    <div className={styles.owed}>
      <p className={styles.label}>
        {priceWord[about]}
        {payeeOf(about) === 'developer' && <span> nộp chủ đầu tư hạ tầng</span>}
      </p>
      {charges === 0 ? (
        <p className="gap">chưa có khoản nào</p>
      ) : (
        <p>
          còn <b>{formatMoney(owed_vnd)}</b>
          {late_vnd > 0 && <span className={styles.late}>, trễ hạn {formatMoney(late_vnd)}</span>}
          {unknown > 0 && `, thiếu số tiền ${formatNumber(unknown)} khoản`}
        </p>
      )}
    </div>
  )
}

const chargeColumns = (): Column<Row>[] => [
  { key: 'tenant', label: 'Bên thuê', width: 220, grows: true, isName: true, value: row => row.tenantName },
  { key: 'lease', label: 'Hợp đồng', width: 130, value: row => row.leaseCode },
  {
    ...{ key: 'about', label: 'Khoản', width: 190, value: (row: Row) => row.about },
    render: row => aboutWord[row.about],
    text: row => aboutWord[row.about],
  },
  { key: 'period', label: 'Kỳ', width: 110, value: row => row.period },
  { key: 'due', label: 'Hạn nộp', width: 106, as: 'day', value: row => row.due },
  { key: 'amount', label: 'Phải nộp', unit: 'đồng', width: 118, as: 'number', value: row => row.amount_vnd },
  { key: 'paid', label: 'Đã nộp', unit: 'đồng', width: 118, as: 'number', value: row => row.paid_vnd },
  { key: 'owed', label: 'Còn nợ', unit: 'đồng', width: 118, as: 'number', value: row => row.owed_vnd },
  {
    ...{ key: 'late', label: 'Trễ', unit: 'ngày', width: 84, as: 'number' as const, value: (row: Row) => row.lateDays },
    render: row => (row.lateDays > 0 ? <span className={styles.late}>{formatNumber(row.lateDays)}</span> : '0'),
  },
]
