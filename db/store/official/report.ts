import { heldOf } from '../../model/meeting/mask.ts'
import { type Cleared, clearancePart } from '../../model/official/body/clearance.ts'
import { directivePart } from '../../model/official/body/directives.ts'
import { reportBody } from '../../model/official/body/report.ts'
import type { Body } from '../../model/official/official.ts'
import { spanOf } from '../../model/official/period.ts'
import { openNotes } from '../../model/official/write.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { addDays } from '../../model/text/day.ts'
import { Problem } from '../../model/text/problem.ts'
import { stuckIn } from '../clearance/stuck.ts'
import { tally } from '../clearance/tally.ts'
import { clearanceZones } from '../clearance/zones.ts'
import type { Db } from '../db.ts'
import { directiveRows } from '../directive/room.ts'
import { find } from '../table.ts'
import { papers } from '../view/paper.ts'
import type { Freezing } from './freezing.ts'

type Which = 'progress-report' | 'clearance-report' | 'directive-report'

const abouts: Record<Which, string> = {
  'progress-report': 'Tiến độ bồi thường và thực hiện nhiệm vụ được giao',
  'clearance-report': 'Tiến độ bồi thường, hỗ trợ, tái định cư',
  'directive-report': 'Kết quả thực hiện nhiệm vụ được giao',
}

/** The report on a span ("2026-Q3"): as the register stood at its end, beside how it stood before. Throws E_SPAN, E_SPAN_FUTURE. */
export function reportOf(db: Db, ladders: Ladder[], id: Which, period: string, { today, past }: Freezing): Body {
  const span = spanOf(period)
  if (span.from > today) throw new Problem('E_SPAN_FUTURE', { period: span.words })
  const isOver = span.to < today
  const until = isOver ? span.to : today
  const end = isOver ? past(until) : db
  const after = stateOf(end, until)
  const notes = openNotes(papers(end))
  const held = new Map(
    [...after.tallies.keys()].map(zone => [
      zone,
      stuckIn(end, ladders, { zone }, until).map(stuck => heldOf(stuck, until, null)),
    ]),
  )
  // One past day is shown at a time: all of the end is read before the beginning is asked for.
  const start = addDays(span.from, -1)
  const before = stateOf(past(start), start)
  const zones = [...after.tallies].map(
    ([zone, { name, counted }]): Cleared => ({
      ...{ id: zone, name, after: counted, before: before.tallies.get(zone)?.counted ?? null },
      held: held.get(zone) ?? [],
    }),
  )
  const parts = [
    ...(id === 'directive-report' ? [] : [clearancePart(notes, zones)]),
    ...(id === 'clearance-report'
      ? []
      : [directivePart(notes, { rows: after.rows, before: before.rows }, span, until)]),
  ]
  return reportBody({ id, about: abouts[id], parts, notes }, span, until)
}

function stateOf(db: Db, day: string) {
  const zones = clearanceZones(db).filter(zone => zone.households > 0)
  const tallies = new Map(
    zones.map(
      ({ id }) => [id, { name: find(db, 'zone', id)?.name ?? id, counted: tally(db, { zone: id }, day) }] as const,
    ),
  )
  return { tallies, rows: directiveRows(db, day) }
}
