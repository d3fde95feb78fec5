import { Plus } from 'lucide-react'
import type { Notice } from '../../db/model/notice/notice.ts'
import { Button } from '../ui/Button.tsx'
import { added, merged, type NoticeDraft, split, type TaskDraft } from './draft.ts'
import { HeadCard } from './HeadCard.tsx'
import { Cites, Figures } from './Lines.tsx'
import styles from './review.module.css'
import { type Lighting, markedWords } from './Script.tsx'
import { Strangers } from './Strangers.tsx'
import { TaskCard } from './task/TaskCard.tsx'

type Props = Lighting & { notice: Notice; draft: NoticeDraft; onChange: (draft: NoticeDraft) => void }

/** Everything that a reading proposes, in the order in which an official checks it. */
export function Proposals({ notice, draft, onChange, onLight }: Props) {
  const { known, script } = notice
  const { tasks } = draft
  const setTasks = (next: TaskDraft[]) => onChange({ ...draft, tasks: next })
  function addTask(): void {
    const marked = markedWords(script)
    setTasks(added(tasks, marked?.words ?? '', marked?.span ?? { from: 0, to: 0 }))
  }
  const taken = new Set(known?.directives.map(String))
  return (
    <section className={styles.right} aria-label="Đề xuất">
      {known && (
        <p className={styles.known} role="note">
          {known.name} đã có trong sổ{known.directives.length > 0 && ` với ${known.directives.length} nhiệm vụ`}. Những
          gì đã có không được chọn; chỉ ghi thêm những gì chưa có.
        </p>
      )}
      {notice.remarks.map(remark => (
        <p key={remark} className={styles.remark} role="note">
          {remark}
        </p>
      ))}
      <HeadCard notice={notice} head={draft.head} onChange={head => onChange({ ...draft, head })} onLight={onLight} />
      {draft.strangers.length > 0 && (
        <Strangers strangers={draft.strangers} onChange={strangers => onChange({ ...draft, strangers })} />
      )}
      <div className={styles.heading}>
        <h2>Nhiệm vụ ({tasks.length})</h2>
        <Button look="quiet" icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={addTask}>
          Thêm nhiệm vụ
        </Button>
      </div>
      {tasks.length === 0 && (
        <p className={styles.none}>
          Không thấy câu nào giao việc cho cơ quan. Chọn chữ ở bên trái rồi bấm Thêm nhiệm vụ, nếu văn bản có giao việc.
        </p>
      )}
      <ol className={styles.tasks}>
        {tasks.map((task, at) => (
          <TaskCard
            key={task.key}
            task={task}
            strangers={draft.strangers}
            isTaken={taken.has(task.number.trim())}
            isFirst={at === 0}
            onChange={changed => setTasks(tasks.map(each => (each.key === task.key ? changed : each)))}
            onMerge={() => setTasks(merged(tasks, task.key))}
            onSplit={() => setTasks(split(tasks, task.key))}
            onLight={onLight}
          />
        ))}
      </ol>
      <Cites notice={notice} cited={draft.cited} onChange={cited => onChange({ ...draft, cited })} onLight={onLight} />
      <Figures
        notice={notice}
        figures={draft.figures}
        onChange={figures => onChange({ ...draft, figures })}
        onLight={onLight}
      />
      {notice.file && /\.(?:docx|pdf)$/i.test(notice.file) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={draft.keepsFile}
            onChange={event => onChange({ ...draft, keepsFile: event.currentTarget.checked })}
          />
          Đính kèm tệp {notice.file} vào văn bản
        </label>
      )}
    </section>
  )
}
