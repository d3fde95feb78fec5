import { Locate, MapPinOff, Minus, Plus } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Size } from '../../../db/model/map/project.ts'
import { useScale } from '../scale.ts'
import { seeAt, seeHome, useShow } from '../show.ts'
import { beyond, type Drawing, drawSight } from './draw.ts'
import styles from './map.module.css'
import { nearer, type Sight } from './sight.ts'
import { useDrag } from './use-drag.ts'
import { useLetters } from './use-letters.ts'
import { type NearBy, useNear } from './use-near.ts'
import { useRoomFor } from './use-room-for.ts'

type Props = {
  drawing: Drawing
  /** What is seen at first in a picture of a size; null for what has no place. */
  start: (size: Size) => Sight | null
  label: string
  /** Told what is drawn, for the legend. */
  onNear?: (near: NearBy) => void
}

/** A map that the room can have nearer: dragged, wheeled, by its buttons and keys; the next page begins at its own sight again. */
export function MovingMap({ drawing, start, label, onNear }: Props) {
  const { zoom: scale } = useScale()
  const canName = useLetters()
  const frame = useRef<HTMLDivElement>(null)
  const size = useRoomFor(frame, scale)
  const own = useShow(show => show.sight)
  const home = useMemo(() => (size ? start(size) : null), [size, start])
  const sight = own ?? home
  const near = useNear(sight, size, drawing.reading, drawing.since)
  const svg = useMemo(
    () => (sight && size && canName ? drawSight(drawing, near, sight, size) : ''),
    [drawing, near, sight, size, canName],
  )
  const picture = useDrag(frame, sight, scale)
  useEffect(
    function tellHome() {
      if (home) seeHome(home)
    },
    [home],
  )
  useEffect(
    function tellNear() {
      onNear?.(near)
    },
    [near, onNear],
  )
  if (size && !sight)
    return (
      <div ref={frame} className={styles.none}>
        <MapPinOff size={34} strokeWidth={1.5} aria-hidden />
        <p>chưa có vị trí trên bản đồ</p>
      </div>
    )
  return (
    <div ref={frame} className={styles.frame}>
      <div
        ref={picture}
        className={styles.picture}
        style={{ inset: -beyond }}
        role="img"
        aria-label={label}
        // Drawn by our own pure function; every word from the data is escaped there.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {sight && (
        <div className={styles.steer} role="toolbar" aria-label="Phóng bản đồ">
          <button type="button" aria-label="Phóng to bản đồ" title="+" onClick={() => seeAt(nearer(sight, 1))}>
            <Plus size={20} strokeWidth={1.75} aria-hidden />
          </button>
          <button type="button" aria-label="Thu nhỏ bản đồ" title="−" onClick={() => seeAt(nearer(sight, -1))}>
            <Minus size={20} strokeWidth={1.75} aria-hidden />
          </button>
          {own && (
            <button type="button" aria-label="Về khung đầu" title="R" onClick={() => seeAt(null)}>
              <Locate size={20} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </div>
      )}
    </div>
  )
}
