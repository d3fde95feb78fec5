import type { Paper } from '../../../db/model/dossier.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { certainty } from '../../../db/model/register/document.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './paper.module.css'

/** The paper behind a figure, in short: what a hover or the focus shows. */
export function PaperCard({ paper, claim }: { paper: Paper | null; claim: RecordOf<'claim'> | null }) {
  const sure = claim?.certainty ?? paper?.certainty
  return (
    <span className={styles.card}>
      <span className={styles.name}>{paper ? paper.name : 'Chưa có văn bản'}</span>
      {paper && <span className={styles.date}>{dateLine(paper)}</span>}
      <span className={styles.title}>{paper ? paper.title : (claim?.quote ?? 'Số này chưa có căn cứ.')}</span>
      <span className={styles.foot}>
        {sure ? (
          <span className={styles.sure} data-sure={sure}>
            {sure === 'high' && <StatusIcon status="xong" size={14} />}
            độ tin cậy: {certainty[sure][0]}
          </span>
        ) : (
          <span className="gap">chưa ghi độ tin cậy</span>
        )}
        <span>Enter để mở</span>
      </span>
    </span>
  )
}

/** "13/9/2007 · Ủy ban nhân dân tỉnh Kiên Giang"; "2/2/2026 · báo chí". */
export function dateLine(paper: Paper): string {
  const own = paper.issuer === paper.name ? 'trang cơ quan' : shortIssuer(paper.issuer)
  const issuer = paper.type === 'press' ? 'báo chí' : own
  return [paper.date ? formatDay(paper.date) : 'không rõ ngày', issuer].filter(Boolean).join(' · ')
}

/** "UBND tỉnh Kiên Giang": the office's own short form, where a line is small. */
export const shortIssuer = (issuer: string): string => issuer.replace(/^Ủy ban nhân dân/, 'UBND')
