import type { Occupancy } from '../../../model/land/occupancy.ts'
import { moneyClass } from '../../../model/money/class.ts'
import { type Line, sumsOf } from '../../../model/money/tally.ts'
import type { VerdictKey } from '../../../model/readiness/verdict.ts'
import type { Ladder } from '../../../model/record/ladder.ts'
import { formatMoney, formatNumber } from '../../../model/text/number.ts'
import type { StatusKey, Themed } from '../../../model/theme.ts'
import { type Db, sql } from '../../db.ts'
import { occupancyByPhase, occupancyByZone } from '../../land/phases.ts'
import { verdicts } from '../../readiness/world.ts'

type Answer = Pick<Themed, 'classes' | 'notes'>

/** Zones, phases and plans by their lines of funding and by what is stuck for want of money. */
export function byMoney(db: Db): Answer {
  const lines = sql(
    db,
    'SELECT id, code, name, zone, phase, plan, year, source, purpose, needed_vnd, allocated_vnd, disbursed_vnd FROM funding',
  ).all() as Line[]
  const stuck = new Set(
    sql(
      db,
      `SELECT zone FROM obstacle WHERE category = 'funding' AND solved IS NULL AND zone IS NOT NULL
       UNION SELECT phase FROM obstacle WHERE category = 'funding' AND solved IS NULL AND phase IS NOT NULL
       UNION SELECT id FROM zone WHERE status = 'blocked' UNION SELECT id FROM phase WHERE status = 'blocked'`,
    )
      .pluck()
      .all() as string[],
  )
  const bySite = new Map<string, Line[]>()
  for (const line of lines)
    for (const site of [line.zone, line.phase, line.plan])
      if (site) bySite.set(site, [...(bySite.get(site) ?? []), line])
  const classes: Answer['classes'] = {}
  const notes: Answer['notes'] = {}
  for (const site of new Set([...bySite.keys(), ...stuck])) {
    const sums = sumsOf(bySite.get(site) ?? [])
    classes[site] = moneyClass(sums, stuck.has(site))
    const said = [
      sums.needed.vnd !== null && `cần ${formatMoney(sums.needed.vnd)}`,
      sums.allocated.vnd !== null && `đã bố trí ${formatMoney(sums.allocated.vnd)}`,
      sums.disbursed.vnd !== null && `đã giải ngân ${formatMoney(sums.disbursed.vnd)}`,
    ].filter(Boolean)
    if (said.length > 0) notes[site] = said.join(', ')
  }
  return { classes, notes }
}

const byVerdict: Record<VerdictKey, StatusKey> = { ready: 'xong', nearly: 'doing', not_yet: 'todo', none: 'unk' }

/** Zones and phases by the verdict on their readiness. */
export function byReadiness(db: Db, ladders: Ladder[], today: string): Answer {
  const found = verdicts(db, ladders, today).map(each => ({ id: each.phase?.id ?? each.zone.id, ...each }))
  return {
    classes: Object.fromEntries(found.map(({ id, verdict }) => [id, byVerdict[verdict]])),
    notes: Object.fromEntries(
      found.flatMap(({ id, asked, proven }) =>
        asked > 0 ? [[id, `${proven} trên ${asked} điều kiện có văn bản chứng minh`]] : [],
      ),
    ),
  }
}

/** From how much a zone counts as filled: the share that the decrees ask before more land is opened. */
const filledPct = 60

/** Zones and phases by how full they are. */
export function byPlots(db: Db): Answer {
  const all = [...occupancyByZone(db), ...occupancyByPhase(db)]
  return {
    classes: Object.fromEntries(all.map(([id, occupancy]) => [id, occupancyClass(occupancy)])),
    notes: Object.fromEntries(
      all.flatMap(([id, { occupancy_pct: pct }]) =>
        pct === null ? [] : [[id, `lấp đầy ${formatNumber(pct, 1)}\u00a0%`]],
      ),
    ),
  }
}

function occupancyClass({ plots, occupancy_pct: pct, leased_ha, licensed_ha }: Occupancy): StatusKey {
  if (plots === 0) return 'unk'
  if (pct === null) return 'wait'
  if ((leased_ha ?? 0) + (licensed_ha ?? 0) === 0) return 'todo'
  return pct >= filledPct ? 'xong' : 'doing'
}
