import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './furniture.module.css'

/** One button of the map's tools; its name is in the tooltip and for the screen reader. */
export function Tool({ word, onClick, children }: { word: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={word} position="left" openDelay={300} events={{ hover: true, focus: true, touch: false }}>
      <button type="button" className={styles.tool} aria-label={word} onClick={onClick}>
        {children}
      </button>
    </Tooltip>
  )
}
