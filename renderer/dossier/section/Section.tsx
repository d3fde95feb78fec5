import type { ReactNode } from 'react'
import type { SectionName } from '../contents.ts'
import styles from './section.module.css'

type Props = { name: SectionName; title: string; aside?: ReactNode; hidden?: boolean; children: ReactNode }

/** A part of the panel under its heading. */
export function Section({ name, title, aside, hidden, children }: Props) {
  return (
    <section className={styles.section} data-section={name} aria-labelledby={`dossier-${name}`}>
      <div className={hidden ? 'visually-hidden' : styles.head}>
        <h2 id={`dossier-${name}`} tabIndex={-1}>
          {title}
        </h2>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}

/** A heading within a section. */
export function Part({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
        {aside && <span className={styles.aside}>{aside}</span>}
      </div>
      {children}
    </div>
  )
}
