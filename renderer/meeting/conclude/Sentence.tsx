import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { candidatesFor, type Setting } from '../../../db/model/conclusion/candidates.ts'
import { complete, fitting } from '../../../db/model/conclusion/complete.ts'
import { triggerAt, triggers } from '../../../db/model/conclusion/trigger.ts'
import { readOrder } from '../../../db/model/notice/read.ts'
import { Chips } from './Chips.tsx'
import styles from './conclude.module.css'
import type { Line } from './lines.ts'
import { Offers } from './Offers.tsx'

type Props = {
  line: Line
  number: number
  setting: Setting
  isWanted: boolean
  onType: (text: string) => void
  onSave: () => void
  onEnter: () => void
  onStep: (by: -1 | 1) => void
  onMove: (by: -1 | 1) => void
  onLeaveOut: () => void
  onReached: () => void
}

/** One conclusion: its sentence with names and days offered while it is typed, and under it what is read out of it. */
export function Sentence({ line, number, setting, isWanted, onType, onReached, ...on }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [at, setAt] = useState(0)
  const [isOff, setOff] = useState(false)
  const [isHere, setHere] = useState(false)
  const id = useId()
  /** Where the caret goes once the text is there: before the next key, or a quick hand would type before the name. */
  const behind = useRef<number | null>(null)
  const trigger = isHere && !isOff ? triggerAt(line.text, caret) : null
  const offers = trigger
    ? fitting(candidatesFor(trigger.part, trigger.typed, setting), trigger.part === 'deadline' ? '' : trigger.typed)
    : []
  const isOpen = trigger !== null && offers.length > 0
  const tasks = line.text.trim() === '' ? [] : readOrder(line.text, setting.names, setting.day, setting.place || null)

  useLayoutEffect(function putCaret() {
    if (behind.current === null) return
    area.current?.setSelectionRange(behind.current, behind.current)
    behind.current = null
  })
  useEffect(
    function reach() {
      if (!isWanted) return
      area.current?.focus()
      onReached()
    },
    [isWanted, onReached],
  )

  function take(word: string): void {
    if (!trigger) return
    const next = complete(line.text, trigger, word)
    onType(next.text)
    setCaret(next.caret)
    behind.current = next.caret
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    const offer = offers[Math.min(at, offers.length - 1)]
    const deed = (() => {
      if (isOpen && offer && (event.key === 'Enter' || event.key === 'Tab')) return () => take(offer.word)
      if (isOpen && way) return () => setAt((at + way + offers.length) % offers.length)
      if (isOpen && event.key === 'Escape') return () => setOff(true)
      if (event.key === 'Enter' && !event.ctrlKey) return on.onEnter
      if (way && event.altKey) return () => on.onMove(way)
      if (way && !event.shiftKey) return () => on.onStep(way)
      if (event.key === 'Backspace' && line.text === '') return on.onLeaveOut
      return null
    })()
    if (!deed) return
    event.preventDefault()
    event.stopPropagation()
    deed()
  }

  return (
    <li className={styles.line} data-given={line.number !== null || undefined}>
      <span className={styles.number}>{number}</span>
      <div className={styles.sentence}>
        <textarea
          ref={area}
          rows={1}
          className={styles.area}
          aria-label={`Kết luận ${number}`}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
          role="combobox"
          placeholder={hint}
          readOnly={line.number !== null}
          spellCheck={false}
          value={line.text}
          onChange={event => {
            onType(event.currentTarget.value.replace(/\n/g, ' '))
            setCaret(event.currentTarget.selectionStart)
            setAt(0)
            setOff(false)
          }}
          onSelect={event => setCaret(event.currentTarget.selectionStart)}
          onFocus={() => setHere(true)}
          onBlur={() => {
            setHere(false)
            on.onSave()
          }}
          onKeyDown={press}
        />
        {isOpen && trigger && <Offers id={id} part={trigger.part} offers={offers} at={at} onTake={take} />}
        {line.number !== null && <p className={styles.given}>Nhiệm vụ {line.number} trong sổ</p>}
        {line.text.trim() !== '' && !isOpen && <Chips tasks={tasks} />}
      </div>
    </li>
  )
}

const hint = `Gõ kết luận. ${Object.entries(triggers)
  .map(([key, { word }]) => `${key} ${word}`)
  .join(', ')}; Enter sang câu sau`
