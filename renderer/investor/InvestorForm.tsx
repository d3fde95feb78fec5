import type { RecordOf } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { refresh, say } from '../state.ts'

type Props = {
  investor: RecordOf<'investor'> | null
  /** Codes that are taken, for the code of a new one. */
  codes?: string[]
  /** With the id of what was saved; null when nothing was. */
  onClose: (id: string | null) => void
}

/** Who the investor is, what is looked for, and what comes next. */
export function InvestorForm({ investor, codes = [], onClose }: Props) {
  return (
    <RecordForm
      kind="investor"
      title={investor ? `Sửa nhà đầu tư ${investor.code}` : 'Ghi nhà đầu tư'}
      verb={investor ? 'Lưu nhà đầu tư' : 'Thêm nhà đầu tư'}
      fields={[
        'name',
        ['code', 'country'],
        ['status', 'confidential'],
        'sectors',
        'area',
        'agency',
        ['next_step', 'next_date'],
        'note',
      ]}
      initial={investor ?? { code: codeFor(codes), status: 'new', confidential: false }}
      onSave={async ({ fields }) => {
        const saved = investor
          ? await api.set({ kind: 'investor', key: investor.id, fields: changed(investor, fields) })
          : await api.add({ kind: 'investor', fields })
        await refresh()
        onClose(saved.record.id)
        say({
          text: investor ? 'Đã lưu nhà đầu tư' : 'Đã thêm nhà đầu tư',
          detail: String(saved.record.code),
          undo: true,
        })
      }}
      onCancel={() => onClose(null)}
    />
  )
}

/** Only what is another than before is written: the history then says what was changed. */
function changed(before: Record<string, unknown>, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => before[name] !== value))
}

/** "NDT-07": the first number that is free. */
function codeFor(codes: string[]): string {
  const taken = new Set(codes)
  let number = codes.length + 1
  while (taken.has(codeAt(number))) number += 1
  return codeAt(number)
}

const codeAt = (number: number): string => `NDT-${String(number).padStart(2, '0')}`
