import { writeMetres } from '../../../db/model/geodesy/angle.ts'
import type { Reading } from '../../../db/model/vn2000/read.ts'
import type { RingMark, RowVerdict } from '../../../db/model/vn2000/table.ts'
import styles from './survey.module.css'

/** Rows drawn at once; what is wrong further down is in the findings with its row. */
const most = 400

type Props = { reading: Reading; marks: readonly RingMark[]; onMark: (row: number, is: RingMark['is'] | null) => void }

/** The table as it came beside what each row was read as, with a way to put right where rings begin. */
export function Rows({ reading, marks, onMark }: Props) {
  const { table, rows, runs, pieces } = reading
  const isMany = runs.length > 1
  const firsts = new Map(runs.map((run, at) => [run.corners[0]?.row ?? 0, at]))
  const holes = new Set(pieces.flatMap(piece => piece.holes))
  const own = new Set(marks.flatMap(({ row, is }) => (is === 'own' ? [row] : [])))

  function deeds(verdict: RowVerdict, row: number) {
    if (verdict.is !== 'corner') return null
    const ring = firsts.get(row)
    if (ring === undefined)
      return (
        <button type="button" className={styles.part} onClick={() => onMark(row, 'begins')}>
          Tách vòng ở đây
        </button>
      )
    return (
      <>
        {ring > 0 && (
          <button type="button" onClick={() => onMark(row, 'goes-on')}>
            Nối với vòng trước
          </button>
        )}
        {(holes.has(ring) || own.has(row)) && (
          <button type="button" aria-pressed={own.has(row)} onClick={() => onMark(row, own.has(row) ? null : 'own')}>
            {own.has(row) ? 'Là phần trừ ra' : 'Là mảnh riêng'}
          </button>
        )}
      </>
    )
  }

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
            <tr key={at} data-is={verdict.is} data-first={firsts.has(at + 1) || undefined}>
              <td>{at + 1}</td>
              <td>{cellsIn(table.rows[at] ?? [])}</td>
              <td>
                {wordsOf(verdict, isMany)}
                {deeds(verdict, at + 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <p className={styles.lead}>và {rows.length - most} dòng nữa</p>}
    </div>
  )
}

/** The cells of a row in a line; a number stays in one piece. */
const cellsIn = (row: readonly string[]): string =>
  row
    .filter(cell => cell !== '')
    .map(cell => (/^[\d.,\s]+$/.test(cell) ? cell.replace(/ /g, '\u00a0') : cell))
    .join('  ')

function wordsOf(verdict: RowVerdict, isMany: boolean): string {
  switch (verdict.is) {
    case 'corner':
      return `${verdict.name || 'điểm'}${isMany ? `, vòng ${verdict.ring}` : ''}: X\u00a0${writeMetres(verdict.at.x)} Y\u00a0${writeMetres(verdict.at.y)}`
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
