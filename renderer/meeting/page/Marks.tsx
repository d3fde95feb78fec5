import type { Mark } from '../../../db/model/meeting/page.ts'
import { statusCell, statusIcon } from '../../../db/model/sign/status.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { useShow } from '../show.ts'
import { Drawn } from './Drawn.tsx'
import styles from './page.module.css'

type Props = { marks: readonly Mark[] | null; households: number; before?: readonly Mark[] | null; isSmall?: boolean }

/** How many households have reached each milestone, and how many had at the last meeting. */
export function Marks({ marks, households, before = null, isSmall = false }: Props) {
  const dark = useShow(show => show.room === 'dark')
  if (!marks)
    return (
      <p className={`${styles.section} ${styles.part}`}>
        Hộ qua từng mốc <span className={styles.gap}>chưa có hộ nào trong sổ</span>
      </p>
    )
  const width = isSmall ? 82 : 124
  return (
    <section className={styles.part} aria-label="Hộ qua từng mốc">
      <h3 className={styles.section}>
        Hộ qua từng mốc <span className={styles.aside}>trên {formatNumber(households, 0)} hộ</span>
      </h3>
      <ol className={styles.marks} data-small={isSmall || undefined}>
        {marks.map((mark, at) => (
          <li key={mark.step} data-status={mark.status}>
            <span className={styles.count}>
              {mark.households === null ? '–' : formatNumber(mark.households, 0)}
              <span className={styles.then}>{sinceWords(mark, before?.[at])}</span>
            </span>
            <Drawn svg={statusCell(mark.status, { width, height: isSmall ? 18 : 22, dark })} />
            <span className={styles.step}>
              {!isSmall && <Drawn svg={statusIcon(mark.status, 17, { dark })} />}
              {mark.word}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "+45" since the last meeting; nothing when it is the same, or was not known. */
function sinceWords(mark: Mark, before: Mark | undefined): string {
  if (mark.households === null || !before || before.households === null) return ''
  const more = mark.households - before.households
  return more === 0 ? '' : `${more > 0 ? '+' : '−'}${formatNumber(Math.abs(more), 0)}`
}
