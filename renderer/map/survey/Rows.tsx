import { writeMetres } from '../../../db/model/geodesy/angle.ts'
import type { Reading } from '../../../db/model/vn2000/read.ts'
import type { RowVerdict } from '../../../db/model/vn2000/table.ts'
import styles from './survey.module.css'

/** Rows drawn at once; what is wrong further down is in the findings with its row. */
const most = 400

/** The table as it came beside what each row was read as. */
export function Rows({ reading: { table, rows, runs } }: { reading: Reading }) {
  const isMany = runs.length > 1
  return (
    <div className={styles.rows}>
      <table aria-label="Bảng đã dán và cách hiểu từng dòng">
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Trong bảng</th>
            <th scope="col">Hiểu là</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((verdict, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
            <tr key={at} data-is={verdict.is}>
              <td>{at + 1}</td>
              <td>{(table.rows[at] ?? []).filter(cell => cell !== '').join('  ')}</td>
              <td>{wordsOf(verdict, isMany)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <p className={styles.lead}>và {rows.length - most} dòng nữa</p>}
    </div>
  )
}

function wordsOf(verdict: RowVerdict, isMany: boolean): string {
  switch (verdict.is) {
    case 'corner':
      return `${verdict.name || 'điểm'}${isMany ? `, vòng ${verdict.ring}` : ''}: X ${writeMetres(verdict.at.x)} Y ${writeMetres(verdict.at.y)}`
    case 'repeated':
      return 'trùng dòng trên'
    case 'closing':
      return 'điểm đầu, khép vòng'
    case 'refused':
      return `chưa đọc được: ${verdict.why}`
    case 'head':
      return 'tiêu đề'
    case 'title':
      return 'tên vòng'
    case 'length':
      return 'chiều dài cạnh'
    case 'blank':
      return ''
    default:
      return 'lời ghi'
  }
}
