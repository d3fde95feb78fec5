import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import styles from './BriefRoom.module.css'
import { sheetName } from './tally.ts'

/** An A4 sheet at 96 px an inch with a margin of ground on both sides, px. */
const sheetWidth = 794 + 2 * 24
/** Beyond this the letters of a 13 pt page are larger than anyone needs. */
const largest = 1.25

/** A brief's page on this machine's own scheme; no other road leads to it. */
export const paperUrl = (code: string): string => `atlas://paper/${encodeURIComponent(code)}`

/** The page as it will be printed, zoomed to the width there is; over it what is told of its subject. */
export function Sheet({ brief, children }: { brief: Brief; children?: ReactNode }) {
  const ground = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState({ width: sheetWidth, height: 600 })
  useEffect(function measure() {
    const element = ground.current
    if (!element) return
    const watch = new ResizeObserver(() => setBox({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const scale = Math.min(largest, box.width / sheetWidth)
  const size = { width: box.width / scale, height: box.height / scale, transform: `scale(${scale})` }
  return (
    <article className={styles.sheet}>
      <header className={styles.title}>
        <h1>{brief.title}</h1>
        <p>
          {sheetName(brief)}, bản chụp {brief.code}
        </p>
      </header>
      {children}
      <div ref={ground} className={styles.ground}>
        <iframe
          className={styles.page}
          style={size}
          sandbox=""
          src={paperUrl(brief.code)}
          title={`${sheetName(brief)}: ${brief.title}`}
        />
      </div>
    </article>
  )
}
