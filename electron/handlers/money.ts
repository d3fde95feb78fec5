import { z } from 'zod'
import { moneyView } from '../../db/store/money/funding.ts'
import { rankPriority } from '../../db/store/money/priority.ts'
import { siteView } from '../../db/store/money/site.ts'
import { chooseStaging, saveStaging } from '../../db/store/money/staging.ts'
import type { HandlersOf } from '../dispatch.ts'
import { ground, none, words } from './args.ts'

const year = z.int().min(1990).max(2100)
const budget = z.strictObject({ year, vnd: z.int().nonnegative() })

/** Money by source and year, the order of priority, and the planner of clean land. */
export const money: HandlersOf<'money' | 'rankPriority' | 'site' | 'saveStaging' | 'chooseStaging'> = {
  money: { args: none, run: office => moneyView(office.db(), office.today()) },
  rankPriority: {
    args: z.strictObject({
      places: z.array(z.strictObject({ zone: words, phase: words.nullable() })).max(2000),
      ...ground,
    }),
    run: (office, { places, ...args }) => rankPriority(office.db(), places, office.today(), { by: office.by, ...args }),
  },
  site: {
    args: z.strictObject({ zone: words }),
    run: (office, { zone }) => siteView(office.db(), zone, office.today()),
  },
  saveStaging: {
    args: z.strictObject({
      zone: words,
      name: words,
      rule: z.enum(['contiguous', 'largest', 'cheapest', 'manual']),
      budgets: z.array(budget).max(50),
      order: z.array(words).max(500),
      ...ground,
    }),
    run: (office, { zone, name, rule, budgets, order, ...args }) =>
      saveStaging(office.db(), zone, { name, rule, budgets, order }, office.today(), { by: office.by, ...args }),
  },
  chooseStaging: {
    args: z.strictObject({ staging: words, ...ground }),
    run: (office, { staging, ...args }) => chooseStaging(office.db(), staging, { by: office.by, ...args }),
  },
}
