import type { ReactNode } from 'react'
import styles from './beside.module.css'

/** A value with what is told under it; null is a gap. */
type Side = readonly [value: string | null, under: string]
type Props = { days: readonly [string, string]; was: Side; is: Side; children: ReactNode }

/** One line of two days: what it is, and under it each day's value on the side of its map. */
export function Pair({ days, was, is, children }: Props) {
  return (
    <li className={styles.pair} data-moved={was[0] !== is[0] || undefined}>
      <span className={styles.what}>{children}</span>
      {[was, is].map(([value, under], at) => (
        <span key={days[at]} className={styles.value}>
          <span className="visually-hidden">{days[at]}: </span>
          {value === null ? <span className="gap">chưa có số liệu</span> : value}
          {under && <small>{under}</small>}
        </span>
      ))}
    </li>
  )
}
