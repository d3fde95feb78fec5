import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type WheelEvent,
} from 'react'
import type { DraftPoint } from './draft.ts'
import type { Picture } from './picture.ts'
import styles from './scan.module.css'

type Props = {
  picture: Picture
  points: DraftPoint[]
  chosen: number | null
  onPoint: (px: number, py: number) => void
  onChoose: (at: number) => void
}
type View = { x: number; y: number; scale: number }

const mostScale = 8
/** px that a hand may tremble between press and release of a click. */
const tremble = 4

/** The plan to point at: wheel and + - zoom, a drag or arrows move it, a click or Enter (at the cross in the middle) sets a point. */
export function Viewer({ picture, points, chosen, onPoint, onChoose }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLCanvasElement>(null)
  const [view, setView] = useState<View | null>(null)
  const press = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null)

  useEffect(
    function drawSheet() {
      const own = sheet.current
      if (!own) return
      own.width = picture.canvas.width
      own.height = picture.canvas.height
      own.getContext('2d')?.drawImage(picture.canvas, 0, 0)
    },
    [picture],
  )
  useLayoutEffect(
    function showWhole() {
      const { clientWidth = 1, clientHeight = 1 } = frame.current ?? {}
      const scale = Math.min(clientWidth / picture.width, clientHeight / picture.height)
      setView({
        scale,
        x: (clientWidth - picture.width * scale) / 2,
        y: (clientHeight - picture.height * scale) / 2,
      })
    },
    [picture],
  )

  const zoomAt = (x: number, y: number, by: number) =>
    setView(now => {
      if (!now) return now
      const scale = Math.min(mostScale, Math.max(now.scale / 2, now.scale * by))
      return { scale, x: x - ((x - now.x) / now.scale) * scale, y: y - ((y - now.y) / now.scale) * scale }
    })
  const placeOf = (event: PointerEvent | WheelEvent) => {
    const box = frame.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) }
  }
  const setAt = (x: number, y: number) => {
    if (!view) return
    const [px, py] = [(x - view.x) / view.scale, (y - view.y) / view.scale]
    if (px >= 0 && py >= 0 && px <= picture.width && py <= picture.height) onPoint(px, py)
  }

  function steer(event: KeyboardEvent) {
    const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {}
    const moves: Record<string, [number, number]> = {
      ...{ ArrowLeft: [16, 0], ArrowRight: [-16, 0], ArrowUp: [0, 16], ArrowDown: [0, -16] },
    }
    const move = moves[event.key]
    if (move) setView(now => now && { ...now, x: now.x + move[0], y: now.y + move[1] })
    else if (event.key === '+' || event.key === '=') zoomAt(width / 2, height / 2, 1.25)
    else if (event.key === '-') zoomAt(width / 2, height / 2, 0.8)
    else if (event.key === 'Enter') setAt(width / 2, height / 2)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={frame}
      className={styles.viewer}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is pointed at, also by keyboard
      tabIndex={0}
      role="application"
      aria-label="Bản vẽ. Phím mũi tên để dời, cộng và trừ để phóng, Enter chấm điểm ở dấu chữ thập"
      onKeyDown={steer}
      onWheel={event => {
        const { x, y } = placeOf(event)
        zoomAt(x, y, event.deltaY < 0 ? 1.25 : 0.8)
      }}
      onPointerDown={event => {
        if (!view) return
        event.currentTarget.setPointerCapture(event.pointerId)
        press.current = { ...placeOf(event), view, moved: false }
      }}
      onPointerMove={event => {
        const begun = press.current
        if (!begun) return
        const { x, y } = placeOf(event)
        begun.moved ||= Math.hypot(x - begun.x, y - begun.y) > tremble
        if (begun.moved) setView({ ...begun.view, x: begun.view.x + x - begun.x, y: begun.view.y + y - begun.y })
      }}
      onPointerUp={event => {
        const { x, y } = placeOf(event)
        if (press.current && !press.current.moved) setAt(x, y)
        press.current = null
      }}
    >
      <canvas
        ref={sheet}
        style={
          view
            ? {
                width: picture.width * view.scale,
                height: picture.height * view.scale,
                transform: `translate(${view.x}px, ${view.y}px)`,
              }
            : undefined
        }
      />
      {view &&
        points.map(({ px, py }, at) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
            key={at}
            type="button"
            className={styles.pin}
            data-chosen={chosen === at || undefined}
            style={{ left: view.x + px * view.scale, top: view.y + py * view.scale }}
            aria-label={`Điểm ${at + 1} trên bản vẽ`}
            onPointerDown={event => event.stopPropagation()}
            onClick={() => onChoose(at)}
          >
            {at + 1}
          </button>
        ))}
      <span className={styles.cross} aria-hidden />
    </div>
  )
}
