import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { stuckFor } from '../../../db/model/clearance/stuck.ts'
import type { Paper, StepView } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { useTitle } from '../../form/titles.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { shortIssuer } from '../figure/PaperCard.tsx'
import { PaperLink } from '../register/PaperLink.tsx'
import styles from './ladder.module.css'
import { stepStatus } from './steps.ts'

const progressInfo = infoOf(kinds.progress.fields.status)

type Props = {
  step: StepView
  papers: readonly Paper[]
  today: string
  /** Said under the step: what it needs, a day out of order, that it is the plan's. */
  more?: ReactNode
  /** Opens the form of the step; null while the past is looked at. */
  onEdit: (() => void) | null
  /** The form, when it is open. */
  children?: ReactNode
}

/** One step of a ladder: how far it is, its day, its paper, and for how long it has been stuck. */
export function StepRow({ step, papers, today, more, onEdit, children }: Props) {
  const { progress } = step
  const paper = papers.find(each => each.id === progress?.document)
  const agency = useTitle('agency', progress?.agency)
  const word = progress ? progressInfo.choices?.[progress.status]?.vi : 'chưa có số liệu'
  const isHeld = progress?.status === 'stuck' || progress?.status === 'wait' || progress?.status === 'doing'
  return (
    <li className={styles.step} data-done={progress?.status === 'done'}>
      <span className={styles.icon} title={word}>
        <StatusIcon status={stepStatus(step)} size={18} />
        <span className="visually-hidden">{word}</span>
      </span>
      <p className={styles.name} data-known={progress !== null} title={hintOf(step)}>
        {step.name}
      </p>
      <span className={styles.date}>
        {progress?.date && formatDay(progress.date)}
        {onEdit && (
          <button type="button" className={styles.edit} aria-label={`Ghi bước ${step.name}`} onClick={onEdit}>
            <Pencil size={13} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </span>
      <div className={styles.below}>
        {progress && isHeld && (
          <p className={styles.held} data-status={progress.status}>
            {[`${word} ${stuckFor(progress.date, today)}`, agency].filter(Boolean).join(', ')}
          </p>
        )}
        {paper && (
          <>
            <PaperLink paper={paper} /> {paper.issuer !== paper.name && shortIssuer(paper.issuer)}
          </>
        )}
        {progress?.status === 'skip' && 'Không phải làm. '}
        {progress?.note && <span className={styles.note}>{progress.note}</span>}
        {!progress && <span className="gap">chưa có số liệu</span>}
        {more}
        {progress && !paper && <span className="gap">chưa có văn bản</span>}
      </div>
      {children}
    </li>
  )
}

/** What a step yields, its article and its time limit, for the pointer that rests on it. */
function hintOf({ yields, article, limit }: StepView): string | undefined {
  const parts = [yields && `Sản phẩm: ${yields}`, article, limit && `Thời hạn: ${limit}`].filter(Boolean)
  return parts.length > 0 ? parts.join('. ') : undefined
}
