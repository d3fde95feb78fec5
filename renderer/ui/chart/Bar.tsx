import { useId } from 'react'
import styles from './chart.module.css'
import { type Look, Patterns, paintOf } from './Fill.tsx'
import { useWidth } from './use-width.ts'

type Props = {
  /** What each part is, from the left; widths are in proportion to `whole`. */
  parts: readonly { words: string; value: number; fill: string; look?: Look }[]
  /** What the full width stands for; the sum of the parts when it is not given. */
  whole?: number
  height?: number
  /** Said to a screen reader; without it the bar is decoration beside its own figures. */
  label?: string
}

/** One proportional bar: how much of a whole. */
export function Bar({ parts, whole, height = 10, label }: Props) {
  const id = useId()
  const [holder, width] = useWidth<HTMLSpanElement>()
  const full = Math.max(
    whole ?? 0,
    parts.reduce((sum, part) => sum + part.value, 0),
  )
  let from = 0
  return (
    <span ref={holder} className={styles.bar} style={{ height }} {...(label && { role: 'img', 'aria-label': label })}>
      <svg width={width} height={height} aria-hidden="true">
        <Patterns id={id} fills={parts.map(part => part.fill)} />
        {parts.map(({ words, value, fill, look = 'solid' }) => {
          const x = full > 0 ? (from / full) * width : 0
          from += value
          const wide = full > 0 ? (value / full) * width : 0
          return (
            <rect key={words} x={x} width={wide} height={height} {...paintOf(id, fill, look)}>
              <title>{words}</title>
            </rect>
          )
        })}
      </svg>
    </span>
  )
}
