import type { CSSProperties } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { PlotRow, Relative } from '../../../db/store/land/plots.ts'
import { api } from '../../api.ts'
import { useRead } from '../../use-read.ts'
import styles from './plot.module.css'

type Props = { plot: PlotRow; onOpen: (plot: string) => void }

/** The tree of a plot: from the oldest it came from down to the newest it became. */
export function Kin({ plot, onOpen }: Props) {
  const found = useRead(plot.id, () => api.relatives({ plot: plot.id }))
  if (!found) return null
  const oldest = Math.min(0, ...found.map(each => each.away))
  const before = found.filter(each => each.away < 0).sort((a, b) => a.away - b.away)
  const after = found.filter(each => each.away > 0)
  return (
    <section className={styles.part} aria-label="Nguồn gốc lô">
      <h3>Nguồn gốc</h3>
      {found.length === 0 ? (
        <p className="gap">chưa tách, nhập lần nào</p>
      ) : (
        <ol className={styles.tree}>
          {before.map(each => (
            <Line key={each.plot.id} each={each} oldest={oldest} onOpen={onOpen} />
          ))}
          <li className={styles.here} style={{ '--away': -oldest } as CSSProperties} aria-current="true">
            {plot.code}
            <span className={styles.small}>lô này</span>
          </li>
          {after.map(each => (
            <Line key={each.plot.id} each={each} oldest={oldest} onOpen={onOpen} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Line({ each, oldest, onOpen }: { each: Relative; oldest: number; onOpen: (plot: string) => void }) {
  const { plot, away, date, paper } = each
  const area = plot.area_ha === null ? 'chưa có diện tích' : `${formatNumber(plot.area_ha)}\u00a0ha`
  return (
    <li style={{ '--away': away - oldest } as CSSProperties}>
      <button type="button" className={styles.factButton} onClick={() => onOpen(plot.id)}>
        {plot.code}
      </button>
      <span>{area}</span>
      <span className={styles.small} title={paper?.title}>
        {[date && formatDay(date), paper?.name].filter(Boolean).join(', ')}
      </span>
    </li>
  )
}
