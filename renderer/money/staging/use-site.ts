import { useMemo } from 'react'
import { stagedOf } from '../../../db/model/money/staged.ts'
import { type Site, siteOf } from '../../../db/model/staging/block.ts'
import { isExactly } from '../../../db/model/staging/exact.ts'
import { follow, type Outcome } from '../../../db/model/staging/outcome.ts'
import { orderBy } from '../../../db/model/staging/rule.ts'
import { ceilingOf } from '../../../db/model/staging/search.ts'
import type { SiteView } from '../../../db/store/money/site.ts'
import { budgetsIn, type Draft, type Letter, useDraft } from './draft.ts'

/** The draft of a zone: at first the answer that was put forward, else the money that is allocated. */
export function useSiteDraft(view: SiteView, today: string): Draft {
  const chosen = view.saved.find(saved => saved.chosen)
  const first = chosen ? stagedOf(chosen).budgets : view.allocated
  return useDraft(view.zone.id, first, chosen ? 0 : Number(today.slice(0, 4)))
}

export type Plan = { order: string[]; outcome: Outcome }

/** Both orders with what they give. Orders are found again only when the blocks, the money or the rule change. */
export function usePlans(view: SiteView, draft: Draft): { site: Site; share: number | null } & Record<Letter, Plan> {
  const site = useMemo(() => siteOf(view.blocks), [view.blocks])
  const budgets = useMemo(() => budgetsIn(draft), [draft])
  const [a, b] = [usePlan(site, budgets, draft.a), usePlan(site, budgets, draft.b)]
  const share = useMemo(() => {
    if (isExactly(site.grounds)) return null
    const ceiling = ceilingOf(site, budgets)
    return ceiling === 0 ? 1 : follow(site, budgets, orderBy('contiguous', site, budgets)).score.tractM2 / ceiling
  }, [site, budgets])
  return { site, share, a, b }
}

function usePlan(site: Site, budgets: ReturnType<typeof budgetsIn>, { rule, order: manual }: Draft['a']): Plan {
  return useMemo(() => {
    const order = orderBy(rule, site, budgets, manual)
    return { order, outcome: follow(site, budgets, order) }
  }, [site, budgets, rule, manual])
}
