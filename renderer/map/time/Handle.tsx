import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { addDays, daysBetween } from '../../../db/model/text/day.ts'
import { dayAt, type Span, shareOf } from '../../../db/model/time/strip.ts'
import { addMonths, nextStep } from '../../../db/model/time/timeline.ts'
import styles from './time.module.css'

type Props = {
  label: string
  box: RefObject<HTMLDivElement | null>
  span: Span
  steps: readonly string[]
  day: string
  /** The day as it is read out. */
  words: string
  /** The earlier of two days. */
  isFirst: boolean
  onTurn: (day: string) => void
}

/** A day that can be dragged along the strip, or moved by keys: a change, a day (Shift), a year and a month (Page, with Shift), the ends. */
export function Handle({ label, box, span, steps, day, words, isFirst, onTurn }: Props) {
  const knob = useRef<HTMLDivElement>(null)
  const within = (next: string) => onTurn(next < span.from ? span.from : next > span.to ? span.to : next)
  function drag(event: PointerEvent) {
    const place = box.current?.getBoundingClientRect()
    if (place && event.buttons > 0) onTurn(dayAt(span, (event.clientX - place.left) / place.width))
  }
  function press(event: KeyboardEvent) {
    const way = /Right|Up/.test(event.key) ? 1 : -1
    const goals: Record<string, () => string> = {
      ...{ Home: () => span.from, End: () => span.to },
      ...{
        PageUp: () => addMonths(day, event.shiftKey ? 1 : 12),
        PageDown: () => addMonths(day, event.shiftKey ? -1 : -12),
      },
    }
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
      goals[key] = () => (event.shiftKey ? addDays(day, way) : nextStep(steps, day, way))
    const goal = goals[event.key]
    if (!goal || event.ctrlKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    within(goal())
  }
  function begin(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    event.preventDefault()
    knob.current?.focus()
    drag(event)
  }
  const hand = { onPointerDown: begin, onPointerMove: drag }
  return (
    <>
      {/* The whole strip takes the hand of the later day; the earlier one is taken by its own knob. */}
      {!isFirst && <div className={styles.catch} {...hand} />}
      <div
        ref={knob}
        role="slider"
        tabIndex={0}
        className={styles.handle}
        data-first={isFirst || undefined}
        style={{ left: `${shareOf(span, day) * 100}%` }}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={daysBetween(span.from, span.to)}
        aria-valuenow={daysBetween(span.from, day)}
        aria-valuetext={words}
        title="Kéo, hoặc dùng phím: mũi tên từng lần đổi, PageUp PageDown từng năm; thêm Shift: từng ngày, từng tháng; Home, End; Space để chạy"
        onKeyDown={press}
        {...(isFirst && hand)}
      />
    </>
  )
}
