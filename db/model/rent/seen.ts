import { z } from 'zod'
import type { RecordOf } from '../record/kinds.ts'
import { formatMoney } from '../text/number.ts'
import type { Question, WhatIf } from './whatif.ts'

/** What a scenario showed when it was saved, kept beside its inputs so that a later change of the leases is seen. */
const seen = z.object({
  day: z.iso.date(),
  leases: z.int(),
  years: z.array(z.object({ year: z.int(), before_vnd: z.int(), after_vnd: z.int() })),
})
export type Seen = z.infer<typeof seen>

/** What the form had set beside the fields of the scenario. */
const inputs = z.object({ only_vnd: z.int().nullable(), seen })

/** What is kept of an answer on the day on which it is saved. */
export function seenOf(result: WhatIf, day: string): Seen {
  return { day, years: result.years, leases: leasesIn(result) }
}

/** The question of a saved scenario and what it showed; null without a price, a rate or a day. `seen` is null when it was written by hand. */
export function savedQuestion(scenario: RecordOf<'scenario'>): { question: Question; seen: Seen | null } | null {
  const { about, rate_vnd, valid_from, yearly_pct } = scenario
  if (about === null || rate_vnd === null || valid_from === null) return null
  const set = inputs.safeParse(scenario.inputs).data
  const question = { about, rate_vnd, from: valid_from, yearly_pct: yearly_pct ?? 0, only_vnd: set?.only_vnd ?? null }
  return { question, seen: set?.seen ?? null }
}

/** How a saved answer differs from the one computed again today; null when it does not. */
export function driftOf(saved: Seen, now: WhatIf): string | null {
  const leases = leasesIn(now)
  if (JSON.stringify(saved.years) === JSON.stringify(now.years) && saved.leases === leases) return null
  const diff = (years: WhatIf['years']) => {
    const of = years.find(each => each.year === now.year)
    return of ? formatMoney(of.after_vnd - of.before_vnd) : 'chưa có số liệu'
  }
  const counts = saved.leases === leases ? '' : ` (${saved.leases} hợp đồng lúc lưu, nay ${leases})`
  return `Dữ liệu đã đổi từ khi lưu${counts}: chênh năm ${now.year} lúc lưu ${diff(saved.years)}, nay ${diff(now.years)}.`
}

const leasesIn = (result: WhatIf): number => result.tenants.reduce((count, each) => count + each.leases.length, 0)
