import { ArrowRight } from 'lucide-react'
import type { Since } from '../../../db/model/meeting/agenda.ts'
import type { Moving } from '../../../db/model/meeting/page.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { cover } from '../show.ts'
import { PartHead } from './PartHead.tsx'
import styles from './page.module.css'

type Props = { since: Since | null; moved: readonly Moving[]; unmoved: string; isNew: boolean; rows: number }

/** What moved since the last meeting: the old struck, the new, the day; what did not is said too. */
export function Moved({ since, moved, unmoved, isNew, rows }: Props) {
  if (!since)
    return (
      <section className={styles.part}>
        <PartHead title="Đã đổi từ cuộc họp trước" />
        <p className={styles.line}>
          <span className={styles.gap}>chưa có cuộc họp nào trước đây</span>
          <button type="button" className={styles.link} onClick={() => cover({ is: 'since' })}>
            Chọn ngày để so
          </button>
        </p>
      </section>
    )
  // The last row is kept for what did not move.
  const hasUnmoved = unmoved !== ''
  const shown = moved.slice(0, Math.max(hasUnmoved && rows > 1 ? rows - 1 : rows, moved.length === 0 ? 0 : 1))
  const title = since.isChosen ? `Đã đổi từ ngày ${formatDay(since.day)}` : `Đã đổi từ cuộc họp ${formatDay(since.day)}`
  return (
    <section className={styles.part} aria-label={title}>
      <PartHead title={title} shown={shown.length} all={moved.length} />
      <ul className={`${styles.rows} ${styles.changes}`}>
        {shown.map(line => (
          <li key={line.key} className={styles.moved}>
            <span className={styles.what}>{line.label}</span>
            <span className={styles.was}>
              {line.was === null ? <span className={styles.none}>chưa có</span> : <s>{line.was}</s>}
            </span>
            <ArrowRight size={18} strokeWidth={1.75} aria-label="nay là" className={styles.arrow} />
            <span className={styles.is}>{line.is ?? 'đã bỏ'}</span>
            <span className={styles.when}>{line.date ? formatDay(line.date) : ''}</span>
          </li>
        ))}
        {(shown.length < rows || shown.length === 0) && (
          <li className={styles.moved}>
            <span className={styles.what}>{isNew ? 'Ngày ấy' : 'Không đổi'}</span>
            <span className={styles.same}>{isNew ? 'khu chưa có trong sổ' : unmoved || restWords(moved.length)}</span>
          </li>
        )}
      </ul>
    </section>
  )
}

const restWords = (moved: number): string => (moved === 0 ? 'mọi số liệu của khu' : 'không có số liệu chính nào')
