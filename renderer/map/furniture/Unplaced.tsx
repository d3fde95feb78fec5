import { useState } from 'react'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import { select } from '../../state.ts'
import styles from './furniture.module.css'

/** Rows at most: the list at the left has them all. */
const most = 50

/** The zones that no place is known of: they are counted in the classes and stand nowhere on the map. */
export function Unplaced({ zones }: { zones: readonly ZoneSummary[] }) {
  const [isOpen, setOpen] = useState(false)
  const unplaced = zones.filter(zone => !zone.point)
  if (unplaced.length === 0) return null
  return (
    <>
      <button type="button" className={styles.unplaced} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {unplaced.length} khu chưa có vị trí{isOpen ? '' : ', xem tên'}
      </button>
      {isOpen && (
        <ul className={styles.names}>
          {unplaced.slice(0, most).map(zone => (
            <li key={zone.id}>
              <button type="button" onClick={() => select(zone.id)}>
                {zone.name}
              </button>
            </li>
          ))}
          {unplaced.length > most && <li>và {unplaced.length - most} khu khác, xem ở danh sách</li>}
        </ul>
      )}
    </>
  )
}
