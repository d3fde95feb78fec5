import type { FundingLine, MoneyView } from '../../../db/store/money/funding.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { refresh, say } from '../../state.ts'
import styles from './fund.module.css'
import { nextCode } from './words.ts'

type Props = {
  view: MoneyView
  /** The line that is edited; or null for a new one, which starts like `like`. */
  line: FundingLine | null
  like?: Partial<FundingLine>
  onClose: () => void
}

const fields: (string | [string, string])[] = [
  'code',
  'name',
  'zone',
  'phase',
  'plan',
  ['year', 'source'],
  'purpose',
  'needed_vnd',
  'allocated_vnd',
  'disbursed_vnd',
]
const alike = ['zone', 'phase', 'plan', 'year', 'source', 'purpose'] as const

/** A new line of funding, or one that is there. The paper stands both as the source of its figures and as its decision. */
export function LineForm({ view, line, like = {}, onClose }: Props) {
  const start = Object.fromEntries(alike.map(field => [field, like[field] ?? null]))
  const initial: Record<string, unknown> = line ? { ...line } : { ...start, code: nextCode(view.lines) }
  return (
    <div className={styles.form}>
      <RecordForm
        key={line?.id ?? 'new'}
        kind="funding"
        fields={fields}
        initial={initial}
        title={line ? `Sửa dòng vốn ${line.code}` : 'Thêm dòng vốn'}
        verb={line ? 'Lưu dòng vốn' : 'Thêm dòng vốn'}
        ground={{ question: 'Văn bản bố trí nào?', needed: line !== null }}
        onSave={async ({ fields: values, source, why }) => {
          const paper = source ? { document: source } : {}
          if (line) {
            const changed = Object.entries(values).filter(([name, value]) => value !== (initial[name] ?? null))
            await api.set({
              kind: 'funding',
              key: line.id,
              fields: { ...Object.fromEntries(changed), ...paper },
              source,
              why,
            })
          } else await api.add({ kind: 'funding', fields: { ...values, ...paper }, source, why })
          await refresh()
          say({ text: line ? `Đã lưu ${line.code}` : `Đã thêm ${String(values.code)}`, undo: true })
          onClose()
        }}
        onCancel={onClose}
      />
    </div>
  )
}
