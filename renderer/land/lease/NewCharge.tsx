import type { LeaseRow } from '../../../db/store/land/leases.ts'
import { api } from '../../api.ts'
import { kept } from '../../form/kept.ts'
import { DrawerForm } from '../form/DrawerForm.tsx'
import { FieldRows } from '../form/FieldRows.tsx'
import { useFields } from '../form/use-fields.ts'

const names = ['about', 'period', 'due', 'amount_vnd', 'paid_vnd', 'paid', 'note'] as const

/** What a tenant must pay for one period. */
export function NewCharge({ lease, onClose }: { lease: LeaseRow; onClose: () => void }) {
  const fields = useFields('charge', names, { about: 'state_rent' })
  const draft = kept(`charge/${lease.id}:new`, `Thêm khoản phải thu, ${lease.code}`, fields.typed, fields.put)
  return (
    <DrawerForm
      title="Thêm khoản phải thu"
      about={`${lease.code}, ${lease.tenantName}`}
      verb="Thêm khoản"
      missing={fields.missing && `Ghi ${fields.missing.toLowerCase()} để lưu`}
      ground="none"
      said={`Đã thêm khoản phải thu của ${lease.tenantName}`}
      onSave={() => api.add({ kind: 'charge', fields: { ...fields.values, lease: lease.id } })}
      draft={draft}
      onClose={onClose}
    >
      <FieldRows fields={fields} help={{ period: 'Ví dụ năm 2026, hoặc 6 tháng đầu năm 2026.' }} />
    </DrawerForm>
  )
}
