import type { Verdict } from '../../db/model/import/verdict.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import styles from './import.module.css'

/** The verdict in one look: nothing written yet, the counts, their bar. */
export function Tally({ verdict: { read, accepted, asked, refusedRows } }: { verdict: Verdict }) {
  const parts = [
    { key: 'ok', count: accepted },
    { key: 'ask', count: asked },
    { key: 'no', count: refusedRows },
  ]
  return (
    <section className={styles.tally} aria-label="Kết quả đọc">
      <h3>Chưa nhập gì vào dữ liệu</h3>
      <p>
        Đọc được {formatNumber(read)} dòng. Nhập được ngay {formatNumber(accepted)} dòng, {formatNumber(asked)} dòng cần
        chọn cách hiểu, {formatNumber(refusedRows)} dòng bị từ chối.
      </p>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ key, count }) => count > 0 && <span key={key} data-part={key} style={{ flexGrow: count }} />)}
      </div>
      <p className={styles.counts}>
        <span>
          <StatusIcon status="xong" size={14} /> {formatNumber(accepted)} nhập được
        </span>
        <span>
          <StatusIcon status="wait" size={14} /> {formatNumber(asked)} cần chọn
        </span>
        <span>
          <StatusIcon status="stuck" size={14} /> {formatNumber(refusedRows)} từ chối
        </span>
      </p>
    </section>
  )
}
