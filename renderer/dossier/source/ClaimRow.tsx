import type { Paper } from '../../../db/model/dossier.ts'
import type { FieldInfo } from '../../../db/model/record/field.ts'
import type { RecordOf } from '../../../db/model/record/kinds.ts'
import { certainty } from '../../../db/model/register/document.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { dateLine } from '../figure/PaperCard.tsx'
import { Value } from '../figure/Value.tsx'
import styles from './source.module.css'

type Props = {
  claim: Pick<RecordOf<'claim'>, 'as_of' | 'certainty' | 'quote' | 'chosen'> & { value?: unknown }
  info: FieldInfo
  paper: Paper | null
  onUse: () => void
}

/** What one paper says of a figure: the value, the paper, its words, how sure; the one in use is marked. */
export function ClaimRow({ claim, info, paper, onUse }: Props) {
  const sure = claim.certainty ?? paper?.certainty
  const isNumber = typeof claim.value === 'number'
  return (
    <li className={styles.claim} data-chosen={claim.chosen} data-wide={!isNumber}>
      <p className={isNumber ? styles.number : styles.words}>
        <Value figure={{ info, value: claim.value }} />
      </p>
      <div className={styles.said}>
        <p className={styles.name}>{paper ? paper.name : 'Chưa có văn bản'}</p>
        {paper && <p className={styles.date}>{dateLine(paper)}</p>}
        {claim.as_of && claim.as_of !== paper?.date && (
          <p className={styles.date}>số liệu tính đến {formatDay(claim.as_of)}</p>
        )}
        <p>{claim.quote ?? paper?.title}</p>
        <p className={styles.foot}>
          {claim.chosen && (
            <span className={styles.used}>
              <StatusIcon status="xong" size={14} /> Đang dùng
            </span>
          )}
          <span>{sure ? `Độ tin cậy: ${certainty[sure][0]}` : <i>chưa ghi độ tin cậy</i>}</span>
          {!claim.chosen && (
            <Button look="quiet" onClick={onUse}>
              Dùng số này
            </Button>
          )}
        </p>
      </div>
    </li>
  )
}
