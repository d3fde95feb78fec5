import type L from 'leaflet'
import { useRef } from 'react'
import { formatDay } from '../../../db/model/text/day.ts'
import { basisOf } from '../../../db/model/time/timeline.ts'
import { basisIn } from '../../../db/model/time/words.ts'
import { useAtlas } from '../../state.ts'
import { useTime } from '../time/time.ts'
import { TurnedList } from '../turned/TurnedList.tsx'
import { Between } from './Between.tsx'
import styles from './beside.module.css'
import { EarlierMap } from './EarlierMap.tsx'
import { Line } from './Line.tsx'

/** Over the map: the frame of a day that has passed, the names of the days, and what stands between two of them. */
export function TimeOver({ map }: { map: L.Map }) {
  const shown = useTime(state => state.shown)
  const theme = useAtlas(state => state.theme)
  const over = useRef<HTMLDivElement>(null)
  if (!shown) return null
  const { line, day, basis, beside, picture } = shown
  const label = (of: string) => `${formatDay(of)}, ${basisIn(theme, basisOf(line, of))}`
  if (!beside)
    return (
      <div className={styles.over}>
        {basis !== 'now' && (
          <span className={styles.name} data-side="middle">
            {label(day)}
          </span>
        )}
      </div>
    )
  const both = beside.picture && picture ? { before: beside.picture, after: picture } : null
  if (beside.way.is === 'two')
    return (
      <>
        {both && <EarlierMap main={map} {...both} />}
        <div className={styles.over} data-past>
          <span className={styles.name} data-half="left">
            {label(beside.from)}
          </span>
          <span className={styles.name} data-half="right">
            {label(day)}
          </span>
          {both && <Between from={beside.from} to={day} {...both} />}
        </div>
      </>
    )
  const { at } = beside.way
  return (
    <div ref={over} className={styles.over} data-past>
      <span className={styles.name} data-side="left" style={{ right: `calc(${(1 - at) * 100}% + 10px)` }}>
        {label(beside.from)}
      </span>
      <span className={styles.name} data-side="right" style={{ left: `calc(${at * 100}% + 10px)` }}>
        {label(day)}
      </span>
      <Line over={over} at={at} words={`Bên trái ${label(beside.from)}; bên phải ${label(day)}`} />
      {both && (
        <div className={styles.card} data-furniture>
          <TurnedList from={beside.from} to={day} {...both} />
        </div>
      )}
    </div>
  )
}
