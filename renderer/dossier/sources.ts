import { type Dossier, type Figure, figureOf, type Paper } from '../../db/model/dossier.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { type AnyRecord, type KindName, kindOf } from '../../db/model/record/kinds.ts'
import { keyFields } from './desk.ts'

/** The paper on whose word a figure stands; null when none is known. */
export function paperOf(figure: Figure, dossier: Pick<Dossier, 'papers' | 'grounds'>): Paper | null {
  const id = figure.chosen ? figure.chosen.document : dossier.grounds[`${figure.kind}/${figure.record}/${figure.field}`]
  return dossier.papers.find(each => each.id === id) ?? null
}

/** Numbers the papers of a dossier from 1, in the order in which an eye that reads the panel meets them. */
export function numberPapers(dossier: Dossier, today: string): Map<string, number> {
  const numbers = new Map<string, number>()
  const meet = (id: string | null | undefined) => {
    if (id && !numbers.has(id)) numbers.set(id, numbers.size + 1)
  }
  for (const figure of figuresOf(dossier, today)) if (figure.value !== null) meet(paperOf(figure, dossier)?.id)
  for (const statistic of dossier.statistics) meet(statistic.document)
  for (const paper of dossier.papers) meet(paper.id)
  return numbers
}

/** Every figure of a dossier in reading order: the large ones, phases, distances, the other fields, calls, tenants. */
export function figuresOf(dossier: Dossier, today: string): Figure[] {
  const of = (kind: KindName, record: AnyRecord, fields = namesOf(kind)) =>
    fields.map(field => figureOf(dossier, kind, record, field, today))
  const large = new Set<string>(keyFields)
  return [
    ...of('zone', dossier.zone, [...keyFields]),
    ...dossier.phases.flatMap(each => of('phase', each)),
    ...dossier.distances.flatMap(each => of('distance', each)),
    ...of(
      'zone',
      dossier.zone,
      namesOf('zone').filter(name => !large.has(name)),
    ),
    ...dossier.calls.flatMap(each => of('call', each)),
    ...dossier.tenants.flatMap(each => of('tenant', each)),
  ]
}

const namesOf = (kind: KindName): string[] => fieldsOf(kindOf(kind)).map(([name]) => name)
