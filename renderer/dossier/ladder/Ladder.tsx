import { useState } from 'react'
import type { LadderView, StepView } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { shortIssuer } from '../figure/PaperCard.tsx'
import { PaperLink } from '../register/PaperLink.tsx'
import styles from './ladder.module.css'
import { foldSteps, stepStatus, validity } from './steps.ts'

/** A procedure step by step: how far each is, its day, its paper. The unknown end folds; a known step never does. */
export function Ladder({ ladder }: { ladder: LadderView }) {
  const { today } = useDesk()
  const [isWhole, setWhole] = useState(false)
  const { shown, folded } = foldSteps(ladder.steps)
  const next = shown[shown.findLastIndex(each => each.progress !== null) + 1]
  const isPast = ladder.valid_to !== null && ladder.valid_to < today
  return (
    <>
      <p className={styles.law}>
        {isPast ? 'Theo luật cũ: ' : ''}
        {ladder.law}
        {validity(ladder) && `, ${validity(ladder)}`}
      </p>
      <ol className={styles.ladder}>
        {(isWhole ? ladder.steps : shown).map(step => (
          <Step key={step.code} step={step} isNext={step === next} />
        ))}
      </ol>
      {folded.length > 0 && (
        <button type="button" className={styles.fold} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Thu gọn' : `${folded.length} bước chưa có số liệu`}
        </button>
      )}
    </>
  )
}

const progressInfo = infoOf(kinds.progress.fields.status)

function Step({ step, isNext }: { step: StepView; isNext: boolean }) {
  const { dossier } = useDesk()
  const { progress } = step
  const paper = dossier.papers.find(each => each.id === progress?.document)
  const phase = dossier.phases.find(each => each.id === progress?.phase)
  const word = progress ? progressInfo.choices?.[progress.status]?.vi : 'chưa có số liệu'
  return (
    <li className={styles.step} data-done={progress?.status === 'done'}>
      <span className={styles.icon} title={word}>
        <StatusIcon status={stepStatus(step)} size={18} />
        <span className="visually-hidden">{word}</span>
      </span>
      <p className={styles.name} data-known={progress !== null} title={hintOf(step)}>
        {step.name}
        {phase && `, ${phase.name.replace(/^giai đoạn /i, 'GĐ')}`}
      </p>
      {progress?.date && <span className={styles.date}>{formatDay(progress.date)}</span>}
      <p className={styles.below}>
        {paper && (
          <>
            <PaperLink paper={paper} /> {paper.issuer !== paper.name && shortIssuer(paper.issuer)}
          </>
        )}
        {progress?.status === 'skip' && 'Không phải làm. '}
        {progress?.note && <span className={styles.note}>{progress.note}</span>}
        {!progress && <span className="gap">chưa có số liệu</span>}
        {!progress && isNext && step.yields && <span className={styles.note}>cần: {step.yields}</span>}
        {progress && !paper && <span className="gap">chưa có văn bản</span>}
      </p>
    </li>
  )
}

/** What a step yields, its article and its time limit, for the pointer that rests on it. */
function hintOf({ yields, article, limit }: StepView): string | undefined {
  const parts = [yields && `Sản phẩm: ${yields}`, article, limit && `Thời hạn: ${limit}`].filter(Boolean)
  return parts.length > 0 ? parts.join('. ') : undefined
}
