import { arrange } from './arrange.ts'
import type { Budget, Site } from './block.ts'
import { bestChain, isExactly } from './exact.ts'
import { searchOrder } from './search.ts'

/** How an order is chosen: the planner's own way, the two simple ones it is measured against, or by hand. */
export type Rule = 'contiguous' | 'largest' | 'cheapest' | 'manual'

export const ruleWords: Record<Rule, string> = {
  contiguous: 'Liền mạch từ đường vào',
  largest: 'Lớn nhất trước',
  cheapest: 'Rẻ nhất trước',
  manual: 'Tự xếp',
}

/** The codes of the blocks in the order of a rule; of `manual` the order given. Clean blocks need no payment and have no turn. */
export function orderBy(rule: Rule, site: Site, budgets: readonly Budget[], manual: readonly string[] = []): string[] {
  const open = site.grounds.filter(({ block }) => !block.isClean)
  const codes = (grounds: typeof open) => grounds.map(({ block }) => block.code)
  switch (rule) {
    case 'contiguous': {
      const chain = isExactly(site.grounds)
        ? bestChain(site.grounds, budgets).map(place => site.grounds[place]?.block.code ?? '')
        : searchOrder(site, budgets)
      return arrange(site, budgets, chain)
    }
    case 'largest':
      return codes(open.sort((a, b) => b.areaM2 - a.areaM2))
    case 'cheapest':
      return codes(open.sort((a, b) => a.costVnd - b.costVnd))
    case 'manual':
      return [
        ...manual.filter(code => codes(open).includes(code)),
        ...codes(open).filter(code => !manual.includes(code)),
      ]
  }
}
