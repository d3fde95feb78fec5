import { figureOf } from '../../../db/model/dossier.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { kindOf } from '../../../db/model/record/kinds.ts'
import { keyFields, useDesk } from '../desk.ts'
import { FieldList } from '../figure/FieldList.tsx'
import { AsTheCrowFlies } from './AsTheCrowFlies.tsx'
import { Distances } from './Distances.tsx'
import { Section } from './Section.tsx'

/** Large figures, prices and the approved area have their own place; all other fields of the zone are listed. */
const elsewhere = new Set<string>([...keyFields, 'sublease_vnd', 'approved_ha'])

/** Infrastructure first, as an investor asks for it; what only names the record comes last. */
const first = ['developer', 'industries', 'road', 'power', 'water', 'wastewater', 'telecom', 'incentives', 'place']
const last = ['code', 'name', 'name_en', 'type', 'unit', 'unit_before']

/** Every other field of the zone: what is known with its source, and below it what is not. */
export function Profile() {
  const { dossier, today } = useDesk()
  const rank = (name: string) => (first.indexOf(name) + 1 || first.length + 1) + (last.indexOf(name) + 1) * 100
  const figures = fieldsOf(kindOf('zone'))
    .map(([name]) => name)
    .filter(name => !elsewhere.has(name))
    .sort((a, b) => rank(a) - rank(b))
    .map(name => figureOf(dossier, 'zone', dossier.zone, name, today))
  return (
    <Section name="profile" title="Hạ tầng, hồ sơ khu">
      <FieldList figures={figures} place="fields" />
      <Distances />
      <AsTheCrowFlies />
    </Section>
  )
}
