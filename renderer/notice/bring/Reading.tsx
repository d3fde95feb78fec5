import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import styles from './bring.module.css'

type Props = { file: string | null; done: number; all: number; onStop: () => void }

/** What is quicker than this (ms) shows no progress. */
const soon = 400

/** How far a paper is read, page by page where it has pages. */
export function Reading({ file, done, all, onStop }: Props) {
  const [isShown, setShown] = useState(false)
  useEffect(function showLater() {
    const wait = setTimeout(() => setShown(true), soon)
    return () => clearTimeout(wait)
  }, [])
  if (!isShown) return null
  return (
    <div className={styles.reading} role="status">
      <p>Đang đọc {file ?? 'nội dung đã dán'}</p>
      {all > 0 && <progress max={all} value={done} aria-label="Số trang đã đọc" />}
      <p className={styles.run}>
        {all > 0 ? `${done} trên ${all} trang` : ''}
        <Button look="quiet" onClick={onStop}>
          Dừng
        </Button>
      </p>
    </div>
  )
}
