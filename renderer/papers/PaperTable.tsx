import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { certainty } from '../../db/model/register/document.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { Marked } from '../ui/sign/Marked.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { typeWord } from './PaperFilter.tsx'
import styles from './PaperTable.module.css'
import type { PaperRow } from './papers.ts'
import { certaintyStatus } from './reading.ts'

type Props = { rows: PaperRow[]; typed: string; chosen: string | null; onOpen: (paper: string) => void }

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 }

/** The papers as a table of which only the rows in sight are drawn; arrows walk it. */
export function PaperTable({ rows, typed, chosen, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const isWalked = useRef(false)
  // A row that was pressed here stays where it is; one opened from elsewhere is brought to the middle.
  const isPressed = useRef(false)
  const at = rows.findIndex(row => row.id === chosen)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: index => rows[index]?.id ?? index,
    estimateSize: () => 53,
    scrollPaddingStart: 33,
    overscan: 8,
  })
  const items = list.getVirtualItems()
  const tabbed = items.some(item => item.index === at) ? at : items[0]?.index

  useEffect(
    function keepInSight() {
      if (at < 0) return
      list.scrollToIndex(at, { align: isPressed.current ? 'auto' : 'center' })
      isPressed.current = false
      if (!isWalked.current) return
      isWalked.current = false
      requestAnimationFrame(() => document.getElementById(`paper-${chosen}`)?.focus({ preventScroll: true }))
    },
    [at, chosen, list],
  )

  const open = (paper: string) => {
    isPressed.current = true
    onOpen(paper)
  }
  const press = (event: React.KeyboardEvent, index: number) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const next = rows[Math.max(0, Math.min(rows.length - 1, index + step))]
    if (!next || next.id === chosen) return
    isWalked.current = true
    open(next.id)
  }

  return (
    <div ref={box} className={styles.box}>
      <table className={styles.table} aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày</th>
            <th scope="col">Cơ quan</th>
            <th scope="col">Trích yếu</th>
            <th scope="col">Độ tin cậy</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={items[0]?.start ?? 0} />
          {items.map(({ index, key }) => {
            const row = rows[index]
            return (
              row && (
                <tr key={key} ref={list.measureElement} data-index={index} data-chosen={index === at || undefined}>
                  <td>
                    <button
                      type="button"
                      id={`paper-${row.id}`}
                      className={styles.open}
                      tabIndex={index === tabbed ? 0 : -1}
                      aria-pressed={index === at}
                      onClick={() => open(row.id)}
                      onKeyDown={event => press(event, index)}
                    >
                      {row.number ? <Marked text={row.number} typed={typed} /> : <i className="gap">không số</i>}
                      <span className="visually-hidden">: {row.title}</span>
                    </button>
                    <span className={styles.type}>{typeWord(row.type)}</span>
                  </td>
                  <td className={styles.day}>{row.date ? formatDay(row.date) : <i className="gap">chưa rõ</i>}</td>
                  <td>{row.by ? <Marked text={row.by} typed={typed} /> : <i className="gap">chưa rõ</i>}</td>
                  <td>
                    <Marked text={row.title} typed={typed} />
                  </td>
                  <td>
                    <span className={styles.certainty}>
                      <StatusIcon status={certaintyStatus(row.certainty)} size={14} />
                      {row.certainty ? certainty[row.certainty][0] : <i className="gap">chưa ghi</i>}
                    </span>
                  </td>
                </tr>
              )
            )
          })}
          <Gap height={list.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** The room that rows out of sight would take. */
function Gap({ height }: { height: number }) {
  return (
    height > 0 && (
      <tr>
        <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
      </tr>
    )
  )
}
