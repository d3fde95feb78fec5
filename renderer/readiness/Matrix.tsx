import { useVirtualizer } from '@tanstack/react-virtual'
import { Hand } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { within } from '../../db/model/readiness/finding.ts'
import type { Mark, SheetRow } from '../../db/model/readiness/sheet.ts'
import type { Rule, VerdictKey } from '../../db/model/readiness/verdict.ts'
import { stateWord } from '../../db/model/readiness/words.ts'
import type { Status } from '../../db/model/sign/status.ts'
import { StatusCell } from '../dossier/ladder/StatusCell.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './matrix.module.css'

type Props = { rules: Rule[]; rows: SheetRow[]; chosen: string | null; onOpen: (row: SheetRow) => void }

/** The one key of a zone or a phase. */
export const keyOf = ({ zone, phase }: Pick<SheetRow, 'zone' | 'phase'>): string => `${zone.id}/${phase?.id ?? ''}`

export const verdictSign: Record<VerdictKey, { sign: Status; word: string }> = {
  ready: { sign: 'xong', word: 'Đủ' },
  nearly: { sign: 'doing', word: 'Gần đủ' },
  not_yet: { sign: 'todo', word: 'Chưa đủ' },
  none: { sign: 'unk', word: 'Chưa xét' },
}

/** Two lines of words, whatever stands in them, px. */
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
    scrollPaddingStart: 150,
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
            if (!row) return null
            const { zone, phase, verdict, proven, asked, first } = row
            return (
              <tr key={key} data-chosen={index === at || undefined}>
                <th scope="row" className={styles.site}>
                  <button
                    type="button"
                    className={styles.open}
                    data-row={index}
                    data-phase={phase !== null || undefined}
                    tabIndex={index === tabbed ? 0 : -1}
                    aria-pressed={index === at}
                    title={phase ? `${zone.name}, ${within(phase.name)}` : zone.name}
                    onClick={() => onOpen(row)}
                    onKeyDown={event => press(event, index)}
                  >
                    {phase ? <span>{phase.name}</span> : <b>{zone.name}</b>}
                    {phase && <span className="visually-hidden">, {zone.name}</span>}
                  </button>
                </th>
                {rules.map(rule => (
                  <td key={rule.id} className={styles.rule}>
                    <Cell mark={row.marks[rule.id]} name={rule.name} />
                  </td>
                ))}
                <td className={styles.verdict}>
                  <span className={styles.chip}>
                    <StatusIcon status={verdictSign[verdict].sign} size={14} />
                    {verdictSign[verdict].word}
                  </span>
                  <span className={styles.count} title={`${proven} trên ${asked} điều kiện có văn bản chứng minh`}>
                    {proven} / {asked}
                  </span>
                </td>
                <td className={styles.first}>
                  {first ? (
                    <p title={`${first.name}: ${first.words}${first.agency ? `. ${first.agency}` : ''}`}>
                      <b data-stuck={first.sign === 'stuck' || undefined}>{first.name}</b>
                      <span>
                        {first.agency && <span className={styles.agency}>{first.agency}: </span>}
                        {first.words}
                      </span>
                    </p>
                  ) : (
                    'không còn'
                  )}
                </td>
              </tr>
            )
          })}
          <Space height={list.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={rules.length + 3} />
        </tbody>
      </table>
    </div>
  )
}

function Cell({ mark, name }: { mark: Mark | undefined; name: string }) {
  if (!mark || mark.state === 'na')
    return (
      <span className={styles.na} title={`${name}: không phải xét`}>
        –<span className="visually-hidden">không phải xét</span>
      </span>
    )
  const words = `${stateWord[mark.state]}${mark.isByHand ? ', xác nhận tay' : ''}`
  return (
    <span className={styles.cell} title={`${name}: ${words}`}>
      <StatusCell status={mark.sign} width={38} height={18} />
      {mark.isByHand && <Hand size={10} strokeWidth={2} aria-hidden className={styles.hand} />}
      <span className="visually-hidden">{words}</span>
    </span>
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
