import { useId } from 'react'
import styles from './chart.module.css'
import { type Look, Patterns, paintOf } from './Fill.tsx'

export type LegendLine = { words: string; fill: string; look?: Look }

/** What fill and hatch mean, beside the drawing. */
export function Legend({ lines }: { lines: readonly LegendLine[] }) {
  const id = useId()
  return (
    <ul className={styles.legend}>
      {lines.map(({ words, fill, look = 'solid' }, i) => (
        <li key={words}>
          <svg width="22" height="12" aria-hidden="true">
            <Patterns id={`${id}${i}`} fills={[fill]} />
            <rect x="0.6" y="0.6" width="20.8" height="10.8" rx="2" {...paintOf(`${id}${i}`, fill, look)} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}
