import { useId, useState } from 'react'
import { formatDay, readDay } from '../../../db/model/text/day.ts'
import { readNumber } from '../../../db/model/text/number.ts'
import { DayInput } from '../../form/DayInput.tsx'
import { clearNumber } from '../../form/reading.ts'
import type { EditorProps } from './editor.ts'
import styles from './filter.module.css'

/** Words that a field must hold. */
export function TextEditor({ field, filter, onSet }: EditorProps) {
  return (
    <input
      className={styles.input}
      type="search"
      data-autofocus
      placeholder="Có chữ, không cần dấu"
      aria-label={`${field.info.label.vi} có chữ`}
      value={filter?.is === 'text' ? filter.words : ''}
      onChange={event => {
        const words = event.currentTarget.value
        onSet(words === '' ? null : { field: field.name, is: 'text', words })
      }}
    />
  )
}

/** From and to of a number, both counted in. */
export function RangeEditor({ field, filter, onSet }: EditorProps) {
  const range = filter?.is === 'range' ? filter : { from: null, to: null }
  const [typed, setTyped] = useState({ from: inWords(range.from), to: inWords(range.to) })
  const id = useId()
  const change = (end: 'from' | 'to', text: string) => {
    const next = { ...typed, [end]: text }
    setTyped(next)
    const [from, to] = [numberIn(next.from), numberIn(next.to)]
    onSet(from === null && to === null ? null : { field: field.name, is: 'range', from, to })
  }
  return (
    <div className={styles.ends}>
      {(['from', 'to'] as const).map(end => (
        <label key={end} htmlFor={`${id}-${end}`}>
          {end === 'from' ? 'Từ' : 'Đến'}
          <input
            id={`${id}-${end}`}
            className={styles.input}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            aria-invalid={typed[end].trim() !== '' && numberIn(typed[end]) === null}
            value={typed[end]}
            onChange={event => change(end, event.currentTarget.value)}
          />
        </label>
      ))}
      {field.info.unit && <span className={styles.unit}>{field.info.unit}</span>}
    </div>
  )
}

const inWords = (value: number | null) => (value === null ? '' : clearNumber(value))

/** A bound as it is typed; "1.234" is read as people write thousands. Null while it is no number. */
function numberIn(text: string): number | null {
  const reading = readNumber(text)
  if ('value' in reading) return reading.value
  return 'either' in reading ? reading.either[0] : null
}

/** From and to of a day, both counted in. */
export function DaysEditor({ field, filter, onSet }: EditorProps) {
  const days = filter?.is === 'days' ? filter : { from: null, to: null }
  const [typed, setTyped] = useState({
    from: days.from ? formatDay(days.from) : '',
    to: days.to ? formatDay(days.to) : '',
  })
  const id = useId()
  const change = (end: 'from' | 'to', text: string) => {
    const next = { ...typed, [end]: text }
    setTyped(next)
    const [from, to] = [readDay(next.from), readDay(next.to)]
    onSet(from === null && to === null ? null : { field: field.name, is: 'days', from, to })
  }
  return (
    <div className={styles.days}>
      {(['from', 'to'] as const).map(end => (
        <label key={end} htmlFor={`${id}-${end}`}>
          {end === 'from' ? 'Từ ngày' : 'Đến ngày'}
          <DayInput id={`${id}-${end}`} typed={typed[end]} onType={text => change(end, text)} />
        </label>
      ))}
    </div>
  )
}
