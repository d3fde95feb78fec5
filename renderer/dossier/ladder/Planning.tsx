import type { LadderView } from '../../../db/model/dossier.ts'
import { figureOf } from '../../../db/model/dossier.ts'
import { useDesk } from '../desk.ts'
import { EditHere } from '../figure/EditHere.tsx'
import { FigureButton } from '../figure/FigureButton.tsx'
import { Part, Section } from '../section/Section.tsx'
import section from '../section/section.module.css'
import { BeginLadder } from './BeginLadder.tsx'
import { Ladder } from './Ladder.tsx'
import { doneLine } from './steps.ts'

const subjects: LadderView['about'][] = ['planning', 'establishment', 'investment']

/** Planning, establishment and the choice of the investor, each as its ladder. */
export function Planning() {
  const { ladders } = useDesk().dossier
  const [first, ...others] = subjects.flatMap(about => ladders.filter(each => each.about === about))
  return (
    <Section name="planning" title="Quy hoạch" aside={first && doneLine(first)}>
      <Areas />
      {first ? <Ladder ladder={first} /> : <p className="gap">chưa có bậc thang cho loại khu này</p>}
      {others.map(ladder => (
        <Part
          key={`${ladder.code}/${ladder.phase?.id}`}
          title={ladder.phase ? `${ladder.name}, ${ladder.phase.name.toLowerCase()}` : ladder.name}
          aside={doneLine(ladder)}
        >
          <Ladder ladder={ladder} />
        </Part>
      ))}
      <BeginLadder about={subjects} />
    </Section>
  )
}

/** What the plan holds and what was approved are two facts with two papers: neither stands for the other. */
const areas = [
  { field: 'area_ha', title: 'Có trong quy hoạch', why: 'diện tích theo quy hoạch' },
  { field: 'approved_ha', title: 'Được chấp thuận', why: 'diện tích dự án được chấp thuận chủ trương đầu tư' },
] as const

function Areas() {
  const { dossier, today } = useDesk()
  return (
    <>
      <dl className={section.lines}>
        {areas.map(({ field, title, why }) => (
          <div key={field} className={section.price}>
            <dt>
              {title}
              <p className={section.small}>{why}</p>
            </dt>
            <dd>
              <FigureButton figure={figureOf(dossier, 'zone', dossier.zone, field, today)} place="planning" />
            </dd>
          </div>
        ))}
      </dl>
      <EditHere place="planning" />
    </>
  )
}
