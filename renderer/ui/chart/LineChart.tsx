import { useId } from 'react'
import { everyNth, runsOf, scaleOf, spreadOut, ticksOf } from '../../../db/model/chart/scale.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { CopyChart } from './CopyChart.tsx'
import styles from './chart.module.css'
import { Patterns } from './Fill.tsx'
import { axisWidth, Frame, GapBand, type Plot } from './Frame.tsx'
import { useWidth } from './use-width.ts'

/** One line; null where a value is not known: the line breaks there. */
export type ChartLine = { name: string; values: readonly (number | null)[]; fill: string }

type Props = {
  /** What the drawing shows, for a screen reader; the values follow it. */
  label: string
  /** What stands under the places of the values: years, quarters. */
  labels: readonly string[]
  lines: readonly ChartLine[]
  unit?: string
  height?: number
  reference?: { value: number; words: string }
  show?: (value: number) => string
}

/** Lines named at their ends, told apart by hue, mark and dash: circle and solid, square and dashed, in turn. */
export function LineChart({ label, labels, lines, unit, height = 220, reference, show = formatNumber }: Props) {
  const id = useId()
  const [holder, width] = useWidth<HTMLDivElement>()
  const known = lines.flatMap(line => line.values.filter(value => value !== null))
  const [low, high] = [Math.min(0, ...known), Math.max(...known, reference?.value ?? 0, 0) || 1]
  const ticks = ticksOf(low, high * 1.05)
  const ends = lines.map(line => `${line.name} ${lastOf(line) === undefined ? '' : show(lastOf(line) ?? 0)}`)
  const room = Math.min(180, 7 * Math.max(...ends.map(end => end.length), 4) + 14)
  const plot: Plot = {
    left: axisWidth(ticks),
    right: Math.max(60, width - room),
    top: reference ? 40 : 28,
    bottom: height - 26,
  }
  const y = scaleOf(low, high * 1.05, plot.bottom, plot.top)
  const x = scaleOf(0, Math.max(1, labels.length - 1), plot.left + 12, plot.right - 12)
  const nth = everyNth(labels.length, 8 * Math.max(...labels.map(each => each.length), 1), plot.right - plot.left)
  const heights = spreadOut(
    lines.map(line => y(lastOf(line) ?? 0)),
    16,
    plot.top,
    plot.bottom,
  )
  const gaps = runsOf(
    labels.map((_, i) => i),
    i => lines.every(line => (line.values[i] ?? null) === null),
  )
  return (
    <div ref={holder} className={styles.holder} style={{ height }}>
      <CopyChart label={label} />
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`${label}. ${readOut(labels, lines, unit, show)}`}>
          <Patterns id={id} fills={[]} />
          <Frame plot={plot} ticks={ticks} y={y} unit={unit} reference={reference} />
          {gaps.map(([first, last]) => (
            <GapBand
              key={first}
              {...{ id, plot }}
              from={first === 0 ? plot.left : (x(first - 1) + x(first)) / 2}
              to={last === labels.length - 1 ? plot.right : (x(last) + x(last + 1)) / 2}
              words={`${first === last ? labels[first] : `${labels[first]}-${labels[last]}`}: chưa có số liệu`}
            />
          ))}
          {labels.map(
            (each, i) =>
              i % nth === 0 && (
                <text key={each} className={styles.label} x={x(i)} y={height - 6} textAnchor="middle">
                  {each}
                </text>
              ),
          )}
          {lines.map((line, k) => (
            <g key={line.name}>
              <Trace line={line} isSecond={k % 2 === 1} {...{ labels, x, y, show }} />
              {lastOf(line) !== undefined && (
                <text className={styles.number} x={plot.right} y={(heights[k] ?? 0) + 4} fill={line.fill}>
                  {ends[k]}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

type TraceProps = {
  line: ChartLine
  isSecond: boolean
  labels: readonly string[]
  x: (place: number) => number
  y: (value: number) => number
  show: (value: number) => string
}

function Trace({ line, isSecond, labels, x, y, show }: TraceProps) {
  const d = runsOf(line.values, value => value !== null)
    .map(([first, last]) => {
      const points = line.values.slice(first, last + 1).map((value, i) => `${x(first + i)} ${y(value ?? 0)}`)
      return `M${points.join('L')}`
    })
    .join('')
  return (
    <g>
      <path
        d={d}
        fill="none"
        stroke={line.fill}
        strokeWidth={2.2}
        strokeDasharray={isSecond ? '5 3' : undefined}
        strokeLinejoin="round"
      />
      {line.values.map(
        (value, i) =>
          value !== null && (
            <Mark
              key={labels[i]}
              x={x(i)}
              y={y(value)}
              hue={line.fill}
              isSquare={isSecond}
              words={`${line.name}, ${labels[i]}: ${show(value)}`}
            />
          ),
      )}
    </g>
  )
}

type MarkProps = { x: number; y: number; hue: string; isSquare: boolean; words: string }

function Mark({ x, y, hue, isSquare, words }: MarkProps) {
  const paint = { fill: '#fff', stroke: hue, strokeWidth: 2 }
  return (
    <g transform={`translate(${x} ${y})`}>
      <title>{words}</title>
      {isSquare ? <rect x={-3.5} y={-3.5} width={7} height={7} {...paint} /> : <circle r={3.8} {...paint} />}
    </g>
  )
}

/** The last known value of a line: where its name is written. */
const lastOf = (line: ChartLine): number | undefined => line.values.filter(value => value !== null).at(-1)

function readOut(
  labels: readonly string[],
  lines: readonly ChartLine[],
  unit: string | undefined,
  show: (value: number) => string,
): string {
  return lines
    .map(line => {
      const said = labels.map((each, i) => {
        const value = line.values[i] ?? null
        return `${each} ${value === null ? 'chưa có số liệu' : show(value)}`
      })
      return `${line.name}: ${said.join(', ')}`
    })
    .concat(unit ? [`Đơn vị: ${unit}`] : [])
    .join('. ')
}
