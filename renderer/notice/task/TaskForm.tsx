import { readDay } from '../../../db/model/text/day.ts'
import { Ask } from '../../directive/form/Deed.tsx'
import { Parties } from '../../directive/form/Parties.tsx'
import { Targets } from '../../directive/form/Targets.tsx'
import { DayInput } from '../../form/DayInput.tsx'
import form from '../../form/form.module.css'
import type { TaskDraft } from '../draft.ts'
import styles from './task.module.css'

type Props = { task: TaskDraft; onChange: (task: TaskDraft) => void }

/** A proposed directive to be corrected. */
export function TaskForm({ task, onChange }: Props) {
  const words = (name: 'summary' | 'text' | 'product', label: string, rows: number) => (
    <Ask label={label}>
      {id => (
        <textarea
          id={id}
          className={form.area}
          rows={rows}
          value={task[name]}
          onChange={event => onChange({ ...task, [name]: event.currentTarget.value })}
        />
      )}
    </Ask>
  )
  const isWrong = task.due.trim() !== '' && !readDay(task.due)
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <Ask label="Số">
          {id => (
            <input
              id={id}
              className={form.input}
              inputMode="numeric"
              value={task.number}
              onChange={event => onChange({ ...task, number: event.currentTarget.value })}
            />
          )}
        </Ask>
        <Ask label="Ngày hạn" help={task.dueWords ? undefined : 'Để trống: không quy định thời hạn.'}>
          {id => (
            <DayInput id={id} typed={task.due} onType={due => onChange({ ...task, due })} aria-invalid={isWrong} />
          )}
        </Ask>
      </div>
      <Ask label="Lời văn bản về thời hạn">
        {id => (
          <input
            id={id}
            className={form.input}
            placeholder="hằng tháng, sau khi có quyết định"
            value={task.dueWords ?? ''}
            onChange={event => onChange({ ...task, dueWords: event.currentTarget.value || null })}
          />
        )}
      </Ask>
      {words('summary', 'Nội dung rút gọn', 2)}
      <Parties label="Chủ trì" parties={task.leads} onParties={leads => onChange({ ...task, leads })} />
      <Parties label="Phối hợp" parties={task.supports} onParties={supports => onChange({ ...task, supports })} />
      <Targets targets={task.targets} onTargets={targets => onChange({ ...task, targets })} />
      {words('product', 'Sản phẩm theo dõi', 1)}
      {words('text', 'Nguyên văn', 3)}
    </div>
  )
}
