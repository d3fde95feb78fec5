import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type Props = { icon: ReactNode; title: string; why: string; children?: ReactNode }

/** What is missing, why it helps, and at most one button. */
export function EmptyState({ icon, title, why, children }: Props) {
  return (
    <div className={styles.frame}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      <p className={styles.why}>{why}</p>
      {children}
    </div>
  )
}
