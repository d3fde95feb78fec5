import { useMemo, useState } from 'react'
import type { LadderView } from '../../../db/model/dossier.ts'
import { outOfOrder } from '../../../db/model/ladder/order.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { useDesk } from '../desk.ts'
import styles from './ladder.module.css'
import { MoveForm } from './MoveForm.tsx'
import { StepForm } from './StepForm.tsx'
import { StepRow } from './StepRow.tsx'
import { foldSteps, validity } from './steps.ts'

/** A procedure step by step: how far each is, its day, its paper. The unknown end folds; a known step never does. */
export function Ladder({ ladder }: { ladder: LadderView }) {
  const { today, dossier } = useDesk()
  const isPastDay = useAtlas(isReadOnly)
  const [isWhole, setWhole] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
  const { shown, folded } = foldSteps(ladder.steps)
  const warned = useMemo(() => outOfOrder(ladder.steps), [ladder])
  const next = shown[shown.findLastIndex(each => each.progress !== null) + 1]
  const subject = ladder.phase ? { phase: ladder.phase.id } : { zone: dossier.zone.id }
  return (
    <>
      <LawLine ladder={ladder} isPastDay={isPastDay} />
      <ol>
        {(isWhole ? ladder.steps : shown).map(step => (
          <StepRow
            key={step.code}
            step={step}
            papers={dossier.papers}
            today={today}
            onEdit={isPastDay ? null : () => setOpened(opened === step.code ? null : step.code)}
            more={
              <>
                {!step.progress && step === next && step.yields && (
                  <span className={styles.note}>cần: {step.yields}</span>
                )}
                {warned.has(step.code) && <span className={styles.warning}>{warned.get(step.code)}</span>}
              </>
            }
          >
            {opened === step.code && (
              <StepForm
                title={step.name}
                subject={subject}
                ladder={ladder.code}
                steps={ladder.steps}
                step={step.code}
                progress={step.progress}
                paper={dossier.papers.find(each => each.id === step.progress?.document) ?? null}
                onClose={() => setOpened(null)}
              />
            )}
          </StepRow>
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

/** The law that the ladder follows, since and until when the case went by it, and the way to another. */
function LawLine({ ladder, isPastDay }: { ladder: LadderView; isPastDay: boolean }) {
  const { today, dossier } = useDesk()
  const [isMoving, setMoving] = useState(false)
  const { procedure } = ladder
  const isPast = ladder.valid_to !== null && ladder.valid_to < today
  const isLeft = procedure?.ended != null
  return (
    <>
      <p className={styles.law}>
        {isPast ? 'Theo luật cũ: ' : ''}
        {ladder.law}
        {validity(ladder) && `, ${validity(ladder)}`}
        {isLeft && <b className={styles.used}> Hồ sơ theo trình tự này đến {formatDay(procedure.ended ?? '')}.</b>}
        {procedure?.started && !isLeft && <> Hồ sơ theo trình tự này từ {formatDay(procedure.started)}.</>}
        {!isLeft && !isPastDay && ' · '}
        {!isLeft && !isPastDay && (
          <button type="button" className={styles.move} onClick={() => setMoving(!isMoving)} aria-expanded={isMoving}>
            Chuyển trình tự
          </button>
        )}
      </p>
      {isMoving && (
        <MoveForm
          subject={{ zone: dossier.zone.id, phase: ladder.phase?.id ?? null }}
          from={ladder}
          type={dossier.zone.type}
          onClose={() => setMoving(false)}
        />
      )}
    </>
  )
}
