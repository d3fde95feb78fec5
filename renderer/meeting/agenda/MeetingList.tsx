import { formatDay } from '../../../db/model/text/day.ts'
import type { MeetingLine } from '../../../db/store/meeting/agenda.ts'
import { show } from '../../state.ts'
import styles from './agenda.module.css'

/** The meetings that were prepared or held, the newest first. */
export function MeetingList({ meetings, chosen }: { meetings: readonly MeetingLine[]; chosen: string | null }) {
  return (
    <ul className={styles.list}>
      {meetings.map(({ id, name, date, items }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === chosen ? 'true' : undefined}
            onClick={() => show({ is: 'meeting', meeting: id })}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.below}>
              {formatDay(date)} · {items} mục
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
