import { lengthM } from '../../../db/model/geodesy/plane.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { Reading } from '../../../db/model/vn2000/read.ts'
import styles from './survey.module.css'

/** The area on the plane beside those of papers, and the length around. */
export function Areas({ reading: { areaM2, areas, runs } }: { reading: Reading }) {
  const around = runs.reduce((sum, { corners }) => {
    const points = corners.map(corner => corner.at)
    return sum + lengthM([...points, ...points.slice(0, 1)])
  }, 0)
  const corners = runs.reduce((sum, run) => sum + run.corners.length, 0)
  return (
    <dl className={styles.areas}>
      <div>
        <dt>Diện tích từ tọa độ</dt>
        <dd>
          <strong>{formatNumber(Math.round(areaM2) / 10_000)}</strong> ha
        </dd>
      </div>
      {areas.map(({ label, ha, diffHa, isSame }) => (
        <div key={label}>
          <dt>{label.replace(/^./, first => first.toUpperCase())}</dt>
          <dd>
            {formatNumber(ha)} ha{' '}
            <span data-same={isSame}>{isSame ? 'khớp' : `lệch ${formatNumber(Math.abs(diffHa))} ha`}</span>
          </dd>
        </div>
      ))}
      <div>
        <dt>
          {corners} điểm, {runs.length} vòng
        </dt>
        <dd>chu vi {formatNumber(around, 1)} m</dd>
      </div>
    </dl>
  )
}
