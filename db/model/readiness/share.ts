import { formatMoney, formatNumber } from '../text/number.ts'
import type { OccupancyFact, Site, World, ZoneFacts } from './facts.ts'
import { doubtOf, type Finding, found, within } from './finding.ts'
import { judgeStep } from './step.ts'
import type { ShareTest } from './test.ts'

/** Whether a share in percent is reached: of land handed over, of compensation money allocated, of industrial land let. */
export function judgeShare(test: ShareTest, site: Site, facts: ZoneFacts, world: World): Finding {
  if (test.share === 'handed_over') return judgeLand(test, site, facts, world)
  if (test.share === 'funded') return judgeMoney(test, site, facts, world)
  return judgeOccupancy(test, site, facts, world)
}

/**
 * Hectares handed over against the whole site: a plan that covers a tenth of a phase does not clear it. Where neither plans nor households
 * are written, the step of the ladder of clearance speaks.
 */
function judgeLand(test: ShareTest, site: Site, facts: ZoneFacts, world: World): Finding {
  const land = sumOf(facts, site, facts.land)
  const followedHa = total(land.map(each => each.followedHa))
  if (followedHa === null) {
    const step = judgeStep({ about: 'clearance', steps: ['handover', 'manage'], at: 'site' }, site, facts, world)
    return step.state === 'unknown'
      ? { ...step, missing: 'biên bản bàn giao mặt bằng, theo hộ hoặc theo phương án' }
      : step
  }
  const handedHa = total(land.map(each => each.handedHa)) ?? 0
  const areaHa = Math.max(site.phase ? (site.phase.area_ha ?? 0) : (site.zone.area_ha ?? 0), followedHa)
  const pct = areaHa > 0 ? (100 * handedHa) / areaHa : 0
  const households = land.reduce((sum, each) => sum + each.households, 0)
  const says = `đã bàn giao ${formatNumber(handedHa, 2)} trên ${formatNumber(areaHa, 2)} ha${households ? `, theo ${formatNumber(households, 0)} hộ` : ''}`
  const paper = land.every(each => !each.handedHa || each.document) ? land.find(each => each.document) : undefined
  if (pct >= test.at_least && paper) return found('met', { says, document: paper.document, date: paper.date })
  if (pct >= test.at_least) return found('check', { says, missing: 'biên bản bàn giao' })
  const lacking = (areaHa * test.at_least) / 100 - handedHa
  return found('unmet', {
    sign: handedHa > 0 ? 'doing' : 'todo',
    says,
    missing: `bàn giao thêm ${formatNumber(lacking, 2)} ha`,
  })
}

/** Đồng allocated against đồng needed. Without a row of money the step of payment tells whether it is blocked. */
function judgeMoney(test: ShareTest, site: Site, facts: ZoneFacts, world: World): Finding {
  const rows = sumOf(facts, site, facts.money)
  const [needed, allocated] = [total(rows.map(each => each.neededVnd)), total(rows.map(each => each.allocatedVnd))]
  if (needed === null || needed <= 0) {
    const step = judgeStep({ about: 'clearance', steps: ['pay'], at: 'site' }, site, facts, world)
    if (step.state === 'unmet') return step
    return found('unknown', {
      says: allocated === null ? '' : `đã bố trí ${formatMoney(allocated)}`,
      missing: allocated === null ? 'số nhu cầu và số vốn đã bố trí' : 'số nhu cầu vốn bồi thường',
    })
  }
  const document = rows.find(each => each.document !== null)?.document ?? null
  const given = allocated ?? 0
  const says = `đã bố trí ${formatMoney(given)} trên ${formatMoney(needed)}`
  // Whole đồng: the products stay far below 2^53 for sums up to ninety thousand tỷ.
  if (given * 100 < needed * test.at_least)
    return found('unmet', {
      ...{ sign: given > 0 ? ('doing' as const) : ('todo' as const), says, document },
      missing: `bố trí thêm ${formatMoney(Math.ceil((needed * test.at_least) / 100) - given)}`,
    })
  const doubt = doubtOf(world, { document, certainty: null })
  if (!doubt) return found('met', { says, document, date: world.papers.get(document ?? '')?.date ?? null })
  return found('check', { says: `${says}; ${doubt}`, document, missing: 'quyết định bố trí vốn' })
}

/** Occupancy by Nghị định 32/2024 Điều 2 khoản 7, computed from plots when there are any, else as reported. */
function judgeOccupancy(test: ShareTest, site: Site, facts: ZoneFacts, world: World): Finding {
  const others = facts.phases.slice(
    0,
    Math.max(
      0,
      facts.phases.findIndex(phase => phase.id === site.phase?.id),
    ),
  )
  if (test.at === 'earlier' && others.length === 0)
    return found('na', { says: 'chỉ xét khi mở rộng sang giai đoạn sau' })
  const keys = test.at === 'earlier' ? others.map(phase => phase.id) : [site.phase?.id ?? '']
  const known = keys.flatMap(key => facts.occupancy.get(key) ?? []).filter(each => pctOf(each) !== null)
  const least = [...known].sort((a, b) => (pctOf(a) ?? 0) - (pctOf(b) ?? 0))[0]
  if (!least) return found('unknown', { missing: 'tỷ lệ lấp đầy' })
  const pct = pctOf(least) ?? 0
  const name = test.at === 'earlier' ? `${within(least.name)} ` : ''
  const says = `${name}lấp đầy ${formatNumber(pct, 2)}\u00a0%${least.computedPct === null ? '' : ', tính từ lô đất'}`
  const { reported } = least
  const said = { document: reported?.document ?? null, date: reported?.asOf ?? null }
  if (pct < test.at_least)
    return found('unmet', { ...said, sign: 'doing', says, missing: `từ ${formatNumber(test.at_least)}\u00a0%` })
  if (least.computedPct !== null) return found('check', { says, missing: 'báo cáo có số của đơn vị quản lý khu' })
  const doubt = reported ? doubtOf(world, reported, true) : 'chưa ghi văn bản'
  return doubt
    ? found('check', { ...said, says: `${says}; ${doubt}`, missing: 'báo cáo có số, còn mới' })
    : found('met', { ...said, says })
}

const pctOf = ({ computedPct, reported }: OccupancyFact): number | null =>
  computedPct ?? (typeof reported?.value === 'number' ? reported.value : null)

/** What is written of a site: a phase by itself; a zone with its phases. */
function sumOf<T>(facts: ZoneFacts, site: Site, by: Map<string, T>): T[] {
  const keys = site.phase ? [site.phase.id] : ['', ...facts.phases.map(phase => phase.id)]
  return keys.flatMap(key => by.get(key) ?? [])
}

/** Null when nothing is known: an unknown sum is a gap, not zero. */
function total(parts: (number | null)[]): number | null {
  const known = parts.filter(part => part !== null)
  return known.length ? known.reduce((sum, part) => sum + part, 0) : null
}
