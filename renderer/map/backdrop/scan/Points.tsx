import { Trash2 } from 'lucide-react'
import { formatNumber } from '../../../../db/model/text/number.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { type DraftPoint, type Laid, readPoint } from './draft.ts'
import styles from './scan.module.css'

type Props = {
  points: DraftPoint[]
  laid: Laid | null
  chosen: number | null
  onChoose: (at: number) => void
  onChange: (at: number, fields: Partial<DraftPoint>) => void
  onRemove: (at: number) => void
}

/** The control points, their VN-2000 places, and by how many metres each misses. */
export function Points({ points, laid, chosen, onChoose, onChange, onRemove }: Props) {
  if (points.length === 0) return <p className={styles.gap}>chưa có điểm khống chế</p>
  return (
    <table className={styles.points}>
      <thead>
        <tr>
          <th>Điểm</th>
          <th>X (bắc), m</th>
          <th>Y (đông), m</th>
          <th className={styles.miss}>Lệch, m</th>
          <th>
            <span className="visually-hidden">Xóa</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, at) => {
          const read = readPoint(point)
          const problem = 'problem' in read ? read.problem : null
          const miss = laid?.misses[at] ?? null
          const isSuspect = laid?.suspect === at
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its number
            <tr key={at} data-chosen={chosen === at || undefined}>
              <th scope="row">{at + 1}</th>
              {(['north', 'east'] as const).map(side => (
                <td key={side}>
                  <input
                    aria-label={`${side === 'north' ? 'X' : 'Y'} của điểm ${at + 1}`}
                    aria-invalid={problem !== null || undefined}
                    value={point[side]}
                    onFocus={() => onChoose(at)}
                    onChange={event => onChange(at, { [side]: event.target.value })}
                  />
                </td>
              ))}
              <td className={styles.miss} data-suspect={isSuspect || undefined}>
                {miss === null ? '–' : formatNumber(miss, 2)}
              </td>
              <td>
                <IconButton icon={Trash2} label={`Xóa điểm ${at + 1}`} onClick={() => onRemove(at)} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <caption>{captionOf(points, laid)}</caption>
    </table>
  )
}

function captionOf(points: DraftPoint[], laid: Laid | null): string | null {
  for (const [at, point] of points.entries()) {
    const read = readPoint(point)
    if ('problem' in read && read.problem) return `Điểm ${at + 1}: ${read.problem}`
  }
  if (laid?.suspect == null) return null
  return `Bỏ điểm ${laid.suspect + 1} thì các điểm còn lại khớp hơn hẳn: kiểm tra lại điểm này.`
}
