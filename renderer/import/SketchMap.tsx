import { useEffect, useRef } from 'react'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import type { Sketch } from '../../db/model/layer/sketch.ts'
import { fitBounds, type Projection, projectAt } from '../../db/model/map/project.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { paintGround } from '../map/drawing/ground.ts'
import { useAtlas } from '../state.ts'
import { useWidth } from '../ui/chart/use-width.ts'
import { useRead } from '../use-read.ts'
import styles from './import.module.css'
import { drawShapes } from './sketch.ts'

const height = 190
/** No nearer than this, or a single lot would hide where it lies: metres under one px. */
const nearest = 0.6

/** Where the shapes of a layer would lie: as dashed outlines over the ground, with the zones that are known. */
export function SketchMap({ verdict, ask }: { verdict: Verdict; ask: Ask }) {
  const key = `${verdict.file} ${verdict.sheet} ${JSON.stringify(ask.answers ?? {})}`
  const found = useRead(key, async () => ({ sketch: await api.importSketch({ ...ask, sheet: verdict.sheet }) }))
  const waits = verdict.questions.some(({ id }) => id === 'crs' || id === 'axes')
  if (waits) return <p className={styles.nowhere}>Chọn hệ tọa độ ở dưới, hình của lớp sẽ hiện ở đây.</p>
  if (!found?.sketch) return found ? <p className={styles.nowhere}>Lớp không có hình nào đặt được lên bản đồ.</p> : null
  return <Drawn sketch={found.sketch} />
}

function Drawn({ sketch }: { sketch: Sketch }) {
  const [holder, width] = useWidth<HTMLDivElement>()
  const canvas = useRef<HTMLCanvasElement>(null)
  const zones = useAtlas(state => state.overview?.zones)
  useEffect(
    function paint() {
      if (!canvas.current || width <= 0) return
      const projection = viewOf(sketch, width)
      paintGround(canvas.current, projection, false, 'light')
      const pen = canvas.current.getContext('2d')
      if (!pen) return
      drawShapes(pen, sketch, projection)
      for (const { point, name } of zones ?? []) if (point) drawZone(pen, projection, point, name)
    },
    [sketch, width, zones],
  )
  const { west, south, east, north } = sketch.bounds
  const middle = `${formatNumber((south + north) / 2, 4)}; ${formatNumber((west + east) / 2, 4)}`
  return (
    <figure className={styles.sketch}>
      <div ref={holder} style={{ height }}>
        <canvas
          ref={canvas}
          style={{ width: '100%', height }}
          role="img"
          aria-label={`Vị trí của lớp: ${sketch.shapes} hình quanh ${middle}`}
        />
      </div>
      <figcaption>
        {formatNumber(sketch.shapes)} hình, giữa lớp ở {middle}
      </figcaption>
    </figure>
  )
}

function viewOf({ bounds }: Sketch, width: number): Projection {
  const { west, south, east, north } = bounds
  const size = { width, height }
  const fitted = fitBounds(bounds, size, 26)
  return fitted.metresPerPx >= nearest ? fitted : projectAt([(west + east) / 2, (south + north) / 2], nearest, size)
}

/** A zone of the register, so that the eye knows where it is. */
function drawZone(
  pen: CanvasRenderingContext2D,
  projection: Projection,
  point: readonly [number, number],
  name: string,
): void {
  const [x, y] = projection.toPx(point)
  const { width } = projection.size
  if (x < 0 || y < 0 || x > width || y > height) return
  pen.beginPath()
  pen.rect(x - 3, y - 3, 6, 6)
  pen.fillStyle = '#fff'
  pen.strokeStyle = '#1B2225'
  pen.lineWidth = 1.2
  pen.fill()
  pen.stroke()
  pen.font = '500 11px "Be Vietnam Pro"'
  pen.textAlign = x > width - 120 ? 'right' : 'left'
  const at: [string, number, number] = [name, x + (pen.textAlign === 'right' ? -7 : 7), y + 4]
  pen.strokeStyle = 'rgba(255, 255, 255, 0.9)'
  pen.lineWidth = 3
  pen.strokeText(...at)
  pen.fillStyle = '#1B2225'
  pen.fillText(...at)
}
