import { ChevronLeft, ChevronRight, Minus, Plus } from 'lucide-react'
import { type CSSProperties, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PlateView } from '../../db/model/plate/ask.ts'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './PlateRoom.module.css'

type Props = { plate: PlateView | null; isOld: boolean; number: number; onTurn: (number: number) => void }

/** px of ground around a sheet that is shown whole. */
const margin = 16
const steps = [1, 1.5, 2, 3, 4, 6]

/** The sheet itself: the very drawing that is printed, whole or closer, with its neighbours a step away. */
export function Preview({ plate, isOld, number, onTurn }: Props) {
  const ground = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState({ width: 900, height: 640 })
  const [step, setStep] = useState(0)
  useEffect(function measure() {
    const element = ground.current
    if (!element) return
    const watch = new ResizeObserver(() => setBox({ width: element.clientWidth, height: element.clientHeight }))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  const closer = steps[step] ?? 1
  const { widthMm = 420, heightMm = 297, of = 1 } = plate ?? {}
  const fit = Math.min((box.width - 2 * margin) / widthMm, (box.height - 2 * margin) / heightMm)
  const size: CSSProperties = { width: widthMm * fit * closer, height: heightMm * fit * closer }
  const turn = (by: number) => onTurn(Math.min(of, Math.max(1, Math.min(number, of) + by)))
  const zoom = (by: number) => setStep(Math.min(steps.length - 1, Math.max(0, step + by)))
  const press = (event: KeyboardEvent) => {
    const deed = { PageDown: () => turn(1), PageUp: () => turn(-1), '+': () => zoom(1), '-': () => zoom(-1) }[event.key]
    if (!deed || event.ctrlKey) return
    event.preventDefault()
    deed()
  }
  return (
    <div className={styles.preview}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={ground} className={styles.ground} tabIndex={0} aria-label="Tờ bản đồ" onKeyDown={press}>
        {plate && (
          // The markup is drawn by our own pure function, which escapes every word of the register.
          <div
            className={styles.sheet}
            style={size}
            data-old={isOld || undefined}
            aria-busy={isOld || undefined}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
            dangerouslySetInnerHTML={{ __html: plate.svg }}
          />
        )}
      </section>
      <div className={styles.tools}>
        {of > 1 && (
          <div className={styles.turn}>
            <IconButton icon={ChevronLeft} label="Tờ trước" keys="PageUp" onClick={() => turn(-1)} />
            <span aria-live="polite">
              Tờ {plate?.number ?? 1} trên {of}
            </span>
            <IconButton icon={ChevronRight} label="Tờ sau" keys="PageDown" onClick={() => turn(1)} />
          </div>
        )}
        <div className={styles.turn}>
          <IconButton icon={Minus} label="Xem xa hơn" keys="-" onClick={() => zoom(-1)} />
          <span>{closer === 1 ? 'Vừa khung' : `${String(closer).replace('.', ',')} lần`}</span>
          <IconButton icon={Plus} label="Xem gần hơn" keys="+" onClick={() => zoom(1)} />
        </div>
      </div>
    </div>
  )
}
