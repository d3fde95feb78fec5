import { type ReactNode, useState } from 'react'
import { attempt, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './recovery.module.css'

type Props = {
  recovery: string
  /** Saves the sheet to be printed; gives the file, null when the person thinks better of it. */
  onPrint: () => Promise<string | null>
  /** What the button says by which the person has put the sheet away. */
  word: string
  onKept: () => void
  children: ReactNode
}

/** The word of a recovery sheet, shown once: for paper and the safe. */
export function RecoverySheet({ recovery, onPrint, word, onKept, children }: Props) {
  const [isBusy, setBusy] = useState(false)
  const print = async () => {
    setBusy(true)
    const saved = await attempt(onPrint)
    if (saved) say({ text: 'Đã lưu tờ khôi phục để in', detail: saved })
    setBusy(false)
  }
  return (
    <div role="status">
      {children}
      <p className={styles.recovery}>{recovery}</p>
      <div className={styles.buttons}>
        <Button look="primary" isBusy={isBusy} onClick={() => void print()}>
          Lưu tờ khôi phục để in
        </Button>
        <Button onClick={onKept}>{word}</Button>
      </div>
    </div>
  )
}
