import type { KeyboardEvent, ReactNode } from 'react'
import styles from './Room.module.css'

type Props = {
  label: string
  isBusy?: boolean
  /** Its parts stand one under another instead of side by side. */
  isColumn?: boolean
  /** Closes what stands beside the table, as Escape does; null while nothing stands there. */
  onClose?: (() => void) | null
  children?: ReactNode
}

/** A room or one part of it: the table, and beside it what is open. */
export function Room({ label, isBusy, isColumn, onClose, children }: Props) {
  function press(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !onClose) return
    event.preventDefault()
    onClose()
  }
  return (
    <section
      className={styles.room}
      data-column={isColumn || undefined}
      aria-label={label}
      aria-busy={isBusy || undefined}
      onKeyDown={press}
    >
      {children}
    </section>
  )
}

/** What a room is about: head, filters and table under one another, on white. */
export function RoomMain({ children }: { children: ReactNode }) {
  return <div className={styles.main}>{children}</div>
}

/** Where nothing is to be shown: the words that say so, in the middle of what is free. */
export function Middle({ isBusy, children }: { isBusy?: boolean; children?: ReactNode }) {
  return (
    <div className={styles.middle} aria-busy={isBusy || undefined}>
      {children}
    </div>
  )
}

/** The strip over a room that has several parts: which of them is shown. */
export function RoomStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.strip} aria-label={label}>
      {children}
    </nav>
  )
}
