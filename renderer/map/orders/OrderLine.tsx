import type { DirectiveRow } from '../../../db/model/directive/room.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './orders.module.css'
import { orderWords } from './orders.ts'

/** One directive: how it stands, which it is, who leads it and until when. */
export function OrderLine({ row, today }: { row: DirectiveRow; today: string }) {
  const { status, name, rest } = orderWords(row, today)
  return (
    <span className={styles.line}>
      <StatusIcon status={status} size={15} />
      <span>
        {name}
        <span className={styles.rest}>{rest}</span>
      </span>
    </span>
  )
}
