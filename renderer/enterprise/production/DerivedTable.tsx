import type { Paper } from '../../../db/model/dossier.ts'
import type { Derived } from '../../../db/model/enterprise/production.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import styles from './production.module.css'

/** What follows from printed figures by arithmetic, each with how; no paper prints it and nothing is kept of it. */
export function DerivedTable({ derived, papers }: { derived: Derived[]; papers: Paper[] }) {
  if (derived.length === 0) return null
  return (
    <div className={styles.derived}>
      <h3>Tính ra từ số liệu trên, không văn bản nào ghi</h3>
      <ul>
        {derived.map(({ label, value, unit, period, how, documents }) => (
          <li key={`${label} ${period}`}>
            <span>{label}</span>
            <span className={styles.value}>
              khoảng {formatNumber(value)} {unit}
            </span>
            <span className={styles.how}>
              {how}; {period},{' '}
              {documents.map(id => papers.find(paper => paper.id === id)?.name ?? 'văn bản').join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
