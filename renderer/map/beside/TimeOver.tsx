import type { KeyboardEvent, PointerEvent } from 'react'
import { useRef } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { basisOf } from '../../../db/model/time/timeline.ts'
import { basisWords } from '../../../db/model/time/words.ts'
import { useIsTold, useTime } from '../time/time.ts'
import { moveLine } from '../time/turn.ts'
import styles from './beside.module.css'
import { TurnedCard } from './TurnedCard.tsx'

/** Share of the map's width by which a key moves the line. */
const step = 0.02

/** Over the map: the frame of a day that has passed, the names of the days, and the line between two of them. */
export function TimeOver() {
  const shown = useTime(state => state.shown)
  const over = useRef<HTMLDivElement>(null)
  const isTold = useIsTold()
  if (!shown || !isTold) return null
  const { line, day, basis, beside } = shown
  const label = (of: string) => `${formatDay(of)}, ${basisWords[basisOf(line, of)]}`
  const drag = (event: PointerEvent) => {
    const place = over.current?.getBoundingClientRect()
    if (place && event.buttons > 0) moveLine((event.clientX - place.left) / place.width)
  }
  const press = (event: KeyboardEvent) => {
    const goals: Record<string, number> = {
      ...{ ArrowLeft: (beside?.at ?? 0) - step, ArrowRight: (beside?.at ?? 0) + step, Home: 0, End: 1 },
    }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    moveLine(goal)
  }
  return (
    <div ref={over} className={styles.over} data-past={basis !== 'now' || beside !== null || undefined}>
      {beside ? (
        <>
          <span className={styles.name} data-side="left" style={{ right: `calc(${(1 - beside.at) * 100}% + 10px)` }}>
            {label(beside.from)}
          </span>
          <span className={styles.name} data-side="right" style={{ left: `calc(${beside.at * 100}% + 10px)` }}>
            {label(day)}
          </span>
          <div
            role="slider"
            tabIndex={0}
            className={styles.line}
            style={{ left: `${beside.at * 100}%` }}
            aria-label="Vạch giữa hai ngày"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(beside.at * 100)}
            aria-valuetext={`Bên trái ${label(beside.from)}; bên phải ${label(day)}`}
            title="Kéo, hoặc dùng phím mũi tên"
            onPointerDown={event => {
              event.currentTarget.setPointerCapture(event.pointerId)
              event.currentTarget.focus()
              event.preventDefault()
            }}
            onPointerMove={drag}
            onKeyDown={press}
          />
          {beside.zones && <TurnedCard from={beside.from} to={day} before={beside.zones} />}
        </>
      ) : (
        basis !== 'now' && (
          <span className={styles.name} data-side="middle">
            {label(day)}
          </span>
        )
      )}
    </div>
  )
}
