import type { LadderView } from '../../../db/model/dossier.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { useDesk } from '../desk.ts'
import { Section } from '../section/Section.tsx'
import { BeginLadder } from './BeginLadder.tsx'
import { Ladder } from './Ladder.tsx'
import styles from './ladder.module.css'
import { StatusCell } from './StatusCell.tsx'
import { doneLine, stepStatus } from './steps.ts'

/** Compensation and site clearance: six cells, what stands in the way, then the whole ladder. */
export function Clearance() {
  const { ladders } = useDesk().dossier
  const shown = ladders.filter(each => each.about === 'clearance')
  return (
    <Section
      name="clearance"
      title="Bồi thường, giải phóng mặt bằng"
      aside={shown[0]?.steps.some(each => each.progress?.status === 'done') && doneLine(shown[0])}
    >
      {shown.length === 0 && <p className="gap">chưa có số liệu</p>}
      {shown.map(ladder => (
        <div key={`${ladder.code}/${ladder.phase?.id}`} className={styles.clearance}>
          {ladder.phase && <h3 className={styles.phase}>{ladder.phase.name}</h3>}
          <Cells ladder={ladder} />
          <Ladder ladder={ladder} />
        </div>
      ))}
      <BeginLadder about={['clearance']} />
    </Section>
  )
}

const progressInfo = infoOf(kinds.progress.fields.status)

function Cells({ ladder }: { ladder: LadderView }) {
  return (
    <ul className={styles.cells}>
      {ladder.steps
        .filter(step => step.short)
        .map(step => {
          const word = step.progress ? progressInfo.choices?.[step.progress.status]?.vi : 'chưa có số liệu'
          return (
            <li key={step.code} title={`${step.name}: ${word}`}>
              <StatusCell status={stepStatus(step)} width={44} height={18} />
              {step.short}
              <span className="visually-hidden">: {word}</span>
            </li>
          )
        })}
    </ul>
  )
}
