import { useEffect, useState } from 'react'
import type { UpdateProgress } from '../../../db/model/update/told.ts'
import { apiOn } from '../../api.ts'
import { attempt } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../care.module.css'

const api = apiOn(null)

/** How far the reading or the change of the program is. */
export function Working({ words }: { words: string }) {
  const [progress, setProgress] = useState<UpdateProgress | null>(null)
  useEffect(function askHowFar() {
    const timer = setInterval(() => void api.updateProgress().then(setProgress, () => undefined), 200)
    return () => clearInterval(timer)
  }, [])
  const step = progress?.step === 'backup' ? 'Đang sao dữ liệu trước khi đổi' : words
  return (
    <p className={styles.reading} role="status">
      <span>{step}</span>
      <progress aria-label={step} max={1} value={progress?.step === 'backup' ? undefined : (progress?.part ?? 0)} />
      <Button look="quiet" onClick={() => void attempt(() => api.stopUpdate())}>
        Dừng
      </Button>
    </p>
  )
}
