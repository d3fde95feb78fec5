import { GripVertical } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import type { SiteBlock } from '../../../db/store/money/site.ts'
import type { Letter } from './draft.ts'
import styles from './orders.module.css'
import { letters, yearPaint } from './paint.ts'

type TurnProps = {
  side: Letter
  block: SiteBlock
  rank: number
  year: number | null
  years: readonly number[]
  /** Gives a block another turn, from 1. */
  onTurn: (side: Letter, code: string, turn: number) => void
}

/** Whose turn it is, moved by the arrow keys or dragged onto another row, and the year in which it is clean. */
export function Turn({ side, block, rank, year, years, onTurn }: TurnProps) {
  const [isOver, setOver] = useState(false)
  const type = `text/turn-${side}`
  const { fill, ink, edge, dash } = yearPaint(year, years)
  function press(event: KeyboardEvent): void {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (way === 0) return
    event.preventDefault()
    onTurn(side, block.code, rank + way)
  }
  function over(event: DragEvent, isIn: boolean): void {
    if (!event.dataTransfer.types.includes(type)) return
    event.preventDefault()
    setOver(isIn)
  }
  return (
    <>
      <td
        data-over={isOver || undefined}
        onDragOver={event => over(event, true)}
        onDragLeave={event => over(event, false)}
        onDrop={event => {
          over(event, false)
          const code = event.dataTransfer.getData(type)
          if (code) onTurn(side, code, rank)
        }}
      >
        <button
          type="button"
          className={styles.turn}
          draggable
          aria-label={`${block.name}: thứ tự ${rank} của phương án ${letters[side]}. Mũi tên lên xuống để đổi`}
          title="Kéo sang hàng khác, hoặc bấm mũi tên lên xuống"
          onKeyDown={press}
          onDragStart={event => {
            event.dataTransfer.effectAllowed = 'move'
            event.dataTransfer.setData(type, block.code)
          }}
        >
          <GripVertical size={13} strokeWidth={1.75} aria-hidden />
          {rank}
        </button>
      </td>
      <td>
        <span
          className={styles.year}
          title={year === null ? 'chưa đủ vốn trong các năm đã ghi' : undefined}
          style={{
            background: fill,
            color: ink,
            outline: edge === 'none' ? undefined : `1px ${dash ? 'dashed' : 'solid'} ${edge}`,
          }}
        >
          {year ?? 'thiếu vốn'}
        </span>
      </td>
    </>
  )
}
