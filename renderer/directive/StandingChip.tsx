import type { DirectiveRow } from '../../db/model/directive/room.ts'
import { standingOf } from '../../db/model/directive/standing.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './StandingChip.module.css'

/** How a directive stands, as icon and word; what nobody has written is said to be unknown. */
export function StandingChip({ row, today, words }: { row: DirectiveRow; today: string; words?: string }) {
  const { status, word } = standingOf(row, today)
  return (
    <span className={styles.chip} data-status={status}>
      <StatusIcon status={status} size={14} />
      {words ?? word ?? 'chưa có số liệu'}
    </span>
  )
}
