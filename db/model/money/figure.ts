import { formatMoney, formatNumber } from '../text/number.ts'

/** Where a plan's figure is taken from: its households, or what the plan itself says. */
export type Origin = 'households' | 'plan'
/** A figure of a plan; `other` is what the source that is not used says, when it differs. */
export type PlanFigure = { value: number | null; origin: Origin | null; other: number | null }

/** What the households of a plan come to: a sum is whole only when none of them is silent. */
export type FromHouseholds = { total: number | null; missing: number }

/** The three figures of a plan, as its households and as its own paper give them. */
export type PlanSources = {
  written: number
  households: number | null
  ha: { rows: FromHouseholds; own: number | null }
  vnd: { rows: FromHouseholds; own: number | null }
}

/**
 * The households count as soon as all of them are written: at least as many as the plan names, and none without the figure. Until then the
 * plan's own figure stands; where it says nothing, the households' whole sum.
 */
export function planFigures({ written, households, ha, vnd }: PlanSources) {
  const isAll = written > 0 && written >= (households ?? 0)
  return {
    households: pick(isAll, { total: written, missing: 0 }, households, written),
    areaHa: pick(isAll, ha.rows, ha.own, written),
    costVnd: pick(isAll, vnd.rows, vnd.own, written),
  }
}

function pick(isAll: boolean, rows: FromHouseholds, own: number | null, written: number): PlanFigure {
  const whole = written > 0 && rows.missing === 0 ? rows.total : null
  const isByRows = isAll && whole !== null
  const value = isByRows ? whole : own
  const other = isByRows ? own : whole
  return {
    value,
    origin: value === null ? null : isByRows ? 'households' : 'plan',
    other: other !== null && value !== null && other !== value ? other : null,
  }
}

/** From where the figures of a plan come, in words: "theo 62 hộ", "theo phương án, mới nhập 10 trên 62 hộ". */
export function originWords(figures: ReturnType<typeof planFigures>, sources: PlanSources): string {
  const { written, households } = sources
  const byRows = figures.costVnd.origin === 'households' && figures.areaHa.origin === 'households'
  if (byRows) return `theo ${written} hộ đã nhập`
  if (written === 0) return 'theo phương án'
  if (households !== null && written < households) return `theo phương án, mới nhập ${written} trên ${households} hộ`
  const [area, cost] = [sources.ha.rows.missing, sources.vnd.rows.missing]
  const lacks = [area > 0 && `${area} hộ chưa có diện tích`, cost > 0 && `${cost} hộ chưa có số tiền`].filter(Boolean)
  return lacks.length > 0 ? `theo phương án, ${lacks.join(', ')}` : 'theo phương án'
}

/** What the other source says, when it differs: "phương án ghi 71 tỷ đồng, 12,4 ha"; null when nothing does. */
export function otherWords({ areaHa, costVnd }: ReturnType<typeof planFigures>): string | null {
  const said = [
    costVnd.other !== null && formatMoney(costVnd.other),
    areaHa.other !== null && `${formatNumber(areaHa.other)}\u00a0ha`,
  ].filter(Boolean)
  if (said.length === 0) return null
  const from =
    (costVnd.other === null ? areaHa : costVnd).origin === 'households' ? 'phương án ghi' : 'cộng các hộ được'
  return `${from} ${said.join(', ')}`
}
