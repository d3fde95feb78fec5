import { useRef } from 'react'
import { type KindName, kindOf } from '../../../db/model/record/kinds.ts'
import { api } from '../../api.ts'
import { RecordForm } from '../../form/record/RecordForm.tsx'
import { nameOf } from '../../form/titles.ts'
import { refresh, say } from '../../state.ts'
import { Panel } from '../../ui/panel/Panel.tsx'
import { fieldsFor } from '../sheet/columns.ts'
import { wordFor } from '../sheet/nouns.ts'
import styles from './record.module.css'

type Props = { kind: KindName; onAdded: (record: string) => void; onClose: () => void }

/** A new record of any kind: every field of its description, asked in the model's order. */
export function AddForm({ kind, onAdded, onClose }: Props) {
  const described = kindOf(kind)
  const fields = useRef(fieldsFor(kind).map(field => field.name))
  return (
    <Panel title={`Thêm ${wordFor(kind)}`} kicker={described.label.vi} onClose={onClose}>
      <div className={styles.add}>
        <RecordForm
          kind={kind}
          title="Điền những gì đã biết, mục chưa biết để trống"
          verb={`Thêm ${wordFor(kind)}`}
          fields={fields.current}
          ground={described.silent ? undefined : { question: 'Căn cứ văn bản nào?', needed: false }}
          onSave={async ({ fields: values, source, why }) => {
            const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
            const { record } = await api.add({ kind, fields: known, source, why })
            await refresh()
            onAdded(record.id)
            say({ text: `Đã thêm ${wordFor(kind)} ${nameOf(kind, record)}`, detail: described.label.vi, undo: true })
          }}
          onCancel={onClose}
        />
      </div>
    </Panel>
  )
}
