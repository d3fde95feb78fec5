import { type ReactNode, useId } from 'react'
import { StatusIcon } from '../sign/StatusIcon.tsx'
import styles from './Halt.module.css'

type Props = {
  /** Nothing is wrong: something is to be chosen. */
  isCalm?: boolean
  title: string
  what: ReactNode
  /** What to do, at the left. */
  next: ReactNode
  /** What is safe, at the right. */
  safe: ReactNode
  /** Deeds of little weight, at the left of the foot. */
  aside: ReactNode
  deeds: ReactNode
}

/** A card in the place of everything: what has happened, what to do, what is safe. */
export function Halt({ isCalm = false, title, what, next, safe, aside, deeds }: Props) {
  const id = useId()
  return (
    <article className={styles.card} data-calm={isCalm || undefined} aria-labelledby={id}>
      <header className={styles.head}>
        {!isCalm && <StatusIcon status="stuck" size={26} />}
        <div>
          <h1 id={id}>{title}</h1>
          <p>{what}</p>
        </div>
      </header>
      <div className={styles.columns}>
        <section>{next}</section>
        <section>{safe}</section>
      </div>
      <footer className={styles.foot}>
        {aside}
        <span className={styles.deeds}>{deeds}</span>
      </footer>
    </article>
  )
}
