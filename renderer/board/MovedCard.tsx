import { useEffect, useState } from 'react'
import type { Board } from '../../db/model/board.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import type { Moved } from '../../db/store/log/moved.ts'
import { api } from '../api.ts'
import { attempt, show } from '../state.ts'
import styles from './card.module.css'

type Props = { meeting: NonNullable<Board['meeting']>; today: string }

/** What has moved since the last meeting: the newest few, and the way to all. Read after the sheet, so that the sheet does not wait. */
export function MovedCard({ meeting, today }: Props) {
  const [moved, setMoved] = useState<Moved[] | null>(null)
  useEffect(
    function readMoved() {
      void attempt(() => api.moved({ from: meeting.day, to: today })).then(found => setMoved(found ?? []))
    },
    [meeting.day, today],
  )
  const figures = (moved ?? []).filter(line => line.field !== null)
  return (
    <section className={styles.card} aria-label="Đã đổi từ cuộc họp" aria-busy={moved === null}>
      <h2>Đã đổi từ cuộc họp {formatDay(meeting.day)}</h2>
      {moved?.length === 0 && <p className={styles.none}>Không đổi.</p>}
      {figures.slice(0, 4).map(line => (
        <div key={`${line.record}/${line.field}`} className={styles.moved}>
          <span>
            <strong>{line.title}</strong>: {line.label.charAt(0).toLowerCase() + line.label.slice(1)}
          </span>
          <span>
            {line.was === null ? <span className={styles.gap}>chưa có</span> : <s>{brief(line.was)}</s>} →{' '}
            {brief(line.is ?? '–')}
          </span>
        </div>
      ))}
      {moved !== null && moved.length > 0 && (
        <button
          type="button"
          className={styles.link}
          onClick={() => show({ is: 'moved', from: meeting.day, to: today })}
        >
          Xem cả {formatNumber(moved.length)} chỗ đã đổi
        </button>
      )}
    </section>
  )
}

const brief = (text: string) => (text.length > 32 ? `${text.slice(0, 31)}…` : text)
