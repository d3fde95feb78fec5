import type { ReactNode } from 'react'
import styles from './RoomHead.module.css'

type Props = {
  title: string
  /** One line under the title: whose figures, of which day. */
  about?: ReactNode
  /** The room's parts, beside the title. */
  tabs?: ReactNode
  /** The room's buttons, at the right; one primary. */
  children?: ReactNode
}

/** The head of a room: what is shown, which part of it, and what can be done. */
export function RoomHead({ title, about, tabs, children }: Props) {
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {tabs}
        </div>
        {about && <p className={styles.about}>{about}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </header>
  )
}
