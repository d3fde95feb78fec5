import type { Ask } from '../../db/model/board.ts'
import { select, show } from '../state.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './card.module.css'

/** What the meeting may be asked to decide. A press opens the records behind it. */
export function Asks({ asks }: { asks: Ask[] }) {
  return (
    <section className={styles.card} aria-label="Cần cho ý kiến">
      <h2>Cần cho ý kiến</h2>
      {asks.length === 0 && <p className={styles.none}>Không có việc nào vướng, trễ hoặc chờ trong sổ.</p>}
      <ul className={styles.asks}>
        {asks.map(ask => (
          <li key={ask.title + ask.detail}>
            <button type="button" className={styles.ask} onClick={() => go(ask.go)}>
              <StatusIcon status={ask.is} size={15} />
              <span>
                <strong data-is={ask.is}>{ask.title}</strong>
                <span className={styles.detail}>{ask.detail}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function go(to: Ask['go']): void {
  if (to.to === 'directives') show({ is: 'directives', directive: to.directive })
  else if (to.to === 'investors') show({ is: 'calls', call: null, part: 'investors' })
  else if (to.to !== 'zone') show({ is: 'ground', part: to.to })
  else {
    show({ is: 'map' })
    select(to.zone)
  }
}
