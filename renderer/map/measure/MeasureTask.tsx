import type L from 'leaflet'
import { Copy, Undo2, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { meridianName } from '../../../db/model/geodesy/meridian.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { usePointer } from '../pointer.ts'
import { lookAgain } from '../task.ts'
import { ruler } from './drawing.ts'
import styles from './measure.module.css'
import { copyOf, type Mode, measure, showArea, showMetres } from './measured.ts'

/** "Đo": distances, azimuths and areas on the VN-2000 plane, pressed or by keys; nothing of it stays. */
export function MeasureTask({ map }: { map: L.Map }) {
  const meridian = usePointer(state => state.meridian)
  const [mode, setMode] = useState<Mode>('line')
  const [corners, setCorners] = useState<LonLat[]>([])
  const drawn = useRef<ReturnType<typeof ruler> | null>(null)
  const measured = useMemo(() => measure(corners, mode, meridian), [corners, mode, meridian])

  useEffect(
    function holdRuler() {
      const made = ruler(map, at => setCorners(now => [...now, at]))
      drawn.current = made
      return () => made.leave()
    },
    [map],
  )
  useEffect(
    function drawMeasured() {
      drawn.current?.show(corners, measured.sides, mode === 'area')
    },
    [corners, measured, mode],
  )
  useEffect(function hearKeys() {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.matches('input, textarea, select') || event.ctrlKey) return
      const isOnButton = target.matches('button')
      if (event.key === 'Escape') lookAgain()
      else if (event.key === 'Backspace') setCorners(now => now.slice(0, -1))
      else if (event.key === 'Enter' && !isOnButton) {
        const at = drawn.current?.middle()
        if (at) setCorners(now => [...now, at])
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(copyOf(measured, meridian))
    say({ text: 'Đã chép kết quả đo' })
  }

  return (
    <>
      <span className={styles.cross} aria-hidden />
      <section className={styles.panel} aria-label="Đo trên bản đồ" data-furniture>
        <header>
          <fieldset aria-label="Đo gì" className={styles.modes}>
            {(['line', 'area'] as const).map(each => (
              <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
                {each === 'line' ? 'Khoảng cách' : 'Diện tích'}
              </button>
            ))}
          </fieldset>
          <IconButton icon={X} label="Thôi đo" keys="Esc" onClick={lookAgain} />
        </header>
        <p className={styles.total} aria-live="polite">
          <strong>{mode === 'area' ? showArea(measured.areaM2) : showMetres(measured.metres)}</strong>
          {mode === 'area' && <span>chu vi {showMetres(measured.metres)}</span>}
        </p>
        {measured.sides.length > 0 && (
          <ol className={styles.sides} aria-label="Các cạnh">
            {measured.sides.map((side, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a side is its number
              <li key={at}>
                <span>{showMetres(side.metres)}</span>
                <span>{side.azimuth}</span>
              </li>
            ))}
          </ol>
        )}
        <p className={styles.help}>
          {corners.length === 0
            ? 'Bấm lên bản đồ, hoặc dời bản đồ bằng phím mũi tên rồi Enter ở dấu cộng.'
            : `Mặt phẳng VN-2000, kinh tuyến trục ${meridianName[meridian]}; phương vị từ bắc lưới.`}
        </p>
        {measured.ground && <p className={styles.help}>{measured.ground}</p>}
        <div className={styles.deeds}>
          <Button
            disabled={corners.length === 0}
            onClick={() => setCorners(corners.slice(0, -1))}
            icon={<Undo2 size={15} strokeWidth={1.75} aria-hidden />}
          >
            Bỏ điểm cuối
          </Button>
          <Button
            disabled={measured.sides.length === 0}
            onClick={() => void copy()}
            icon={<Copy size={15} strokeWidth={1.75} aria-hidden />}
          >
            Chép kết quả
          </Button>
        </div>
      </section>
    </>
  )
}
