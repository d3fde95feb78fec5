import type { Page } from '../../../db/model/meeting/agenda.ts'
import type { MeetingPage } from '../../../db/model/meeting/page.ts'
import type { Over } from '../show.ts'
import { uncover, useShow } from '../show.ts'
import { Conclude } from './Conclude.tsx'
import { Help } from './Help.tsx'
import { Lift } from './Lift.tsx'
import styles from './over.module.css'
import { SinceCard } from './SinceCard.tsx'

type Props = { over: Over; page: Page; shown: MeetingPage | null }

/** The one layer over the page. */
export function Cover({ over, page, shown }: Props) {
  const pages = useShow(show => show.pages)
  switch (over.is) {
    case 'help':
      return <Help />
    case 'blank':
      return <button type="button" className={styles.blank} aria-label="Hiện lại trang" onClick={uncover} />
    case 'lift':
      return <Lift page={page} shown={shown} />
    case 'conclude':
      return <Conclude page={page} shown={shown} />
    case 'since':
      return <SinceCard />
    case 'jump': {
      const to = over.to === null ? undefined : pages[over.to]
      return (
        <div className={styles.jump} role="status">
          <span className={styles.typed}>{over.typed}</span>
          <span>{to ? to.title : `chỉ có ${pages.length} mục`}</span>
          <span className={styles.hint}>{to ? 'Enter để đến, Esc để thôi' : 'Esc để thôi'}</span>
        </div>
      )
    }
    default:
      return null
  }
}
