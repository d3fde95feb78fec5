import { Check, TriangleAlert } from 'lucide-react'
import { type Finding, isRefused } from '../../../db/model/boundary/finding.ts'
import { findingWords } from '../../../db/model/boundary/words.ts'
import type { Bounds } from '../../../db/model/geometry.ts'
import { Button } from '../../ui/Button.tsx'
import { Checking } from './Checking.tsx'
import styles from './outline.module.css'

/** Rows that are drawn: past them the list says how many more there are. */
const most = 50

/** What is wrong with the boundary as it is drawn, the worst first, each with a look at its place. */
export function Findings({ findings, onLook }: { findings: Finding[] | null; onLook: (where: Bounds) => void }) {
  if (findings === null) return <Checking />
  if (findings.length === 0)
    return (
      <p className={styles.fine} role="status">
        <Check size={15} strokeWidth={2} aria-hidden /> Không thấy chồng lấn, khe hở hay lệch diện tích
      </p>
    )
  return (
    <ul className={styles.findings} aria-label="Chỗ cần xem trước khi lưu">
      {findings.slice(0, most).map(finding => (
        <li key={`${finding.is} ${finding.where.join()}`} data-refused={isRefused(finding)}>
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
          <span>
            {findingWords(finding)}
            {isRefused(finding) && <em> Chưa lưu được.</em>}
          </span>
          <Button look="quiet" aria-label={`Xem: ${findingWords(finding)}`} onClick={() => onLook(finding.where)}>
            Xem
          </Button>
        </li>
      ))}
      {findings.length > most && <li>và {findings.length - most} chỗ khác</li>}
    </ul>
  )
}
