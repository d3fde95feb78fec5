import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import styles from './outline.module.css'

/** How often it is asked how far the check is, ms. */
const look = 300

/** Says that a boundary is being checked; of a large one also how far that is. */
export function Checking() {
  const [share, setShare] = useState<number | null>(null)
  useEffect(function follow() {
    const watch = setInterval(() => {
      void api
        .checkProgress()
        .catch(() => null)
        .then(setShare)
    }, look)
    return () => clearInterval(watch)
  }, [])
  return (
    <div role="status">
      <p className={styles.hint}>
        {share === null ? 'Đang kiểm tra' : `Đang so với ranh giới quanh đây, ${Math.floor(share * 100)} %`}
      </p>
      {share !== null && <progress className={styles.checking} max={1} value={share} aria-label="Kiểm tra ranh giới" />}
    </div>
  )
}
