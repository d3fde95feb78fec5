import { Eye, EyeOff } from 'lucide-react'
import type { Page } from '../../db/model/meeting/agenda.ts'
import { maskWords } from '../../db/model/meeting/mask.ts'
import { clock } from '../../db/model/meeting/stage.ts'
import styles from './show.module.css'
import { useShow } from './show.ts'
import { useNow } from './use-now.ts'

/** Which item of how many, what it is looked at for, how the mask stands, what time it is. */
export function Head({ page, count, word }: { page: Page; count: number; word: string }) {
  const lifted = useShow(show => show.lifted)
  const now = useNow()
  return (
    <header className={styles.head}>
      <p className={styles.at}>
        <span className={styles.number}>{page.number}</span>/{count}
      </p>
      <p className={styles.word}>{word}</p>
      {lifted ? (
        <p className={styles.mask} data-lifted>
          <Eye size={21} strokeWidth={1.75} aria-hidden />
          {lifted.by} mở che lúc {clock(Date.parse(lifted.at))}, đã ghi lại
        </p>
      ) : (
        <p className={styles.mask}>
          <EyeOff size={21} strokeWidth={1.75} aria-hidden />
          {maskWords}
        </p>
      )}
      <p className={styles.clock}>{clock(now)}</p>
    </header>
  )
}
