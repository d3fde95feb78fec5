import { useState } from 'react'
import type { Sheet } from '../../db/model/readiness/sheet.ts'
import type { Rule } from '../../db/model/readiness/verdict.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { refresh, say } from '../state.ts'
import { codeFor, draftOf, fieldsOfDraft, missingIn } from './rule-draft.ts'
import { TestInputs } from './TestInputs.tsx'

type Props = { rule: Rule | null; sheet: Sheet; onClose: () => void }

/** The words, the weight, the ground and the test of a condition; without one, of a new condition at the end of the list. */
export function RuleForm({ rule, sheet, onClose }: Props) {
  const [draft, setDraft] = useState(() => draftOf(rule))
  return (
    <RecordForm
      kind="rule"
      title={rule ? `Sửa điều kiện: ${rule.name}` : 'Điều kiện mới'}
      verb={rule ? 'Lưu điều kiện' : 'Thêm điều kiện'}
      fields={['name', 'need', 'basis', 'document', 'agency', 'note']}
      initial={rule ?? { need: 'should' }}
      labels={{
        name: 'Điều kiện, gọn như một danh từ',
        document: 'Văn bản căn cứ',
        agency: 'Cơ quan giữ; để trống là UBND cấp xã nơi có khu',
      }}
      missing={missingIn(draft)}
      onSave={async ({ fields }) => {
        const values = { ...fields, ...fieldsOfDraft(draft) }
        const last = Math.max(0, ...sheet.rules.map(each => each.number))
        if (rule) await api.set({ kind: 'rule', key: rule.id, fields: values, why: 'Sửa điều kiện xét' })
        else await api.add({ kind: 'rule', fields: { ...values, code: codeFor(sheet.rules), number: last + 10 } })
        await refresh()
        onClose()
        say({ text: rule ? 'Đã lưu điều kiện' : 'Đã thêm điều kiện', detail: String(fields.name), undo: true })
      }}
      onCancel={onClose}
    >
      <TestInputs draft={draft} steps={sheet.steps} onChange={part => setDraft({ ...draft, ...part })} />
    </RecordForm>
  )
}
