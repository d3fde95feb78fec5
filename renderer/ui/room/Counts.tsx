import type { ReactNode } from 'react'
import styles from './Counts.module.css'

/** The bar between a room's head and its table: counts that filter, and what else narrows the rows. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={styles.bar}>{children}</div>
}

/** Counts of one table, for a screen reader under one name. */
export function Counts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.counts} aria-label={label}>
      {children}
    </fieldset>
  )
}

type Props = {
  isChosen: boolean
  /** Red for what is late, ochre for what waits for a date; `all` is the count of everything, never marked as a filter. */
  tone?: 'late' | 'free' | 'all'
  title?: string
  onPress: () => void
  /** A word and its number in `<b>`, a sign before them if need be. */
  children: ReactNode
}

/** How many rows are like this; a press leaves only those. */
export function Count({ isChosen, tone, title, onPress, children }: Props) {
  return (
    <button
      type="button"
      className={styles.count}
      data-tone={tone}
      aria-pressed={isChosen}
      title={title}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
