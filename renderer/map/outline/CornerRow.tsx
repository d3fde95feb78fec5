import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Meridian } from '../../../db/model/geodesy/meridian.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { placeOf, typedOf } from './corners.ts'
import styles from './outline.module.css'

type Props = {
  at: number
  top: number
  corner: LonLat
  meridian: Meridian
  onSet: (corner: LonLat) => void
  onInsert: () => void
  onRemove: () => void
  onMark: (at: LonLat | null) => void
}

/** One corner: its two numbers, typed over or left; a corner after it, or without it. What was not typed stays as it was, to the last digit. */
export function CornerRow({ at, top, corner, meridian, onSet, onInsert, onRemove, onMark }: Props) {
  const known = typedOf(corner, meridian)
  const [draft, setDraft] = useState<typeof known | null>(null)
  const typed = draft ?? known
  const isTouched = typed.x !== known.x || typed.y !== known.y
  const place = placeOf(typed.x, typed.y, meridian)

  function take(): void {
    if (!isTouched || !place) return
    setDraft(null)
    onSet(place)
    onMark(place)
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      event.stopPropagation()
      take()
    }
    if (event.key !== 'Escape' || !isTouched) return
    event.preventDefault()
    event.stopPropagation()
    setDraft(null)
  }

  const input = (axis: 'x' | 'y', word: string) => (
    <input
      aria-label={`${word} của đỉnh ${at + 1}`}
      aria-invalid={isTouched && !place}
      inputMode="decimal"
      autoComplete="off"
      value={typed[axis]}
      onChange={event => setDraft({ ...typed, [axis]: event.currentTarget.value })}
      onFocus={() => onMark(corner)}
      onBlur={take}
      onKeyDown={press}
    />
  )
  return (
    <div className={styles.corner} style={{ top }}>
      <span className={styles.place}>{at + 1}</span>
      {input('x', 'X')}
      {input('y', 'Y')}
      <button type="button" aria-label={`Chèn đỉnh sau đỉnh ${at + 1}`} title="Chèn đỉnh sau" onClick={onInsert}>
        <Plus size={14} strokeWidth={1.75} aria-hidden />
      </button>
      <button type="button" aria-label={`Xóa đỉnh ${at + 1}`} title="Xóa đỉnh" onClick={onRemove}>
        <X size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </div>
  )
}
