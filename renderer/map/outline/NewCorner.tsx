import { type FormEvent, useRef, useState } from 'react'
import type { Meridian } from '../../../db/model/geodesy/meridian.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { Button } from '../../ui/Button.tsx'
import { placeOf } from './corners.ts'
import styles from './outline.module.css'

type Props = { id: string; at: number; meridian: Meridian; onAdd: (corner: LonLat) => void }

/** The next corner, typed: Enter in either number adds it and begins another. */
export function NewCorner({ id, at, meridian, onAdd }: Props) {
  const [typed, setTyped] = useState({ x: '', y: '' })
  const first = useRef<HTMLInputElement>(null)
  const place = placeOf(typed.x, typed.y, meridian)
  const isWrong = typed.x.trim() !== '' && typed.y.trim() !== '' && !place

  function add(event: FormEvent): void {
    event.preventDefault()
    if (!place) return
    onAdd(place)
    setTyped({ x: '', y: '' })
    first.current?.focus()
  }

  return (
    <form className={styles.newCorner} onSubmit={add} aria-label="Thêm đỉnh">
      <span className={styles.place}>{at + 1}</span>
      <input
        ref={first}
        id={id}
        aria-label="X của đỉnh mới"
        aria-invalid={isWrong}
        inputMode="decimal"
        autoComplete="off"
        placeholder="1104811,869"
        value={typed.x}
        onChange={event => setTyped({ ...typed, x: event.currentTarget.value })}
      />
      <input
        aria-label="Y của đỉnh mới"
        aria-invalid={isWrong}
        inputMode="decimal"
        autoComplete="off"
        placeholder="569081,482"
        value={typed.y}
        onChange={event => setTyped({ ...typed, y: event.currentTarget.value })}
      />
      <Button type="submit" disabled={!place}>
        Thêm
      </Button>
      {isWrong && <p role="alert">Chưa đọc được tọa độ. Gõ mét, phần lẻ sau dấu phẩy, như 1104811,869.</p>}
    </form>
  )
}
