import L from 'leaflet'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { writePlace } from '../../../db/model/geodesy/angle.ts'
import { meridianName } from '../../../db/model/geodesy/meridian.ts'
import type { Goal } from '../../../db/model/geodesy/place-text.ts'
import { toVn2000 } from '../../../db/model/geodesy/vn2000.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { useAtlas } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { go } from '../drawing/steer.ts'
import { usePointer } from '../pointer.ts'
import { leaveGoal, useGoal } from '../view/goal.ts'
import styles from './goal.module.css'

/** Near enough to see plots, far enough to see where one is. */
const goalZoom = 14

/** A ring and a cross on the coordinate that was gone to, with what it is in both systems; closing it leaves nothing behind. */
export function GoalMark({ map, goal }: { map: L.Map; goal: Goal }) {
  const { lat, lon } = goal.place
  const chosen = usePointer(state => state.meridian)
  const meridian = goal.meridian ?? chosen
  const { x, y } = toVn2000(lon, lat, meridian)
  const [sign] = useState(() => document.createElement('div'))

  useEffect(
    function fly() {
      if (useGoal.getState().isReached) return
      map.invalidateSize({ animate: false })
      go(map, [lon, lat], Math.max(map.getZoom(), goalZoom))
      useGoal.setState({ isReached: true })
    },
    [map, lon, lat],
  )
  useEffect(
    function holdMark() {
      const icon = L.divIcon({ html: sign, className: '', iconSize: [0, 0] })
      const marker = L.marker([lat, lon], {
        icon,
        interactive: false,
        keyboard: false,
        zIndexOffset: 1000,
        pmIgnore: true,
      })
      marker.addTo(map)
      L.DomEvent.disableClickPropagation(sign)
      return () => {
        marker.remove()
      }
    },
    [map, sign, lat, lon],
  )
  useEffect(function hearEscape() {
    const press = (event: KeyboardEvent) => {
      const isCovered = useAtlas.getState().layer.is !== 'none'
      if (event.key !== 'Escape' || event.defaultPrevented || isCovered) return
      event.preventDefault()
      event.stopPropagation()
      leaveGoal()
    }
    // Heard on the document, so that it comes before the window's own Escape and after that of any panel.
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return createPortal(
    <>
      <svg className={styles.sign} viewBox="-24 -24 48 48" aria-hidden>
        {(['casing', 'ink'] as const).map(each => (
          <g key={each} className={styles[each]}>
            <circle r="12" />
            <path d="M-21 0H-5M5 0H21M0-21V-5M0 5V21" />
          </g>
        ))}
      </svg>
      <section className={styles.card} aria-label="Tọa độ đã tìm">
        <header>
          <h2>{writePlace(lat, lon)}</h2>
          <IconButton icon={X} label="Bỏ dấu tọa độ" keys="Esc" onClick={leaveGoal} />
        </header>
        <p>WGS 84, vĩ độ; kinh độ</p>
        <p className={styles.plane}>
          X {spaced(x)} &nbsp; Y {spaced(y)}
        </p>
        <p>VN-2000, kinh tuyến trục {meridianName[meridian]}, mét</p>
      </section>
    </>,
    sign,
  )
}

const spaced = (metres: number) => formatNumber(metres, 0).replace(/\./g, '\u00a0')
