import type { Filled, FilledBlock, FilledRow } from '../../../db/model/form/filled.ts'
import { spanWords } from '../../../db/model/form/period.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import styles from './form.module.css'

type Props = {
  filled: Filled
  block: FilledBlock
  /** Says under each item where it is read from, and whose figure is missing; not printed. */
  isSourced: boolean
}

/** The form as it will be printed: heads, the table with its gaps left empty on paper and said on screen, whose signature. */
export function Sheet({ filled, block, isSourced }: Props) {
  const { form, title, sender, receiver, column, period, due, signer, footnote } = filled
  return (
    <article className={styles.sheet} aria-label={`Biểu ${form}, ${block.subject.name}`}>
      <h2>
        Biểu số {form}. {title}
      </h2>
      <p className={styles.under}>(Kèm theo Thông tư số 14/2024/TT-BCT ngày 15/8/2024 của Bộ trưởng Bộ Công Thương)</p>
      <p>Đơn vị gửi báo cáo: {sender}</p>
      {block.head.map(({ label, value }) => (
        <p key={label}>
          {label}: {value ?? <i className="gap">chưa có số liệu</i>}
        </p>
      ))}
      <p>Đơn vị nhận báo cáo: {receiver}</p>
      <p>
        Kỳ báo cáo: {period.words}. {spanWords(period)}
      </p>
      <p className={styles.italic}>(Thời hạn gửi báo cáo: trước ngày {formatDay(due.before)})</p>
      <table>
        <thead>
          <tr>
            <th scope="col">TT</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col">{column}</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map(row => (
            <Row key={row.no} row={row} isSourced={isSourced} />
          ))}
        </tbody>
      </table>
      {footnote && <p className={styles.italic}>Ghi chú: {footnote}</p>}
      <div className={styles.signer}>
        <p>…, ngày … tháng … năm …</p>
        {signer.map(line => (
          <p key={line}>{line.startsWith('(') ? line : <b>{line}</b>}</p>
        ))}
      </div>
    </article>
  )
}

function Row({
  row: { no, label, unit, value, note, from, lacking },
  isSourced,
}: {
  row: FilledRow
  isSourced: boolean
}) {
  if (unit === null)
    return (
      <tr className={styles.section}>
        <th scope="row">{no}</th>
        <th scope="colgroup" colSpan={4}>
          {label}
        </th>
      </tr>
    )
  return (
    <tr>
      <td className={styles.middle}>{no}</td>
      <td>
        {label}
        {isSourced && (
          <p className={styles.source}>
            Lấy từ: {from}
            {lacking.length > 0 && `. Chưa có: ${listed(lacking)}`}
          </p>
        )}
      </td>
      <td className={styles.middle}>{unit}</td>
      <td className={styles.value}>
        {value === null ? <i className="gap">chưa có số liệu</i> : formatNumber(value, 9)}
      </td>
      <td>{note}</td>
    </tr>
  )
}

const most = 12
const listed = (names: string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} và ${names.length - most} đơn vị khác` : names.join(', ')
