import type { Ladder } from '../../model/record/ladder.ts'
import type { ThemeName } from '../../model/theme.ts'
import type { Basis, DayFigures, DayMap, Known } from '../../model/time/timeline.ts'
import { tally } from '../clearance/tally.ts'
import { type Db, sql } from '../db.ts'
import { occupancyIn } from '../land/rows.ts'
import { themed } from '../map/theme/themed.ts'
import { zoneSummaries } from '../view/overview.ts'

/** A connection turned to a day, and on what it rests. */
export type Then = { db: Db; day: string; basis: Basis }

/** The map of a day in a theme. */
export function dayMapOf({ db, day, basis }: Then, ladders: Ladder[], theme: ThemeName): DayMap {
  return { day, basis, zones: zoneSummaries(db, ladders, day), answer: themed(db, ladders, day, theme) }
}

/** The figures of a day. What no row speaks of is a gap; money that was paid is what vouchers say. */
export function dayFiguresOf({ db, day }: Then): DayFigures {
  const { milestones } = tally(db, {}, day)
  const cleared = milestones.find(each => each.step === 'handover')
  return {
    areaHa: sum(db, "SELECT sum(area_ha), count(*) - count(area_ha) FROM zone WHERE type IN ('kcn', 'ccn')"),
    occupancyPct: occupancyIn(db, null).occupancy_pct,
    allocatedVnd: sum(db, 'SELECT sum(allocated_vnd), count(*) - count(allocated_vnd) FROM funding'),
    paidVnd: sql(db, 'SELECT sum(amount_vnd) FROM payment').pluck().get() as number | null,
    clearedHa: cleared?.ha.total ?? null,
    clearedHouseholds: cleared?.households ?? 0,
  }
}

function sum(db: Db, text: string): Known {
  const [total, unknown] = sql(db, text).raw().get() as [number | null, number]
  return { total: total === null ? null : Number(total.toFixed(6)), unknown }
}
