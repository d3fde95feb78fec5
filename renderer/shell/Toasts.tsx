import { X } from 'lucide-react'
import { hush, step, type Toast, useAtlas } from '../state.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './Toasts.module.css'

/** What was just done or could not be done, over the foot. */
export function Toasts() {
  const { toasts } = useAtlas()
  return (
    <section className={styles.stack} aria-live="polite" aria-label="Báo lại">
      {toasts.map(toast => (
        <Note key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function Note({ toast }: { toast: Toast }) {
  const undo = () => {
    hush(toast.id)
    void step('undo')
  }
  const act = () => {
    if (toast.stays) hush(toast.id)
    toast.action?.run()
  }
  return (
    <div className={styles.toast} data-bad={toast.bad} role={toast.bad ? 'alert' : undefined}>
      <StatusIcon status={toast.bad ? 'stuck' : toast.idle ? 'unk' : 'xong'} size={16} />
      <div className={styles.words}>
        <p className={styles.text}>{toast.text}</p>
        {toast.detail && <p className={styles.detail}>{toast.detail}</p>}
      </div>
      {toast.action && (
        <button type="button" className={styles.undo} onClick={act}>
          {toast.action.word}
        </button>
      )}
      {toast.undo && (
        <button type="button" className={styles.undo} onClick={undo}>
          Hoàn tác
        </button>
      )}
      <button type="button" className={styles.close} aria-label="Đóng lời báo" onClick={() => hush(toast.id)}>
        <X size={15} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}
