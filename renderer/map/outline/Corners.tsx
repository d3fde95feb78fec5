import { useVirtualizer } from '@tanstack/react-virtual'
import { useId, useRef, useState } from 'react'
import { type Meridian, meridianName, meridians } from '../../../db/model/geodesy/meridian.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import type { Parts } from '../drawn/handles.ts'
import { CornerRow } from './CornerRow.tsx'
import { changed, ringsOf, type Which } from './corners.ts'
import { NewCorner } from './NewCorner.tsx'
import styles from './outline.module.css'

type Props = { parts: Parts; onPut: (parts: Parts) => void; onMark: (at: LonLat | null) => void }

const rowHeight = 32
/** Where the next corner goes when it begins a ring of its own. */
const fresh = 'new'

/** Every corner of one ring in VN-2000, X (north) and Y (east), to be typed: a boundary can be drawn without a mouse. */
export function Corners({ parts, onPut, onMark }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState('0 0')
  const [meridian, setMeridian] = useState<Meridian>(104.5)
  const rings = ringsOf(parts)
  const ring = chosen === fresh ? undefined : (rings.find(each => keyOf(each) === chosen) ?? rings[0])
  const corners = ring ? (parts[ring.polygon]?.[ring.ring] ?? []) : []
  const rows = useVirtualizer({
    count: corners.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })

  function add(corner: LonLat): void {
    if (ring) onPut(changed(parts, ring, corners.length - 1, corner, true))
    else {
      setChosen(`${parts.length} 0`)
      onPut([...parts, [[corner]]])
    }
    requestAnimationFrame(() => box.current?.scrollTo({ top: box.current.scrollHeight }))
  }

  return (
    <div className={styles.corners}>
      <div className={styles.which}>
        <label>
          <span className="visually-hidden">Vòng</span>
          <select value={ring ? keyOf(ring) : fresh} onChange={event => setChosen(event.currentTarget.value)}>
            {rings.map(each => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {each.word}, {each.corners} đỉnh
              </option>
            ))}
            <option value={fresh}>Vòng mới</option>
          </select>
        </label>
        <label>
          Kinh tuyến trục{' '}
          <select value={meridian} onChange={event => setMeridian(Number(event.currentTarget.value) as Meridian)}>
            {meridians.map(each => (
              <option key={each} value={each}>
                {meridianName[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={styles.cornerHead} aria-hidden>
        <span>Đỉnh</span>
        <span>X (bắc), m</span>
        <span>Y (đông), m</span>
      </div>
      <section ref={box} className={styles.cornerRows} aria-label="Các đỉnh" tabIndex={-1}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {ring &&
            rows.getVirtualItems().map(({ index, start }) => {
              const corner = corners[index]
              if (!corner) return null
              const next = corners[(index + 1) % corners.length] ?? corner
              return (
                <CornerRow
                  key={`${keyOf(ring)} ${meridian} ${index}`}
                  at={index}
                  top={start}
                  corner={corner}
                  meridian={meridian}
                  onSet={now => onPut(changed(parts, ring, index, now))}
                  onInsert={() => onPut(changed(parts, ring, index, middle(corner, next), true))}
                  onRemove={() => onPut(changed(parts, ring, index, null))}
                  onMark={onMark}
                />
              )
            })}
        </div>
      </section>
      <NewCorner id={`${id}-new`} at={corners.length} meridian={meridian} onAdd={add} />
    </div>
  )
}

const keyOf = ({ polygon, ring }: Which): string => `${polygon} ${ring}`
const middle = (a: LonLat, b: LonLat): LonLat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
