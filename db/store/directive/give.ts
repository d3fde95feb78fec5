import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, KindName } from '../../model/record/kinds.ts'
import { formatDay } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground } from '../record.ts'
import { get, insert, list } from '../table.ts'
import { papers } from '../view/paper.ts'

/** A directive as its paper gives it. Agencies and objects come with the words that the paper prints. */
export type Given = {
  document: string
  number: number
  summary: string
  text?: string | null
  product?: string | null
  due?: string | null
  due_words?: string | null
  leads: { name: string; agency?: string | null }[]
  supports: { name: string; agency?: string | null }[]
  targets: { name: string; kind: 'zone' | 'call' | 'plan' | 'funding' | null; record?: string | null }[]
}

/** Writes a directive with its agencies and objects as one batch. Throws E_DIRECTIVE_NUMBER, E_DIRECTIVE_LEAD, E_DAY_EARLY. */
export function giveDirective(db: Db, given: Given, by: Ground['by']): Changed {
  const paper = get(db, 'document', given.document)
  const name = papers(db, [paper.id])[0]?.name ?? paper.code
  const about = { number: String(given.number), paper: name }
  if (given.leads.length === 0) throw new Problem('E_DIRECTIVE_LEAD', about)
  if (list(db, 'directive', { document: paper.id, number: given.number }).length > 0)
    throw new Problem('E_DIRECTIVE_NUMBER', about)
  const start = paper.met ?? paper.date
  if (given.due && start && given.due < start)
    throw new Problem('E_DAY_EARLY', { day: formatDay(given.due), start: formatDay(start), paper: name })

  const { number, summary, text = null, product = null, due = null, due_words = null } = given
  const directive: AnyRecord = {
    id: newId(),
    ...checkRecord('directive', {
      ...{ code: codeFor(db, paper.code, number), document: paper.id, number, summary, text, product, due, due_words },
      due_by: due ? name : null,
    }),
  }
  const deed = deedOf(db, `Giao nhiệm vụ ${number} của ${name}`, { by, source: paper.id })
  const { batch } = inBatch(db, deed, () => {
    const add = (kind: KindName, fields: Record<string, unknown>) =>
      insert(db, kind, { id: newId(), ...checkRecord(kind, { directive: directive.id, ...fields }) })
    insert(db, 'directive', directive)
    for (const { name, agency } of given.leads) add('assignment', { name, agency: agency ?? null, role: 'lead' })
    for (const { name, agency } of given.supports) add('assignment', { name, agency: agency ?? null, role: 'support' })
    for (const { name, kind, record } of given.targets)
      add('target', { name, ...(kind && record && { [kind]: get(db, kind, record).id }) })
  })
  return { batch, record: directive }
}

/** "TB-670-2022-8"; one more letter when somebody has used it. */
function codeFor(db: Db, paper: string, number: number): string {
  const taken = new Set(list(db, 'directive').map(each => each.code))
  const plain = `${paper}-${number}`
  if (!taken.has(plain)) return plain
  for (let next = 2; ; next++) if (!taken.has(`${plain}-${next}`)) return `${plain}-${next}`
}
