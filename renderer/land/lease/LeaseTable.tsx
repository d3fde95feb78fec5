import { FileSignature } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { expiries, expiryWord } from '../../../db/model/land/expiry.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { LeaseRow } from '../../../db/store/land/leases.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { Column } from '../../ui/rows/column.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import plot from '../plot/plot.module.css'
import { expirySign, payWord } from '../words.ts'
import styles from './lease.module.css'

type Props = { lead: ReactNode; leases: LeaseRow[]; open: string | null; onOpen: (lease: string) => void }

/** The leases in bands by how near their end is: past it, 1, 3, 6, 12 months, later. */
export function LeaseTable({ lead, leases, open, onOpen }: Props) {
  const columns = useMemo(() => leaseColumns(), [])
  return (
    <>
      <div className={plot.filter}>{lead}</div>
      <DataTable
        label="Hợp đồng thuê đất"
        noun="hợp đồng"
        columns={columns}
        rows={leases}
        keyOf={lease => lease.id}
        groupBy="expiry"
        open={open}
        onOpen={lease => onOpen(lease.id)}
        empty={
          <EmptyState
            icon={<FileSignature size={26} strokeWidth={1.5} />}
            title="Chưa có hợp đồng thuê đất nào"
            why="Ghi hợp đồng thì được nhắc trước khi hết hạn 12, 6, 3 và 1 tháng, và thử được giá thuê mới."
          />
        }
      />
    </>
  )
}

const leaseColumns = (): Column<LeaseRow>[] => [
  { key: 'code', label: 'Hợp đồng', width: 150, isName: true, value: lease => lease.code },
  { key: 'tenant', label: 'Bên thuê', width: 220, grows: true, value: lease => lease.tenantName },
  { key: 'plot', label: 'Lô', width: 92, value: lease => lease.plotCode },
  { key: 'area', label: 'Diện tích', unit: 'ha', width: 84, as: 'number', value: lease => lease.area_ha, total: true },
  { key: 'ends', label: 'Thuê đến', width: 106, as: 'day', value: lease => lease.ends },
  {
    ...{ key: 'left', label: 'Còn', width: 132, value: (lease: LeaseRow) => lease.daysLeft },
    render: lease => (lease.expiry === 'ended' ? 'đã thanh lý' : <Left lease={lease} />),
    text: lease => leftWord(lease),
  },
  {
    ...{ key: 'payment', label: 'Trả tiền thuê đất', width: 150, value: (lease: LeaseRow) => lease.payment },
    render: lease => payWord[lease.payment ?? ''],
    text: lease => payWord[lease.payment ?? ''] ?? '',
  },
  {
    ...{ key: 'expiry', label: 'Hạn', width: 190, value: (lease: LeaseRow) => expiries.indexOf(lease.expiry) },
    text: lease => expiryWord[lease.expiry],
    render: lease => expiryWord[lease.expiry],
  },
]

function Left({ lease }: { lease: LeaseRow }) {
  return (
    <span className={styles.left} data-late={lease.expiry === 'expired' || undefined}>
      <StatusIcon status={expirySign[lease.expiry]} size={14} />
      {leftWord(lease)}
    </span>
  )
}

function leftWord({ daysLeft, expiry }: LeaseRow): string {
  if (expiry === 'ended') return 'đã thanh lý'
  if (daysLeft === null) return ''
  if (daysLeft < 0) return `quá ${formatNumber(-daysLeft)} ngày`
  return daysLeft > 730 ? `${formatNumber(Math.floor(daysLeft / 365.25))} năm` : `${formatNumber(daysLeft)} ngày`
}
