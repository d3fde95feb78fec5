import { light } from '../../../db/model/sign/colour.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import styles from './chart.module.css'

/** The room of a drawing inside its axes, in px. */
export type Plot = { left: number; right: number; top: number; bottom: number }

type Props = {
  plot: Plot
  ticks: readonly number[]
  /** Where a value lies, px from the top. */
  y: (value: number) => number
  unit?: string
  /** A dotted line with its words: the whole area, a target. */
  reference?: { value: number; words: string }
}

/** The grid, its figures, the unit at the top left and, when there is one, a line to measure by. */
export function Frame({ plot, ticks, y, unit, reference }: Props) {
  return (
    <g className={styles.axis}>
      {unit && (
        <text x={0} y={11}>
          {unit}
        </text>
      )}
      {ticks.map(tick => (
        <g key={tick}>
          <line
            x1={plot.left}
            x2={plot.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? light.chartBase : light.chartGrid}
          />
          <text x={plot.left - 8} y={y(tick) + 4} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {reference && (
        <g className={styles.reference}>
          <line x1={plot.left} x2={plot.right} y1={y(reference.value)} y2={y(reference.value)} />
          <text className={styles.measured} x={plot.left + 2} y={y(reference.value) - 6}>
            {reference.words}
          </text>
        </g>
      )}
    </g>
  )
}

/** The px that the widest figure of the axis takes, with its distance from the plot. */
export function axisWidth(ticks: readonly number[]): number {
  return 12 + 7.2 * Math.max(1, ...ticks.map(tick => formatNumber(tick).length))
}

type GapProps = { id: string; plot: Plot; from: number; to: number; words: string }

/** Years of which nothing is known: a band with its words on a white plate, never a line drawn through. All px. */
export function GapBand({ id, plot, from, to, words }: GapProps) {
  const plate = Math.min(to - from - 4, 6.2 * words.length + 12)
  const [middle, height] = [(from + to) / 2, plot.bottom - plot.top]
  return (
    <g className={styles.gap}>
      <rect x={from} y={plot.top} width={to - from} height={height} fill={`url(#${id}-gap)`} />
      {plate > 60 ? (
        <>
          <rect x={middle - plate / 2} y={plot.top + height / 2 - 10} width={plate} height={20} rx={4} fill="#fff" />
          <text x={middle} y={plot.top + height / 2 + 4} textAnchor="middle">
            {words}
          </text>
        </>
      ) : (
        <title>{words}</title>
      )}
    </g>
  )
}
