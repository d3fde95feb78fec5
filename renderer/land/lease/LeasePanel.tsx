import { Plus } from 'lucide-react'
import { useState } from 'react'
import { expiryWord } from '../../../db/model/land/expiry.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatMoney, formatNumber } from '../../../db/model/text/number.ts'
import type { ChargeRow, LeaseRow } from '../../../db/store/land/leases.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import type { SideOf } from '../beside.ts'
import { Drawer } from '../form/Drawer.tsx'
import { Fact } from '../form/Fact.tsx'
import plot from '../plot/plot.module.css'
import { aboutWord, expirySign } from '../words.ts'
import styles from './lease.module.css'

type Props = { lease: LeaseRow; isPast: boolean; onShow: (side: SideOf) => void; onClose: () => void }

const term = ['tenant', 'plot', 'area_ha', 'signed', 'starts', 'ends', 'ended', 'document'] as const
const toState = ['state_rent_vnd', 'payment', 'free_until', 'review'] as const
const toDeveloper = ['sublease_vnd', 'sublease_payment', 'fee_vnd', 'fee_payment'] as const

/** One lease: its term, what is paid to whom, and each sum that is due. */
export function LeasePanel({ lease, isPast, onShow, onClose }: Props) {
  const [editing, setEditing] = useState<string | null>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const facts = (fields: readonly string[]) => (
    <dl className={plot.facts}>
      {fields.map(field => (
        <Fact
          key={field}
          kind="lease"
          record={lease}
          field={field}
          {...{ editing, foot }}
          onEdit={isPast ? null : setEditing}
        />
      ))}
    </dl>
  )
  return (
    <Drawer
      title={`Hợp đồng ${lease.code}`}
      about={
        <span className={styles.left} data-late={lease.expiry === 'expired' || undefined}>
          <StatusIcon status={expirySign[lease.expiry]} size={14} />
          {expiryWord[lease.expiry]}
        </span>
      }
      onClose={onClose}
      foot={<div ref={setFoot} />}
    >
      {facts(term)}
      <section className={styles.payee} aria-label="Trả Nhà nước">
        <h3>Trả Nhà nước</h3>
        {facts(toState)}
      </section>
      <section className={styles.payee} aria-label="Trả chủ đầu tư hạ tầng">
        <h3>Trả chủ đầu tư hạ tầng</h3>
        {facts(toDeveloper)}
      </section>
      <section className={styles.payee} aria-label="Khoản phải thu">
        <h3>Khoản phải thu</h3>
        {lease.charges.length === 0 && <p className="gap">chưa có khoản nào</p>}
        {lease.charges.map(charge => (
          <ChargeLine key={charge.id} charge={charge} isPast={isPast} />
        ))}
        {!isPast && (
          <Button
            icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => onShow({ is: 'newCharge', lease: lease.id })}
          >
            Thêm khoản phải thu
          </Button>
        )}
      </section>
    </Drawer>
  )
}

function ChargeLine({ charge, isPast }: { charge: ChargeRow; isPast: boolean }) {
  const [editing, setEditing] = useState<string | null>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const { about, period, due, owed_vnd, lateDays } = charge
  const owed =
    owed_vnd === null
      ? 'chưa có số tiền'
      : owed_vnd > 0
        ? `còn nợ ${formatMoney(owed_vnd)}`
        : owed_vnd < 0
          ? `nộp thừa ${formatMoney(-owed_vnd)}`
          : 'đã nộp đủ'
  return (
    <div className={styles.charge}>
      <p>
        {aboutWord[about]}, {period ?? 'chưa ghi kỳ'}
        {due && `, hạn ${formatDay(due)}`}
      </p>
      <p className={lateDays > 0 ? styles.late : undefined}>
        {owed}
        {lateDays > 0 && `, trễ ${formatNumber(lateDays)} ngày`}
      </p>
      <dl className={plot.facts}>
        {['amount_vnd', 'paid_vnd', 'paid'].map(field => (
          <Fact
            key={field}
            kind="charge"
            record={charge}
            {...{ field, editing, foot }}
            onEdit={isPast ? null : setEditing}
          />
        ))}
      </dl>
      <div ref={setFoot} />
    </div>
  )
}
