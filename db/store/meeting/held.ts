import { isWhole } from '../../model/clearance/award.ts'
import type { Stuck } from '../../model/clearance/stuck.ts'
import { heldOf, type Person } from '../../model/meeting/mask.ts'
import type { Held } from '../../model/meeting/page.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { formatMoney } from '../../model/text/number.ts'
import { stuckIn } from '../clearance/stuck.ts'
import { valuesOf } from '../clearance/value.ts'
import { type Db, sql } from '../db.ts'

/** As many as a page can ever name. */
const most = 40

/** Who of a zone is held, the longest first. Names, telephones and amounts are read only when the mask is lifted. */
export function heldIn(
  db: Db,
  ladders: readonly Ladder[],
  zone: string,
  today: string,
  isLifted: boolean,
): { held: Held[]; count: number; masked: number } {
  const stuck = stuckIn(db, ladders, { zone }, today)
  const first = stuck.slice(0, most)
  const people = isLifted ? peopleOf(db, first, today) : new Map<string, Person>()
  const households = first.filter(each => each.kind === 'household').length
  return {
    held: first.map(each => heldOf(each, today, people.get(each.id) ?? null)),
    count: stuck.length,
    masked: isLifted ? 0 : households,
  }
}

type Row = { id: string; name: string | null; phone: string | null; compensation_vnd: number | null }

function peopleOf(db: Db, stuck: readonly Stuck[], today: string): Map<string, Person> {
  const ids = stuck.filter(each => each.kind === 'household').map(each => each.id)
  const rows = sql(
    db,
    'SELECT id, name, phone, compensation_vnd FROM household WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids)) as Row[]
  const totals = valuesOf(db, { households: ids }, today)
  return new Map(
    rows.map(({ id, name, phone, compensation_vnd }) => {
      const total = totals.get(id)
      const vnd = compensation_vnd ?? (total && isWhole(total) ? total.vnd : null)
      return [id, { name, phone, amount: vnd === null ? null : formatMoney(vnd) }]
    }),
  )
}
