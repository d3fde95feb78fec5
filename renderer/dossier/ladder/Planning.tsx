import type { LadderView } from '../../../db/model/dossier.ts'
import { useDesk } from '../desk.ts'
import { Part, Section } from '../section/Section.tsx'
import { Ladder } from './Ladder.tsx'
import { doneLine } from './steps.ts'

const subjects: LadderView['about'][] = ['planning', 'establishment', 'investment']

/** Planning, establishment and the choice of the investor, each as its ladder. */
export function Planning() {
  const { ladders } = useDesk().dossier
  const [first, ...others] = subjects.flatMap(about => ladders.filter(each => each.about === about))
  return (
    <Section name="planning" title="Quy hoạch" aside={first && doneLine(first)}>
      {first ? <Ladder ladder={first} /> : <p className="gap">chưa có bậc thang cho loại khu này</p>}
      {others.map(ladder => (
        <Part key={ladder.code} title={ladder.name} aside={doneLine(ladder)}>
          <Ladder ladder={ladder} />
        </Part>
      ))}
    </Section>
  )
}
