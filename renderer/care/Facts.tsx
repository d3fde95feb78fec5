import { countsWords } from '../../db/model/backup/backup.ts'
import type { Health } from '../../db/model/backup/health.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { Button } from '../ui/Button.tsx'
import { whenWords } from './BackupList.tsx'
import styles from './care.module.css'

/** The file in figures: where, how large, what room is left, which versions, what the last check found. */
export function Facts({ health, isChecking, onCheck }: { health: Health; isChecking: boolean; onCheck: () => void }) {
  const { file, bytes, free, contents, steps, program, sqlite, verified } = health
  const at = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))
  return (
    <section aria-labelledby="care-file">
      <h2 id="care-file">Tệp dữ liệu</h2>
      <dl className={styles.facts}>
        <dt>Tệp</dt>
        <dd>
          <b>{file.slice(at + 1)}</b> {file.slice(0, at)}
        </dd>
        <dt>Cỡ</dt>
        <dd>
          {megabytes(bytes)}
          {free === null ? '' : `; ổ đĩa còn trống ${megabytes(free)}`}
        </dd>
        <dt>Có gì</dt>
        <dd>
          {countsWords(contents)}; {formatNumber(contents.history, 0)} dòng lịch sử
        </dd>
        <dt>Phiên bản</dt>
        <dd>
          KCN Atlas {program}, cấu trúc {contents.version}/{steps}, SQLite {sqlite}
        </dd>
        <dt>Kiểm tra</dt>
        <dd>
          {verified === null && 'Chưa kiểm tra từ lúc mở.'}
          {verified?.problems.length === 0 && `${whenWords(verified.at)}: nguyên vẹn.`}
          {verified && verified.problems.length > 0 && (
            <>
              {whenWords(verified.at)}: {verified.problems.length} chỗ không khớp. {verified.problems[0]}
            </>
          )}
        </dd>
      </dl>
      <Button isBusy={isChecking} onClick={onCheck}>
        Kiểm tra toàn bộ tệp
      </Button>
    </section>
  )
}

const megabytes = (bytes: number): string =>
  bytes >= 2 ** 30 ? `${formatNumber(bytes / 2 ** 30, 1)} GB` : `${formatNumber(bytes / 2 ** 20, 1)} MB`
