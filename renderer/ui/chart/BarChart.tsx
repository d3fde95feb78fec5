import { useId } from 'react'
import { everyNth, runsOf, scaleOf, ticksOf } from '../../../db/model/chart/scale.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { CopyChart } from './CopyChart.tsx'
import styles from './chart.module.css'
import { type Look, Patterns, paintOf } from './Fill.tsx'
import { axisWidth, Frame, GapBand, type Plot } from './Frame.tsx'
import { useWidth } from './use-width.ts'

/** One bar from the base up. Values are never negative: bars start at 0. */
export type ChartBar = {
  /** Stands under the bar, and names it to a screen reader: "A". */
  letter: string
  /** Each with its words, which tell the parts of one bar apart. */
  parts: { value: number; fill: string; look?: Look; words: string }[]
}
export type BarGroup = {
  label: string
  /** The label in full, in its tip. */
  title?: string
  /** Null where a value is not known; a group without any bar becomes part of a gap band. */
  bars: (ChartBar | null)[]
}

type Props = {
  /** What the drawing shows, for a screen reader; the values follow it. */
  label: string
  groups: readonly BarGroup[]
  unit?: string
  height?: number
  reference?: { value: number; words: string }
  show?: (value: number) => string
}

const mostNumbers = 8
const widestBar = 48

/** Bars in groups, each of one part or stacked. Direct numbers stand on at most eight bars; more are read from the grid. */
export function BarChart({ label, groups, unit, height = 240, reference, show = formatNumber }: Props) {
  const id = useId()
  const [holder, width] = useWidth<HTMLDivElement>()
  const bars = groups.flatMap(group => group.bars.filter(bar => bar !== null))
  const isNumbered = bars.length <= mostNumbers
  const isLettered = new Set(bars.map(bar => bar.letter)).size > 1
  const top = Math.max(...bars.map(totalOf), reference?.value ?? 0) || 1
  const ticks = ticksOf(0, top * 1.02)
  const plot: Plot = {
    left: axisWidth(ticks),
    right: width,
    top: reference ? 40 : 28,
    bottom: height - (isLettered ? 42 : 24),
  }
  const y = scaleOf(0, top * 1.02, plot.bottom, plot.top)
  const band = (plot.right - plot.left) / Math.max(1, groups.length)
  const side = Math.max(1, ...groups.map(group => group.bars.length))
  const thick = Math.max(2, Math.min(widestBar, (band * 0.78) / side - 6))
  const nth = everyNth(
    groups.length,
    8 * Math.max(...groups.map(group => group.label.length), 1),
    plot.right - plot.left,
  )
  return (
    <div ref={holder} className={styles.holder} style={{ height }}>
      <CopyChart label={label} />
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={`${label}. ${readOut(groups, unit, show)}`}>
          <Patterns id={id} fills={bars.flatMap(bar => bar.parts.map(part => part.fill))} />
          <Frame plot={plot} ticks={ticks} y={y} unit={unit} reference={reference} />
          {runsOf(groups, group => !group.bars.some(Boolean)).map(([first, last]) => (
            <GapBand
              key={first}
              {...{ id, plot }}
              from={plot.left + first * band + 4}
              to={plot.left + (last + 1) * band - 4}
              words={`${wordsOf(groups, first, last)}: chưa có số liệu`}
            />
          ))}
          {groups.map((group, i) => {
            const middle = plot.left + (i + 0.5) * band
            const from = middle - (side * (thick + 6) - 6) / 2
            return (
              <g key={group.label}>
                {group.bars.map(
                  (bar, k) =>
                    bar && (
                      <Stack
                        key={bar.letter}
                        {...{ id, bar, y, thick, isNumbered, isLettered, show }}
                        x={from + k * (thick + 6)}
                      />
                    ),
                )}
                {i % nth === 0 && (
                  <text className={styles.label} x={middle} y={height - 6} textAnchor="middle">
                    {group.label}
                    {group.title && <title>{group.title}</title>}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      )}
    </div>
  )
}

type StackProps = {
  id: string
  bar: ChartBar
  x: number
  thick: number
  y: (value: number) => number
  isNumbered: boolean
  isLettered: boolean
  show: (value: number) => string
}

function Stack({ id, bar, x, thick, y, isNumbered, isLettered, show }: StackProps) {
  const hue = bar.parts[0]?.fill
  const total = totalOf(bar)
  let below = 0
  return (
    <g>
      {bar.parts.map(part => {
        const [low, high] = [y(below), y(below + part.value)]
        below += part.value
        if (part.value === 0) return null
        return (
          <rect
            key={part.words}
            x={x}
            y={high}
            width={thick}
            height={Math.max(1, low - high)}
            rx={2}
            {...paintOf(id, part.fill, part.look ?? 'solid')}
          >
            <title>{`${bar.letter}, ${part.words}: ${show(part.value)}`}</title>
          </rect>
        )
      })}
      {isNumbered && (
        <text className={styles.number} x={x + thick / 2} y={y(total) - 7} textAnchor="middle" fill={hue}>
          {show(total)}
        </text>
      )}
      {isLettered && (
        <text className={styles.letter} x={x + thick / 2} y={y(0) + 15} textAnchor="middle" fill={hue}>
          {bar.letter}
        </text>
      )}
    </g>
  )
}

const totalOf = (bar: ChartBar): number => bar.parts.reduce((sum, part) => sum + part.value, 0)

function wordsOf(groups: readonly BarGroup[], first: number, last: number): string {
  const [from, to] = [groups[first]?.label, groups[last]?.label]
  return first === last ? `${from}` : `${from}-${to}`
}

function readOut(groups: readonly BarGroup[], unit: string | undefined, show: (value: number) => string): string {
  return groups
    .map(group => {
      const said = group.bars.flatMap(bar => (bar ? [`${bar.letter} ${show(totalOf(bar))}`] : []))
      return `${group.label}: ${said.join(', ') || 'chưa có số liệu'}`
    })
    .concat(unit ? [`Đơn vị: ${unit}`] : [])
    .join('. ')
}
