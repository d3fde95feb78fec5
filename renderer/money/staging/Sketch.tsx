import { boundsOf } from '../../../db/model/geometry.ts'
import type { Site } from '../../../db/model/staging/block.ts'
import { ringsOf } from '../../../db/model/staging/border.ts'
import type { Outcome } from '../../../db/model/staging/outcome.ts'
import { type Cell, sketchOf } from '../../../db/model/staging/sketch.ts'
import type { SiteBlock } from '../../../db/store/money/site.ts'
import { useWidth } from '../../ui/chart/use-width.ts'
import type { Letter } from './draft.ts'
import { letters, shortName, yearPaint } from './paint.ts'
import styles from './sketch.module.css'

type Props = {
  side: Letter
  words: string
  site: Site
  blocks: readonly SiteBlock[]
  outcome: Outcome
  /** True when every block has a boundary: else the blocks are laid out as a sketch. */
  isDrawn: boolean
  height: number
  lit: string | null
  onLight: (code: string | null) => void
}

type Place = { code: string; d: string; middle: [number, number]; wide: number; tall: number }

/** The blocks in the colours of the years in which they are clean: by their boundaries, or as a sketch. */
export function Sketch({ side, words, site, blocks, outcome, isDrawn, height, lit, onLight }: Props) {
  const [holder, width] = useWidth<HTMLDivElement>()
  const kept = [...site.grounds.map(({ block }) => block), ...site.left.map(({ block }) => block)]
  const shown = kept.flatMap(({ code }) => blocks.find(block => block.code === code) ?? [])
  const hasRoad = shown.some(block => block.road)
  const places =
    width === 0 ? [] : isDrawn ? drawn(shown, width, height) : sketched(sketchOf(shown), width, height, hasRoad)
  const years = outcome.years.map(end => end.year)
  return (
    <figure className={styles.figure}>
      <figcaption>
        <span className={styles.letter} data-side={side}>
          {letters[side]}
        </span>
        {words}
      </figcaption>
      <div ref={holder} style={{ height }}>
        <svg width={width} height={height} role="img" aria-label={readOut(letters[side], shown, outcome)}>
          {!isDrawn && hasRoad && width > 0 && (
            <g className={styles.road}>
              <rect x="1" y="2" width="7" height={height - 22} />
              <text x="0" y={height - 5}>
                đường vào
              </text>
            </g>
          )}
          {places.map(({ code, d, middle: [x, y], wide, tall }) => {
            const block = shown.find(each => each.code === code)
            const turn = outcome.turns.find(each => each.code === code)
            const isLeft = site.left.some(each => each.block.code === code)
            const { fill, ink, edge, dash } = block?.isClean
              ? { fill: '#D9D4C8', ink: '#1B2225', edge: 'none', dash: undefined }
              : yearPaint(turn?.year ?? null, years)
            const below = block?.isClean ? 'đã sạch' : isLeft ? 'chưa xếp' : String(turn?.year ?? 'thiếu vốn')
            // Words would lie on the edge of a narrow block that is turned: the key under the drawings has them.
            const hasBelow = tall > 34 && (below.length <= 4 || wide > 90)
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only lights what the table says in words
              <g key={code} onMouseEnter={() => onLight(code)} onMouseLeave={() => onLight(null)}>
                <path
                  {...{ d, fill }}
                  stroke={lit === code ? '#1B2225' : edge}
                  strokeWidth={lit === code ? 2 : 1.2}
                  strokeDasharray={lit === code ? undefined : dash}
                />
                {wide > 30 && tall > 15 && block && (
                  <text className={styles.name} x={x} y={hasBelow ? y - 3 : y + 5} textAnchor="middle" fill={ink}>
                    <tspan x={x} fontWeight="600">
                      {shortName(block)}
                    </tspan>
                    {hasBelow && (
                      <tspan x={x} dy="14" fontSize="11">
                        {below}
                      </tspan>
                    )}
                  </text>
                )}
              </g>
            )
          })}
        </svg>
      </div>
    </figure>
  )
}

function sketched(cells: readonly Cell[], width: number, height: number, hasRoad: boolean): Place[] {
  const columns = Math.max(1, ...cells.map(cell => cell.column + 1))
  const left = hasRoad ? 14 : 0
  const [wide, tall] = [(width - left) / columns, height - (hasRoad ? 20 : 4)]
  return cells.map(({ code, column, top, height: part }) => {
    const [x, y, w, h] = [left + column * wide + 2, 2 + top * tall, wide - 4, part * tall - 4]
    return { code, d: `M${x} ${y}h${w}v${h}h${-w}Z`, middle: [x + w / 2, y + h / 2 - 2], wide: w, tall: h }
  })
}

function drawn(blocks: readonly SiteBlock[], width: number, height: number): Place[] {
  const boxes = blocks.flatMap(block => boundsOf(block.shape, null) ?? [])
  const origin = [boxes[0] ?? 0, boxes[1] ?? 0] as const
  const rings = blocks.map(block => (block.shape ? ringsOf(block.shape, origin) : []))
  const points = rings.flat(2)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, south, east, north] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const scale = Math.min((width - 8) / (east - west || 1), (height - 8) / (north - south || 1))
  const [dx, dy] = [(width - (east - west) * scale) / 2, (height - (north - south) * scale) / 2]
  const at = ([x, y]: readonly [number, number]) => [dx + (x - west) * scale, dy + (north - y) * scale] as const
  return blocks.map(({ code }, i) => {
    const own = (rings[i] ?? []).map(ring => ring.map(at))
    const outer = own[0] ?? []
    const [px, py] = [outer.map(([x]) => x), outer.map(([, y]) => y)]
    const d = own.map(ring => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('')
    const middle: [number, number] = [
      (Math.min(...px) + Math.max(...px)) / 2,
      (Math.min(...py) + Math.max(...py)) / 2 - 2,
    ]
    return { code, d, middle, wide: Math.max(...px) - Math.min(...px), tall: Math.max(...py) - Math.min(...py) }
  })
}

function readOut(letter: string, blocks: readonly SiteBlock[], outcome: Outcome): string {
  const said = blocks.map(block => {
    const turn = outcome.turns.find(each => each.code === block.code)
    return `${shortName(block)} ${block.isClean ? 'đã sạch' : (turn?.year ?? 'chưa xếp được năm')}`
  })
  return `Sơ đồ phương án ${letter}: ${said.join(', ')}`
}
