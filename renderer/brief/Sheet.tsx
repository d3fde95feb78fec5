import { type ReactNode, useCallback, useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import styles from './BriefRoom.module.css'
import { Pages } from './page/Pages.tsx'
import { CopyMenu } from './send/CopyMenu.tsx'
import { sheetName } from './tally.ts'

/** The printed paper page by page; over it what is told of its subject. */
export function Sheet({ brief, children }: { brief: Brief; children?: ReactNode }) {
  const [place, setPlace] = useState({ page: 0, of: 0 })
  const onPage = useCallback((page: number, of: number) => setPlace({ page, of }), [])
  return (
    <article className={styles.sheet}>
      <header className={styles.title}>
        <h1>{brief.title}</h1>
        <p>
          {sheetName(brief)}, bản chụp {brief.code}
        </p>
        <div className={styles.tools}>
          <span role="status">{place.of > 0 && `Trang ${place.page} trên ${place.of}`}</span>
          <CopyMenu brief={brief} />
        </div>
      </header>
      {children}
      <Pages code={brief.code} label={`${sheetName(brief)}: ${brief.title}`} onPage={onPage} />
    </article>
  )
}
