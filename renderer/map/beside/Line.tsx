import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { moveLine } from '../time/turn.ts'
import styles from './beside.module.css'

/** Share of the map's width by which a key moves the line. */
const step = 0.02

/** The line between two days on one map; dragged, or moved by keys. */
export function Line({ over, at, words }: { over: RefObject<HTMLDivElement | null>; at: number; words: string }) {
  const drag = (event: PointerEvent) => {
    const place = over.current?.getBoundingClientRect()
    if (place && event.buttons > 0) moveLine((event.clientX - place.left) / place.width)
  }
  const press = (event: KeyboardEvent) => {
    const goals: Record<string, number> = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: 1 }
    const goal = goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    moveLine(goal)
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.line}
      style={{ left: `${at * 100}%` }}
      aria-label="Vạch giữa hai ngày"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at * 100)}
      aria-valuetext={words}
      title="Kéo, hoặc dùng phím mũi tên"
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
        event.preventDefault()
      }}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
