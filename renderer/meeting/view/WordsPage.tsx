import type { Page } from '../../../db/model/meeting/agenda.ts'
import { useShow } from '../show.ts'
import styles from './views.module.css'

/** As many items as stand before and after the one that is spoken of. */
const around = 3

/** An item of words alone, among the items around it. */
export function WordsPage({ page }: { page: Page }) {
  const { pages, at, agenda } = useShow()
  const from = Math.max(0, Math.min(at - around, pages.length - 2 * around - 1))
  return (
    <div className={styles.words}>
      <h1 title={page.title}>{page.title}</h1>
      {agenda.meeting && (
        <p className={styles.held}>{[agenda.meeting.name, agenda.meeting.place].filter(Boolean).join(', ')}</p>
      )}
      <ol className={styles.items}>
        {pages.slice(from, from + 2 * around + 1).map(each => (
          <li key={each.id} aria-current={each === page ? 'step' : undefined}>
            <span>{each.number}</span>
            <b>{each.title}</b>
          </li>
        ))}
      </ol>
    </div>
  )
}
