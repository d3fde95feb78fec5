import { newId } from '../../id.ts'
import { siteName } from '../../model/readiness/words.ts'
import { checkRecord } from '../../model/record/check.ts'
import { infoOf } from '../../model/record/kind.ts'
import { type AnyRecord, kinds } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground, withRefs } from '../record.ts'
import { get, insert, list, update } from '../table.ts'

export type Confirmed = {
  rule: string
  zone: string
  phase?: string | null | undefined
  met: 'yes' | 'no' | 'na'
  date?: string | null | undefined
  document?: string | null | undefined
  agency?: string | null | undefined
  note?: string | null | undefined
}

/** A word by hand on one condition of one site, as one batch that names both. Throws E_PROOF_EMPTY: "met" asks for its paper, the rest for a reason. */
export function confirm(db: Db, said: Confirmed, by: string): Changed {
  const rule = get(db, 'rule', said.rule)
  const zone = get(db, 'zone', said.zone)
  const phase = said.phase ? get(db, 'phase', said.phase) : null
  if (phase && phase.zone !== zone.id) throw new Problem('E_PROOF_PHASE', { phase: phase.name, zone: zone.name })
  if (!said.document && !said.note?.trim()) throw new Problem('E_PROOF_EMPTY', { rule: rule.name })
  const record: AnyRecord = { id: newId(), ...checkRecord('proof', withRefs(db, 'proof', { ...said })) }
  const word = infoOf(kinds.proof.fields.met).choices?.[said.met]?.vi ?? said.met
  const name = `Xác nhận "${rule.name}" của ${siteName({ zone, phase })}: ${word}`
  const ground: Ground = { by, why: said.note ?? null, source: said.document ?? null }
  const { batch } = inBatch(db, deedOf(db, name, ground), () => insert(db, 'proof', record))
  return { batch, record }
}

/** Puts the conditions in the given order, as one batch; those not named keep their numbers behind them. */
export function orderRules(db: Db, codes: string[], by: string): { batch: string | null } {
  const named = codes.map(code => get(db, 'rule', code))
  const rest = list(db, 'rule').filter(rule => !named.some(each => each.id === rule.id))
  const order = [...named, ...rest.sort((a, b) => a.number - b.number)]
  const { batch } = inBatch(db, { name: 'Xếp lại thứ tự điều kiện', by }, () => {
    for (const [at, rule] of order.entries())
      if (rule.number !== (at + 1) * 10) update(db, 'rule', rule.id, { number: (at + 1) * 10 })
  })
  return { batch }
}
