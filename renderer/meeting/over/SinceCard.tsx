import { FocusTrap } from '@mantine/core'
import { useState } from 'react'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { useAtlas } from '../../state.ts'
import { comparedWith, uncover, useShow } from '../show.ts'
import styles from './over.module.css'

/** Chooses the day that the figures are compared with, for this meeting; typed, because a remote has no calendar. */
export function SinceCard() {
  const today = useAtlas(state => state.overview?.today ?? '')
  const since = useShow(show => show.since)
  const [typed, setTyped] = useState(since ? formatDay(since.day) : '')
  const day = readDay(typed)
  const isPast = day !== null && day < today
  return (
    <div className={styles.veil}>
      <FocusTrap>
        <form
          className={styles.card}
          role="dialog"
          aria-modal="true"
          aria-labelledby="since-head"
          onSubmit={event => {
            event.preventDefault()
            if (day && isPast) comparedWith({ day, name: `ngày ${formatDay(day)}`, isChosen: true })
          }}
        >
          <h2 id="since-head">So với ngày nào?</h2>
          <label htmlFor="since-day">Ngày đã qua, ví dụ 14/6/2022</label>
          <input
            id="since-day"
            data-autofocus
            autoComplete="off"
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <p className={styles.deeds}>
            <button type="submit" className={styles.primary} disabled={!isPast}>
              So với ngày này
            </button>
            <button type="button" className={styles.plain} onClick={uncover}>
              Thôi
            </button>
          </p>
        </form>
      </FocusTrap>
    </div>
  )
}
