import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { IconButton } from '../IconButton.tsx'
import styles from './panel.module.css'

type Props = {
  /** What the panel is about, as its heading. */
  title: string
  /** Its name for a screen reader, where the heading alone does not say what it is of. */
  label?: string
  /** Stands before the heading. */
  sign?: ReactNode
  /** One line over the title: code, state. */
  kicker?: ReactNode
  /** Icons beside the closing one. */
  tools?: ReactNode
  onClose: () => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** What can be done with it, at its foot. */
  foot?: ReactNode
  children?: ReactNode
}

/** What stands beside a table: one of its rows in full. */
export function Panel({ title, label = title, sign, kicker, tools, onClose, onKeyDown, foot, children }: Props) {
  return (
    <aside className={styles.panel} aria-label={label} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <div className={styles.words}>
          {kicker && <p className={styles.kicker}>{kicker}</p>}
          <h2 className={styles.title}>
            {sign}
            {title}
          </h2>
        </div>
        <div className={styles.tools}>
          {tools}
          <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  )
}

type PartProps = { title: string; aside?: ReactNode; children: ReactNode }

/** A part of a panel under its own heading; `aside` is a count or a button at the right. */
export function PanelPart({ title, aside, children }: PartProps) {
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
