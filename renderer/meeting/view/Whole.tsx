import { useCallback, useMemo } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Size } from '../../../db/model/map/project.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { viewOfAll } from '../../map/view/start.ts'
import { ofAll } from '../map/draw.ts'
import { Legend } from '../map/Legend.tsx'
import { MovingMap } from '../map/MovingMap.tsx'
import { useShow } from '../show.ts'
import styles from './views.module.css'

type Props = { zones: readonly ZoneSummary[]; reading: Reading; selected: string | null }

/** All zones on one map, the one that is spoken of ringed, and those without a place by name. */
export function Whole({ zones, reading, selected }: Props) {
  const room = useShow(show => show.room)
  const drawing = useMemo(
    () => ({ zones, reading, selected, room, type: ofAll, since: null, id: 'whole' }),
    [zones, reading, selected, room],
  )
  const start = useCallback(
    (size: Size) =>
      viewOfAll(
        zones.flatMap(zone => (zone.point ? [zone.point] : [])),
        size,
        12,
      ),
    [zones],
  )
  const unplaced = zones.filter(zone => !zone.point)
  return (
    <div className={styles.whole}>
      <MovingMap drawing={drawing} start={start} label="Bản đồ toàn cảnh các khu" />
      <aside className={styles.wholeLegend}>
        <Legend zones={zones} reading={reading} look="tall" />
        {unplaced.length > 0 && (
          <div className={styles.unplaced}>
            <h3>{unplaced.length} khu chưa có vị trí</h3>
            <ul>
              {unplaced.slice(0, 12).map(zone => (
                <li key={zone.id}>{zone.name}</li>
              ))}
              {unplaced.length > 12 && <li>và {unplaced.length - 12} khu khác</li>}
            </ul>
          </div>
        )}
      </aside>
    </div>
  )
}
