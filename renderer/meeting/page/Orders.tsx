import type { CSSProperties } from 'react'
import type { Order } from '../../../db/model/meeting/order.ts'
import { statusIcon } from '../../../db/model/sign/status.ts'
import { useShow } from '../show.ts'
import { Drawn } from './Drawn.tsx'
import { PartHead } from './PartHead.tsx'
import styles from './page.module.css'

/** The directives of the zone: what, who leads, by when, how it stands. Late ones first. */
export function Orders({ orders, rows, lines = 2 }: { orders: readonly Order[]; rows: number; lines?: number }) {
  const dark = useShow(show => show.room === 'dark')
  const late = (order: Order) => order.standing.status === 'stuck'
  const shown = [...orders].sort((a, b) => Number(late(b)) - Number(late(a))).slice(0, rows)
  return (
    <section className={styles.part} aria-label="Nhiệm vụ của khu">
      <PartHead title="Nhiệm vụ của khu" shown={shown.length} all={orders.length} />
      {orders.length === 0 ? (
        <p className={styles.line}>
          <span className={styles.gap}>không có nhiệm vụ nào giao cho khu này</span>
        </p>
      ) : (
        <ul className={styles.rows} style={{ '--lines': lines } as CSSProperties}>
          {shown.map(order => (
            <li key={order.id} className={styles.order}>
              <span className={styles.number}>{order.number}</span>
              <span className={styles.summary}>{order.summary}</span>
              <span className={styles.who}>{order.leads || 'chưa ghi cơ quan'}</span>
              <span className={styles.due} data-late={late(order) || undefined}>
                {order.due ?? 'không quy định thời hạn'}
                <span className={styles.standing}>
                  <Drawn svg={statusIcon(order.standing.status, 16, { dark })} />
                  {late(order) ? order.remark.split(',')[0] : order.standing.word}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
