import type { Since } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import { HeldList } from '../page/HeldList.tsx'
import { Moved } from '../page/Moved.tsx'
import { Orders } from '../page/Orders.tsx'
import sheet from '../page/page.module.css'
import styles from './views.module.css'

type Props = { page: MeetingPage; since: Since | null; isLifted: boolean }

/** Every row of a page, to be scrolled: what moved, what was ordered, who is held. */
export function Detail({ page, since, isLifted }: Props) {
  const all = Number.POSITIVE_INFINITY
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className={styles.detail} aria-label={`Mọi dòng của ${page.title}`} tabIndex={0}>
      <h1>{page.title}</h1>
      <div className={sheet.whole}>
        <Moved since={since} moved={page.moved} unmoved={page.unmoved} isNew={page.before === null} rows={all} />
        <Orders orders={page.orders} rows={all} />
        <HeldList held={page.held} count={page.heldCount} isLifted={isLifted} rows={all} />
      </div>
    </section>
  )
}
