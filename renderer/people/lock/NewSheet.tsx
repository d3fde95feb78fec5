import { useState } from 'react'
import { apiOn } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './lock.module.css'

const api = apiOn(null)

/** The word of the recovery sheet, shown once: for paper and the safe. */
export function NewSheet({ recovery, word, onKept }: { recovery: string; word: string; onKept: () => void }) {
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    const saved = await attempt(() => api.saveGateSheet({ recovery }))
    if (saved) say({ text: 'Đã lưu tờ khôi phục để in', detail: saved })
    setBusy(false)
  }
  return (
    <div role="status">
      <p>
        Người quản trị quên mã PIN thì vào bằng dãy này. Nó chỉ hiện lần này; chương trình không giữ. In ra, cất trong
        tủ khóa.
      </p>
      <p className={styles.recovery}>{recovery}</p>
      <div className={styles.buttons}>
        <Button isBusy={isBusy} onClick={() => void print()}>
          Lưu tờ khôi phục để in
        </Button>
        <Button look="primary" onClick={onKept}>
          {word}
        </Button>
      </div>
    </div>
  )
}
