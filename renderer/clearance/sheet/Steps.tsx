import { useMemo, useState } from 'react'
import type { Sheet } from '../../../db/model/clearance/sheet.ts'
import type { Paper, StepView } from '../../../db/model/dossier.ts'
import { outOfOrder } from '../../../db/model/ladder/order.ts'
import type { Ladder } from '../../../db/model/record/ladder.ts'
import ladderStyles from '../../dossier/ladder/ladder.module.css'
import { StepForm } from '../../dossier/ladder/StepForm.tsx'
import { StepRow } from '../../dossier/ladder/StepRow.tsx'
import { doneLine } from '../../dossier/ladder/steps.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import styles from './sheet.module.css'

type Props = { sheet: Sheet; ladders: readonly Ladder[]; papers: readonly Paper[]; today: string }

/** The steps of a household: its own, and where it has none those of its plan. An older ladder stays under the one in use. */
export function Steps({ sheet, ladders, papers, today }: Props) {
  const [now, ...past] = ladders
  if (!now) return null
  return (
    <>
      <OneLadder sheet={sheet} ladder={now} papers={papers} today={today} isNow />
      {past.map(ladder => (
        <OneLadder key={ladder.code} sheet={sheet} ladder={ladder} papers={papers} today={today} />
      ))}
    </>
  )
}

type OneProps = Omit<Props, 'ladders'> & { ladder: Ladder; isNow?: boolean }

function OneLadder({ sheet, ladder, papers, today, isNow = false }: OneProps) {
  const isPastDay = useAtlas(isReadOnly)
  const [opened, setOpened] = useState<string | null>(null)
  const steps = useMemo(() => stepsOf(sheet, ladder), [sheet, ladder])
  const warned = useMemo(() => outOfOrder(steps), [steps])
  const shown = isNow ? steps : steps.filter(each => each.progress)
  return (
    <section className={styles.part}>
      <div className={styles.partHead}>
        <h3>{isNow ? 'Các bước' : 'Bước đã ghi theo trình tự trước'}</h3>
        <span className={styles.aside}>{doneLine({ steps })}</span>
      </div>
      <p className={ladderStyles.law}>{ladder.law}</p>
      <ol>
        {shown.map(step => {
          const isPlans = step.progress !== null && step.progress.household === null
          return (
            <StepRow
              key={step.code}
              step={step}
              papers={papers}
              today={today}
              onEdit={isPastDay ? null : () => setOpened(opened === step.code ? null : step.code)}
              more={
                <>
                  {isPlans && <span className={ladderStyles.note}>ghi cho cả phương án {sheet.plan?.code}</span>}
                  {warned.has(step.code) && <span className={ladderStyles.warning}>{warned.get(step.code)}</span>}
                </>
              }
            >
              {opened === step.code && (
                <StepForm
                  title={`${step.name}, hộ ${sheet.household.code}`}
                  subject={{ households: [sheet.household.id] }}
                  ladder={ladder.code}
                  steps={ladder.steps}
                  step={step.code}
                  progress={isPlans ? null : step.progress}
                  paper={papers.find(each => each.id === step.progress?.document) ?? null}
                  onClose={() => setOpened(null)}
                />
              )}
            </StepRow>
          )
        })}
      </ol>
    </section>
  )
}

/** A household's own step goes before its plan's. */
function stepsOf({ progress }: Sheet, ladder: Ladder): StepView[] {
  return ladder.steps.map(step => {
    const written = progress.filter(each => each.ladder === ladder.code && each.step === step.code)
    return { ...step, progress: written.find(each => each.household) ?? written[0] ?? null }
  })
}
