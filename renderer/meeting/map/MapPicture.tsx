import { MapPinOff } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Size } from '../../../db/model/map/project.ts'
import { hasLetters, loadLetters } from '../../map/drawing/measure.ts'
import { useScale } from '../scale.ts'
import styles from './map.module.css'

type Props = {
  /** The drawing for a size in px of the layout; null for what has no place. */
  draw: (size: Size) => string | null
  label: string
}

/** A drawn map, as large as there is room for it; without one, that there is no place. */
export function MapPicture({ draw, label }: Props) {
  const { zoom } = useScale()
  const canName = useLetters()
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(
    function followSize() {
      const element = frame.current
      if (!element) return
      // The rectangle is in px of the screen, the drawing in those of the layout.
      const measure = () => {
        const { width, height } = element.getBoundingClientRect()
        if (width > 0 && height > 0) setSize({ width: Math.round(width / zoom), height: Math.round(height / zoom) })
      }
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      measure()
      return () => observer.disconnect()
    },
    [zoom],
  )
  const svg = useMemo(() => (size && canName ? draw(size) : ''), [size, canName, draw])
  if (svg === null)
    return (
      <div ref={frame} className={styles.none}>
        <MapPinOff size={34} strokeWidth={1.5} aria-hidden />
        <p>chưa có vị trí trên bản đồ</p>
      </div>
    )
  // Drawn by our own pure function; every word from the data is escaped there.
  return (
    <div
      ref={frame}
      className={styles.picture}
      role="img"
      aria-label={label}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}

/** Once the map's letters can be measured: names that are placed before would be placed anew. */
function useLetters(): boolean {
  const [isReady, setReady] = useState(hasLetters)
  useEffect(
    function waitForLetters() {
      let isHere = true
      if (!isReady) void loadLetters().then(() => isHere && setReady(true))
      return () => {
        isHere = false
      }
    },
    [isReady],
  )
  return isReady
}
