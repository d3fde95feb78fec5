import { useMemo } from 'react'
import { type PlotStatus, plotStatuses } from '../../../db/model/land/occupancy.ts'
import { plotSign } from '../../../db/model/land/sign.ts'
import { type Tile, tilesOf } from '../../../db/model/land/treemap.ts'
import { statusFill, statusPattern, statusTone } from '../../../db/model/sign/status.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Land, PlotRow } from '../../../db/store/land/plots.ts'
import { useWidth } from '../../ui/chart/use-width.ts'
import styles from './plot.module.css'

type Props = { land: Land; open: string | null; onOpen: (plot: string) => void }

const height = 88
/** More tiles than this say nothing: the states alone are drawn. */
const mostTiles = 400
const patterns = plotStatuses.flatMap(key => plotSign[key].status ?? []).map(status => statusPattern(status))

/** Every plot as a tile as large as its area, by state: a proportion, not a place. The table says the same to who cannot see it. */
export function PlotMap({ land, open, onOpen }: Props) {
  const [holder, width] = useWidth<HTMLDivElement>()
  const tiles = useMemo(() => groupsOf(land, width), [land, width])
  const { byStatus } = land.occupancy
  return (
    <div className={styles.map}>
      <div ref={holder} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own pure function from fixed words, never from data */}
            <defs dangerouslySetInnerHTML={{ __html: patterns.join('') }} />
            {tiles.map(({ key, status, plot, x, y, width: wide, height: high }) => {
              const sign = plotSign[status].status
              const word = plot?.code ?? plotSign[status].word
              const isNamed = wide > word.length * 7.4 + 14 && high > 24
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table beneath opens the same plots by keyboard
                <g
                  key={key}
                  className={plot ? styles.tile : undefined}
                  onClick={plot ? () => onOpen(plot.id) : undefined}
                >
                  <title>{plot ? titleOf(plot) : word}</title>
                  <rect
                    x={x + 1}
                    y={y + 1}
                    width={Math.max(0.5, wide - 2)}
                    height={Math.max(0.5, high - 2)}
                    rx={Math.min(3, wide / 4, high / 4)}
                    fill={sign ? statusFill(sign) : '#E6DFD1'}
                    stroke={sign ? statusTone(sign).line : '#8C8678'}
                    strokeWidth={1.2}
                    strokeDasharray={sign === 'unk' ? '3 2.4' : undefined}
                  />
                  {plot && plot.id === open && (
                    <rect className={styles.ring} x={x + 2} y={y + 2} width={wide - 4} height={high - 4} rx={3} />
                  )}
                  {isNamed && (
                    <>
                      {sign !== 'xong' && (
                        <rect
                          x={x + wide / 2 - word.length * 3.7 - 4}
                          y={y + high / 2 - 9}
                          width={word.length * 7.4 + 8}
                          height={18}
                          rx={4}
                          fill="#fff"
                        />
                      )}
                      <text
                        x={x + wide / 2}
                        y={y + high / 2 + 4}
                        textAnchor="middle"
                        fill={sign === 'xong' ? '#fff' : '#1B2225'}
                      >
                        {word}
                      </text>
                    </>
                  )}
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <ul className={styles.legend} aria-label="Diện tích theo tình trạng">
        {plotStatuses
          .filter(status => byStatus[status].plots > 0)
          .map(status => (
            <li key={status}>
              <Swatch status={status} />
              {plotSign[status].word}
              <b>{formatNumber(byStatus[status].ha, 2)} ha</b>
              <span className={styles.count}>{formatNumber(byStatus[status].plots)} lô</span>
            </li>
          ))}
        <li className={styles.aside}>ô to nhỏ theo diện tích, không phải vị trí</li>
      </ul>
    </div>
  )
}

function Swatch({ status }: { status: (typeof plotStatuses)[number] }) {
  const sign = plotSign[status].status
  return (
    <svg width="22" height="14" aria-hidden="true">
      <rect
        x="0.6"
        y="0.6"
        width="20.8"
        height="12.8"
        rx="2"
        fill={sign ? statusFill(sign) : '#E6DFD1'}
        stroke={sign ? statusTone(sign).line : '#8C8678'}
        strokeWidth="1.2"
        strokeDasharray={sign === 'unk' ? '3 2.4' : undefined}
      />
    </svg>
  )
}

type Drawn = Tile & { key: string; status: PlotStatus; plot: PlotRow | null }

/** The states from left to right, each as wide as its area, and within each its plots, the largest first. */
function groupsOf({ plots, occupancy }: Land, width: number): Drawn[] {
  const known = plots.filter(plot => !plot.ended && plot.area_ha)
  const isMany = known.length > mostTiles
  const whole = plotStatuses.reduce((sum, status) => sum + occupancy.byStatus[status].ha, 0)
  let x = 0
  return plotStatuses.flatMap((status): Drawn[] => {
    const { ha } = occupancy.byStatus[status]
    if (ha === 0) return []
    const box = { x, y: 0, width: (ha / whole) * width, height }
    x += box.width
    const of = known.filter(plot => (plot.status ?? 'unknown') === status)
    if (isMany) return [{ key: status, status, plot: null, ...box }]
    const sorted = of.sort((a, b) => (b.area_ha ?? 0) - (a.area_ha ?? 0))
    const tiles = tilesOf(
      sorted.map(plot => plot.area_ha ?? 0),
      box,
    )
    return sorted.map((plot, at) => ({ key: plot.id, status, plot, ...(tiles[at] ?? box) }))
  })
}

function titleOf(plot: PlotRow): string {
  const { word } = plotSign[plot.status ?? 'unknown']
  return [`Lô ${plot.code}`, `${formatNumber(plot.area_ha ?? 0)} ha`, word, plot.tenantName].filter(Boolean).join(', ')
}
