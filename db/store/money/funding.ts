import type { Line } from '../../model/money/tally.ts'
import { type Loose, type Tie, tiesOf, type Vouchers } from '../../model/money/tie.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { list } from '../table.ts'
import { papers } from '../view/paper.ts'
import { costedPlans } from './plans.ts'

/** A line of funding with its paper by name. */
export type FundingLine = Line & Pick<RecordOf<'funding'>, 'document' | 'note'> & { paper: string | null }
/** One turn of the order of priority, with its paper by name. */
export type Turn = RecordOf<'priority'> & { paper: string | null }

/** All money: the lines, what does not tie out, and whose turn is first. `names`: of phases and plans, by id. */
export type MoneyView = {
  lines: FundingLine[]
  ties: Tie[]
  priority: Turn[]
  names: Record<string, string>
}

/** All lines of funding with what does not tie out to the đồng. */
export function moneyView(db: Db, today: string): MoneyView {
  const rows = list(db, 'funding')
  const turns = list(db, 'priority').sort((a, b) => a.rank - b.rank)
  const named = papers(
    db,
    [...rows, ...turns].flatMap(row => row.document ?? []),
  )
  const paperName = new Map(named.map(paper => [paper.id, paper.name]))
  const paperOf = (id: string | null) => (id ? (paperName.get(id) ?? null) : null)
  const lines = rows.map((row): FundingLine => ({ ...row, paper: paperOf(row.document) }))
  const plans = costedPlans(db, {}, today)
  const costed = plans.map(({ plan: { id, code, name, zone }, figures }) => {
    return { id, code, name, zone, costVnd: figures.costVnd.value }
  })
  return {
    lines,
    ties: tiesOf(lines, costed, vouchersOf(db), looseOf(db)),
    priority: turns.map(turn => ({ ...turn, paper: paperOf(turn.document) })),
    names: namesOf(
      db,
      plans.map(({ plan }) => plan),
    ),
  }
}

function vouchersOf(db: Db): Vouchers[] {
  const text = `SELECT funding, count(*) AS count, sum(amount_vnd) AS vnd FROM payment WHERE funding IS NOT NULL GROUP BY funding`
  return sql(db, text).all() as Vouchers[]
}

/** Vouchers without a line, of the zones that have lines: where none is written yet, there is nothing to name. */
function looseOf(db: Db): Loose[] {
  return sql(
    db,
    `SELECT zone.id AS zone, zone.name, count(*) AS count, sum(payment.amount_vnd) AS vnd
     FROM payment JOIN household ON household.id = payment.household JOIN zone ON zone.id = household.zone
     WHERE payment.funding IS NULL AND zone.id IN (SELECT zone FROM funding) GROUP BY zone.id ORDER BY zone.code`,
  ).all() as Loose[]
}

function namesOf(db: Db, plans: readonly RecordOf<'plan'>[]): Record<string, string> {
  const phases = sql(db, 'SELECT id, name FROM phase').all() as { id: string; name: string }[]
  return Object.fromEntries([...phases, ...plans].map(({ id, name }) => [id, name]))
}
