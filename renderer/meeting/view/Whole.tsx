import { useCallback } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { Size } from '../../../db/model/map/project.ts'
import type { ZoneTheme } from '../../../db/model/theme.ts'
import { drawAll } from '../map/draw.ts'
import { Legend } from '../map/Legend.tsx'
import { MapPicture } from '../map/MapPicture.tsx'
import { useShow } from '../show.ts'
import styles from './views.module.css'

type Props = { zones: readonly ZoneSummary[]; theme: ZoneTheme; selected: string | null }

/** All zones on one map, the one that is spoken of ringed, and those without a place by name. */
export function Whole({ zones, theme, selected }: Props) {
  const room = useShow(show => show.room)
  const draw = useCallback(
    (size: Size) => drawAll({ zones, theme, room, size, id: 'whole' }, selected),
    [zones, theme, room, selected],
  )
  const unplaced = zones.filter(zone => !zone.point)
  return (
    <div className={styles.whole}>
      <MapPicture draw={draw} label="Bản đồ toàn cảnh các khu" />
      <aside className={styles.wholeLegend}>
        <Legend zones={zones} theme={theme} isTall />
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
