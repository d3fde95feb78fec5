import { type PointerEvent, useRef, useState } from 'react'
import { inks, type Stroke, strokePath } from '../../../db/model/meeting/pen.ts'
import { dip, draw, erase, take, useShow } from '../show.ts'
import styles from './over.module.css'

type Points = Stroke['points']

/** What is drawn over the page while the pen is in hand, and its inks. It is kept nowhere. */
export function Pen() {
  const { tool, strokes } = useShow()
  const [line, setLine] = useState<Points | null>(null)
  const sheet = useRef<SVGSVGElement>(null)
  const ink = tool.is === 'pen' ? tool.ink : null
  if (ink === null && strokes.length === 0) return null

  const at = (event: PointerEvent): [number, number] => [Math.round(event.clientX), Math.round(event.clientY)]
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (ink === null || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setLine([at(event)])
  }
  const go = (event: PointerEvent) => line && setLine([...line, at(event)])
  const end = () => {
    if (line && ink) draw({ ink, points: line })
    setLine(null)
  }
  const drawn = [...strokes, ...(line && ink ? [{ ink, points: line }] : [])]
  return (
    <>
      <svg
        ref={sheet}
        className={styles.sheet}
        data-in-hand={ink !== null || undefined}
        aria-hidden
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        {drawn.map((stroke, index) => (
          // Strokes have no name of their own, and only the last one ever goes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <path key={index} d={strokePath(stroke)} stroke={stroke.ink} />
        ))}
      </svg>
      {ink !== null && (
        <div className={styles.inks} role="toolbar" aria-label="Bút vẽ">
          {inks.map(({ name, colour }) => (
            <button
              key={colour}
              type="button"
              aria-label={`Mực ${name}`}
              aria-pressed={colour === ink}
              style={{ background: colour }}
              onClick={() => dip(colour)}
            />
          ))}
          <button type="button" className={styles.word} onClick={erase}>
            Xóa nét vẽ <kbd>E</kbd>
          </button>
          <button type="button" className={styles.word} onClick={() => take('none')}>
            Cất bút <kbd>P</kbd>
          </button>
        </div>
      )}
    </>
  )
}
