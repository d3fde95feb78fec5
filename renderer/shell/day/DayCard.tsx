import { FocusTrap } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { api } from '../../api.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { attempt, cover, lookAt, show, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import styles from './DayCard.module.css'
import { markDays, type Notice } from './marks.ts'

/** Chooses the day that everything is read at, and asks what has moved since. */
export function DayCard() {
  const { overview, day } = useAtlas()
  const [typed, setTyped] = useState(day ? formatDay(day) : '')
  const [notices, setNotices] = useState<Notice[]>([])
  useEffect(function readNotices() {
    void attempt(() => api.list({ kind: 'document', where: { type: 'notice' } })).then(found =>
      setNotices((found ?? []) as unknown as Notice[]),
    )
  }, [])
  const marks = useMemo(() => (overview ? markDays(overview.now, notices) : []), [overview, notices])
  useFocusBack()
  if (!overview) return null
  const chosen = readDay(typed)
  const problem = problemOf(typed, chosen, overview.now)
  const since = problem ? null : chosen
  return (
    <FocusTrap active>
      <form
        className={styles.card}
        role="dialog"
        aria-label="Xem số liệu của một ngày"
        onSubmit={event => {
          event.preventDefault()
          if (since) void lookAt(since === overview.now ? null : since)
        }}
      >
        <label className={styles.label} htmlFor="day-shown">
          Xem số liệu của ngày
        </label>
        <DayInput id="day-shown" typed={typed} onType={setTyped} aria-describedby="day-problem" />
        <p className={styles.help} id="day-problem" aria-live="polite">
          {problem ?? 'Bản đồ, sổ, số cộng đều theo ngày ấy; chỉ để đọc.'}
        </p>
        <div className={styles.marks}>
          {marks.map(mark => (
            <button key={mark.day} type="button" className={styles.mark} onClick={() => setTyped(formatDay(mark.day))}>
              <span>{mark.word}</span>
              <span className={styles.when}>{formatDay(mark.day)}</span>
            </button>
          ))}
        </div>
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={!since}>
            {since ? `Xem ngày ${formatDay(since)}` : 'Xem ngày này'}
          </Button>
          <Button
            disabled={!since || since === overview.now}
            onClick={() => {
              if (!since) return
              cover({ is: 'none' })
              void lookAt(null).then(() => show({ is: 'moved', from: since, to: overview.now }))
            }}
          >
            Xem những gì đã đổi từ ngày ấy
          </Button>
          {day && <Button onClick={() => void lookAt(null)}>Về hôm nay</Button>}
        </div>
      </form>
    </FocusTrap>
  )
}

function problemOf(typed: string, day: string | null, today: string): string | null {
  if (typed.trim() === '') return null
  if (!day) return `"${typed.trim()}" chưa phải là ngày. Gõ dạng 14/6/2022.`
  return day > today ? `Ngày ${formatDay(day)} chưa tới. Chọn hôm nay hoặc ngày đã qua.` : null
}
