import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { cutOf, type Stranger, type TaskDraft } from '../draft.ts'
import type { Lighting } from '../Script.tsx'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskForm } from './TaskForm.tsx'
import styles from './task.module.css'

type Props = Lighting & {
  task: TaskDraft
  strangers: Stranger[]
  /** The register has a directive of this number already. */
  isTaken: boolean
  isFirst: boolean
  onChange: (task: TaskDraft) => void
  onMerge: () => void
  onSplit: () => void
}

/** One proposed directive: in or out, what it says to whom, what is doubtful of it, and what can be done to it. */
export function TaskCard({ task, strangers, isTaken, isFirst, onChange, onMerge, onSplit, onLight }: Props) {
  const [isOpen, setOpen] = useState(task.summary === '')
  const light = () => onLight(task.parts)
  const name = `nhiệm vụ ${task.number}`
  return (
    <li className={styles.card} data-out={!task.isIn || undefined} onMouseEnter={light} onFocus={light}>
      <header className={styles.head}>
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={task.isIn}
            onChange={event => onChange({ ...task, isIn: event.currentTarget.checked })}
          />
          Nhiệm vụ {task.number}
        </label>
        {task.mark && task.mark !== task.number && <span className={styles.mark}>mục {task.mark}</span>}
        {isTaken && <span className={styles.mark}>đã có trong sổ</span>}
        <span className={styles.deeds}>
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Thu gọn' : 'Sửa'} ${name}`}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? 'Thu gọn' : 'Sửa'}
          </Button>
          {!isFirst && (
            <Button look="quiet" aria-label={`Gộp lên: ${name} vào nhiệm vụ trên`} onClick={onMerge}>
              Gộp lên
            </Button>
          )}
          {cutOf(task.text) !== null && (
            <Button look="quiet" aria-label={`Tách ${name}`} onClick={onSplit}>
              Tách
            </Button>
          )}
        </span>
      </header>
      {isOpen ? <TaskForm task={task} onChange={onChange} /> : <TaskFacts task={task} strangers={strangers} />}
      {task.doubts.map(doubt => (
        <p key={doubt} className={styles.doubt}>
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
          Xem lại. {doubt.charAt(0).toUpperCase() + doubt.slice(1)}
        </p>
      ))}
    </li>
  )
}
