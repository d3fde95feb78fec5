import type { DirectiveRow } from '../../model/directive/room.ts'
import { joinNames, shortAgency } from '../../model/directive/tally.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Moving } from '../../model/meeting/page.ts'
import type { RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'

type Between = { from: string; to: string }

/**
 * What the State itself changed since the last meeting and the zone did not: its commune, the agencies that lead its directives, the law
 * that its procedures go by.
 */
export function succeeded(
  db: Db,
  { zone, summary, ladders }: Dossier,
  before: Dossier,
  orders: readonly DirectiveRow[],
  between: Between,
): Moving[] {
  return [...agencies(orders, between), ...unit(db, zone, summary, between), ...laws(ladders, before.ladders, between)]
}

const isIn = (date: string | null, { from, to }: Between) => date !== null && date > from && date <= to

function agencies(orders: readonly DirectiveRow[], between: Between): Moving[] {
  const known = new Map<string, Moving>()
  for (const { name, agency, heirs } of orders.flatMap(order => order.leads)) {
    const steps = heirs?.steps.filter(step => isIn(step.date, between)) ?? []
    const last = steps.at(-1)
    if (!agency || !heirs || !last || known.has(agency)) continue
    const line = { label: 'Cơ quan chủ trì', was: shortAgency(name), is: joinNames(heirs.names), date: last.date }
    known.set(agency, { key: `agency/${agency}`, ...line })
  }
  return [...known.values()]
}

function unit(db: Db, zone: RecordOf<'zone'>, summary: Dossier['summary'], between: Between): Moving[] {
  if (!zone.unit || !zone.unit_before || zone.unit === zone.unit_before) return []
  const date = sql(db, 'SELECT max(date) FROM merger WHERE before = ?').pluck().get(zone.unit_before) as string | null
  if (!isIn(date, between)) return []
  const [commune, district] = summary.unitBefore.split(', ')
  const was = [commune, district].filter(Boolean).join(', ')
  const is = [summary.unit, summary.province.replace(/^tỉnh /, '')].filter(Boolean).join(', ')
  return [{ key: 'unit', label: 'Địa bàn', was, is, date }]
}

/** "Luật Đất đai 31/2024/QH15" of "Luật Đất đai 31/2024/QH15, Nghị định 88/2024". */
const lawOf = (law: string) => law.split(',')[0] ?? law

function laws(now: Dossier['ladders'], before: Dossier['ladders'], between: Between): Moving[] {
  return now
    .filter(ladder => ladder.about === 'clearance' && isIn(ladder.valid_from, between))
    .flatMap(ladder => {
      const old = before.find(each => each.about === ladder.about && each.code !== ladder.code)
      if (!old || lawOf(old.law) === lawOf(ladder.law)) return []
      const date = ladder.valid_from
      return [{ key: `law/${ladder.code}`, label: 'Luật áp dụng', was: lawOf(old.law), is: lawOf(ladder.law), date }]
    })
    .slice(0, 1)
}
