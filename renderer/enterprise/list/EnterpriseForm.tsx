import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { refresh, say } from '../../state.ts'
import { changed, freeCode } from '../found.ts'

type Props = {
  enterprise: RecordOf<'enterprise'> | null
  /** Codes that are taken, for the code of a new one. */
  codes?: string[]
  /** With the id of what was saved; null when nothing was. */
  onClose: (id: string | null) => void
}

/** Who an enterprise is, and where it produces. */
export function EnterpriseForm({ enterprise, codes = [], onClose }: Props) {
  return (
    <RecordForm
      kind="enterprise"
      title={enterprise ? `Sửa hồ sơ ${enterprise.code}` : 'Doanh nghiệp mới'}
      verb={enterprise ? 'Lưu hồ sơ' : 'Thêm doanh nghiệp'}
      fields={[
        'name',
        ['code', 'tax_code'],
        'zone',
        ['role', 'foreign_capital'],
        ['country', 'industry'],
        'address',
        ['phone', 'email'],
        'note',
      ]}
      initial={enterprise ?? { code: freeCode('DN', codes), role: 'secondary' }}
      ground={{ question: 'Theo văn bản nào? (không bắt buộc)', needed: false }}
      onSave={async ({ fields, source, why }) => {
        const saved = enterprise
          ? await api.set({
              ...{ kind: 'enterprise', key: enterprise.id, fields: changed(enterprise, fields), source, why },
            })
          : await api.add({ kind: 'enterprise', fields, source, why })
        await refresh()
        onClose(saved.record.id)
        say({
          text: enterprise ? 'Đã lưu hồ sơ' : 'Đã thêm doanh nghiệp',
          detail: String(saved.record.name),
          undo: true,
        })
      }}
      onCancel={() => onClose(null)}
    />
  )
}
