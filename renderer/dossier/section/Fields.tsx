import { figureOf } from '../../../db/model/dossier.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { kinds } from '../../../db/model/record/kinds.ts'
import { keyFields, useDesk } from '../desk.ts'
import { FieldList } from '../figure/FieldList.tsx'
import { Part } from './Section.tsx'

/** Large figures and prices have their own place; all other fields of the zone are listed. */
const elsewhere = new Set<string>([...keyFields, 'sublease_vnd'])

/** Every other field of the zone: what is known with its source, and below it what is not. */
export function Fields() {
  const { dossier, today } = useDesk()
  const figures = fieldsOf(kinds.zone as never)
    .filter(([name]) => !elsewhere.has(name))
    .map(([name]) => figureOf(dossier, 'zone', dossier.zone, name, today))
  return (
    <Part title="Hồ sơ">
      <FieldList figures={figures} place="fields" />
    </Part>
  )
}
