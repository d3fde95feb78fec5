import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { deedOf, type Ground } from '../record.ts'
import { get, insert, list, update } from '../table.ts'

/** Who moves, from which ladder (null: begins its first), to which, on what day. */
export type Move = {
  zone: string
  phase?: string | null
  plan?: string | null
  from: string | null
  to: string
  day: string
  note?: string | null
}

/**
 * Moves a case to another ladder when the law changes, as one batch: the old one keeps its steps and says until when it was used. A plan
 * has one ladder at a time, whose past are its steps. Throws E_LADDER_UNKNOWN, E_LADDER_SAME.
 */
export function moveLadder(db: Db, ladders: readonly Ladder[], move: Move, ground: Ground): { batch: string | null } {
  const [from, to] = [move.from, move.to].map(code => {
    const ladder = ladders.find(each => each.code === code)
    if (code !== null && !ladder) throw new Problem('E_LADDER_UNKNOWN', { ladder: code })
    return ladder
  })
  const { name, write } = caseOf(db, move, ground)
  if (!to || from === to) throw new Problem('E_LADDER_SAME', { record: name, ladder: to?.name ?? '' })
  const deed = deedOf(db, `${from ? 'Chuyển' : 'Đưa'} ${name} sang trình tự ${to.law.split(',')[0]}`, ground)
  return { batch: inBatch(db, deed, () => write(deed.document ?? null)).batch }
}

function caseOf(db: Db, move: Move, ground: Ground): { name: string; write: (document: string | null) => void } {
  if (move.plan) {
    const plan = get(db, 'plan', move.plan)
    return { name: `phương án ${plan.code}`, write: () => update(db, 'plan', plan.id, { ladder: move.to }) }
  }
  const zone = get(db, 'zone', move.zone)
  const phase = move.phase ? get(db, 'phase', move.phase) : null
  const name = phase ? `${zone.name}, ${phase.name.charAt(0).toLowerCase()}${phase.name.slice(1)},` : zone.name
  return {
    name,
    write: document =>
      procedures(db, { zone: zone.id, phase: phase?.id ?? null }, move, { ...ground, source: document }),
  }
}

function procedures(
  db: Db,
  owner: Pick<RecordOf<'procedure'>, 'zone' | 'phase'>,
  { from, to, day, note }: Move,
  { source }: Ground,
): void {
  const add = (fields: Record<string, unknown>) =>
    insert(db, 'procedure', { id: newId(), ...checkRecord('procedure', { ...owner, ...fields }) })
  if (from !== null) {
    const [used] = list(db, 'procedure', { ...owner, ladder: from, ended: null })
    if (used) update(db, 'procedure', used.id, { ended: day })
    else add({ ladder: from, ended: day })
  }
  add({ ladder: to, started: day, document: source, note: note ?? null })
}
