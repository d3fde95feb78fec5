import { useEffect, useRef } from 'react'
import { useShow } from '../show.ts'
import styles from './over.module.css'

/** A large soft spot of light that follows the pointer; all else is dimmed. */
export function Spot() {
  const isOn = useShow(show => show.tool.is === 'spot')
  const spot = useRef<HTMLDivElement>(null)
  const last = useRef({ x: window.innerWidth / 2, y: window.innerHeight / 2 })
  useEffect(
    function followPointer() {
      const place = () => {
        spot.current?.style.setProperty('--x', `${last.current.x}px`)
        spot.current?.style.setProperty('--y', `${last.current.y}px`)
      }
      const follow = (event: PointerEvent) => {
        last.current = { x: event.clientX, y: event.clientY }
        if (isOn) place()
      }
      place()
      window.addEventListener('pointermove', follow)
      return () => window.removeEventListener('pointermove', follow)
    },
    [isOn],
  )
  return isOn && <div ref={spot} className={styles.spot} data-tool="spot" aria-hidden />
}
