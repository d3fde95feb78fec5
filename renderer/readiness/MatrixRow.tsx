import { Hand } from 'lucide-react'
import { type KeyboardEvent, memo } from 'react'
import { within } from '../../db/model/readiness/finding.ts'
import type { Mark, SheetRow } from '../../db/model/readiness/sheet.ts'
import type { Rule, VerdictKey } from '../../db/model/readiness/verdict.ts'
import { stateWord } from '../../db/model/readiness/words.ts'
import type { Status } from '../../db/model/sign/status.ts'
import { StatusCell } from '../dossier/ladder/StatusCell.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './matrix.module.css'

/** A verdict in a cell: its icon and its short word. */
export const verdictSign: Record<VerdictKey, { sign: Status; word: string }> = {
  ready: { sign: 'xong', word: 'Đủ' },
  nearly: { sign: 'doing', word: 'Gần đủ' },
  not_yet: { sign: 'todo', word: 'Chưa đủ' },
  none: { sign: 'unk', word: 'Chưa xét' },
}

type RowProps = {
  row: SheetRow
  rules: Rule[]
  index: number
  measure: (line: HTMLTableRowElement | null) => void
  isChosen: boolean
  isTabbed: boolean
  onOpen: (row: SheetRow) => void
  onKey: (event: KeyboardEvent, index: number) => void
}

/** Drawn again only when it is another row, or chosen: scrolling moves the rest as it is. */
export const MatrixRow = memo(
  function MatrixRow({ row, rules, index, measure, isChosen, isTabbed, onOpen, onKey }: RowProps) {
    const { zone, phase, verdict, proven, asked, first } = row
    return (
      <tr ref={measure} data-index={index} data-chosen={isChosen || undefined}>
        <th scope="row" className={styles.site}>
          <button
            type="button"
            className={styles.open}
            data-row={index}
            data-phase={phase !== null || undefined}
            tabIndex={isTabbed ? 0 : -1}
            aria-pressed={isChosen}
            title={phase ? `${zone.name}, ${within(phase.name)}` : zone.name}
            onClick={() => onOpen(row)}
            onKeyDown={event => onKey(event, index)}
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
  },
  (a, b) =>
    a.row === b.row &&
    a.rules === b.rules &&
    a.index === b.index &&
    a.isChosen === b.isChosen &&
    a.isTabbed === b.isTabbed,
)

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
