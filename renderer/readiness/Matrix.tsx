import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import type { SheetRow } from '../../db/model/readiness/sheet.ts'
import type { Rule } from '../../db/model/readiness/verdict.ts'
import { MatrixRow } from './MatrixRow.tsx'
import styles from './matrix.module.css'

type Props = { rules: Rule[]; rows: SheetRow[]; chosen: string | null; onOpen: (row: SheetRow) => void }

/** The one key of a zone or a phase. */
export const keyOf = ({ zone, phase }: Pick<SheetRow, 'zone' | 'phase'>): string => `${zone.id}/${phase?.id ?? ''}`

/** Two lines of words, px: a row whose words go on is measured. */
const rowHeight = 42
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -1e6, End: 1e6 }

/** Zones and phases against the conditions of their type: a cell of hatch and icon each, the verdict, and what blocks most. Only rows in sight are drawn. */
export function Matrix({ rules, rows, chosen, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: index => (rows[index] ? keyOf(rows[index]) : index),
    estimateSize: () => rowHeight,
    scrollPaddingStart: 84,
    overscan: 8,
  })
  const items = list.getVirtualItems()
  const at = rows.findIndex(row => keyOf(row) === chosen)
  const tabbed = items.some(item => item.index === at) ? at : items[0]?.index

  function press(event: KeyboardEvent, index: number): void {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const next = Math.max(0, Math.min(rows.length - 1, index + step))
    list.scrollToIndex(next)
    requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true }),
    )
  }

  return (
    <div ref={box} className={styles.box}>
      <table className={styles.table} aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th scope="col" className={styles.site}>
              Khu, giai đoạn
            </th>
            {rules.map(rule => (
              <th
                key={rule.id}
                scope="col"
                className={styles.rule}
                title={`${rule.name}. Căn cứ: ${rule.basis ?? 'chưa ghi'}`}
              >
                <span data-need={rule.need}>{rule.name}</span>
              </th>
            ))}
            <th scope="col" className={styles.verdict}>
              Kết luận
            </th>
            <th scope="col" className={styles.first}>
              Đang vướng ở đâu
            </th>
          </tr>
        </thead>
        <tbody>
          <Space height={items[0]?.start ?? 0} columns={rules.length + 3} />
          {items.map(({ index, key }) => {
            const row = rows[index]
            return (
              row && (
                <MatrixRow
                  key={key}
                  {...{ row, rules, index }}
                  measure={list.measureElement}
                  isChosen={index === at}
                  isTabbed={index === tabbed}
                  onOpen={onOpen}
                  onKey={press}
                />
              )
            )
          })}
          <Space height={list.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={rules.length + 3} />
        </tbody>
      </table>
    </div>
  )
}

/** The room that rows out of sight would take. */
function Space({ height, columns }: { height: number; columns: number }) {
  return (
    height > 0 && (
      <tr>
        <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
      </tr>
    )
  )
}
