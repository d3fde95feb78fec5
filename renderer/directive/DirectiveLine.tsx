import type { DirectiveRow, Target } from '../../db/model/directive/room.ts'
import { type Deadline, deadlineOf, deadlineWords, noDeadline } from '../../db/model/directive/standing.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { ZoneSymbol } from '../ui/sign/ZoneSymbol.tsx'
import styles from './DirectiveTable.module.css'
import { StandingChip } from './StandingChip.tsx'
import { partiesTogether } from './words.ts'

type Props = {
  row: DirectiveRow
  today: string
  isChosen: boolean
  onOpen: (deed?: 'deadline') => void
}

/** One directive: number, text, who leads by the name of the day with today's under it, who supports, its deadline, zones and state. */
export function DirectiveLine({ row, today, isChosen, onOpen }: Props) {
  const { number, summary, leads, supports, targets, paper } = row
  return (
    <tr data-chosen={isChosen || undefined}>
      <td className={styles.number}>{number}</td>
      <td>
        <button
          type="button"
          className={styles.open}
          data-open={row.id}
          aria-pressed={isChosen}
          aria-label={`Nhiệm vụ ${number}, ${paper.name}: ${summary}`}
          title={row.text ?? undefined}
          onClick={() => onOpen()}
        >
          <span className={styles.summary}>{summary}</span>
        </button>
      </td>
      <td>
        {partiesTogether(leads).map(({ key, names, now, full }) => (
          <p key={key} className={styles.lead} title={full || undefined}>
            <b>{names}</b>
            {now && <span>{now}</span>}
          </p>
        ))}
        {leads.length === 0 && <i className="gap">không nêu</i>}
      </td>
      <td className={styles.supports} title={supports.map(each => each.name).join(', ')}>
        {supports.length > 0 ? <p>{supports.map(each => each.name).join(', ')}</p> : <i className="gap">không nêu</i>}
      </td>
      <td>
        <Due row={row} today={today} onSet={() => onOpen('deadline')} />
      </td>
      <td>
        <Zones targets={targets} />
      </td>
      <td>
        <StandingChip row={row} today={today} />
      </td>
    </tr>
  )
}

type DueProps = { row: DirectiveRow; today: string; onSet: () => void }

function Due({ row, today, onSet }: DueProps) {
  const deadline = deadlineOf(row, today)
  if (row.due === null)
    return (
      <button
        type="button"
        className={row.due_words ? styles.worded : styles.free}
        title="Bấm để đặt thời hạn"
        onClick={onSet}
      >
        {row.due_words ?? noDeadline}
      </button>
    )
  return (
    <p className={styles.due} data-is={deadline.is}>
      <b>{formatDay(row.due)}</b>
      <span>{secondLine(row, deadline)}</span>
    </p>
  )
}

/** "xong 12/9/2022" beside a deadline that was kept; how late or how long still otherwise. */
function secondLine({ completed }: DirectiveRow, deadline: Deadline): string {
  if (deadline.is === 'kept' && completed) return `xong ${formatDay(completed)}`
  return deadlineWords(deadline)
}

/** The zones as flat symbols, named in the hint. */
function Zones({ targets }: { targets: Target[] }) {
  const zones = [...new Map(targets.flatMap(({ zone }) => (zone ? [[zone.id, zone] as const] : []))).values()]
  if (zones.length === 0) return null
  return (
    <ul className={styles.zones} title={zones.map(zone => zone.name).join('\n')}>
      {zones.slice(0, 9).map(zone => (
        <li key={zone.id}>
          <ZoneSymbol type={zone.type} status={null} size={13} />
          <span className="visually-hidden">{zone.name}</span>
        </li>
      ))}
      {zones.length > 9 && <li className={styles.more}>+{zones.length - 9}</li>}
    </ul>
  )
}
