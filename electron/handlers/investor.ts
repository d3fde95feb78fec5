import { z } from 'zod'
import { compare } from '../../db/store/investor/compare.ts'
import { addSites, addTalk, investorLines, investorPage } from '../../db/store/investor/investors.ts'
import type { HandlersOf } from '../dispatch.ts'
import { fields, ground, none, words } from './args.ts'

const site = z.strictObject({ zone: words, phase: words.nullish(), call: words.nullish() })

/** Investors, what was said with them, the sites they look at; and sites side by side. */
export const investor: HandlersOf<'investors' | 'investor' | 'addTalk' | 'addSites' | 'compare'> = {
  investors: { args: none, run: office => investorLines(office.db()) },
  investor: {
    args: z.strictObject({ investor: words }),
    run: (office, args) => investorPage(office.db(), office.ladders, args.investor, office.today()),
  },
  addTalk: {
    args: z.strictObject({ investor: words, fields, ...ground }),
    run: (office, args) => addTalk(office.db(), args.investor, args.fields, { by: office.by, ...args }),
  },
  addSites: {
    args: z.strictObject({ investor: words, sites: z.array(site).min(1).max(20) }),
    run: (office, args) => addSites(office.db(), args.investor, args.sites, office.by),
  },
  compare: {
    args: z.strictObject({ sites: z.array(site).max(20) }),
    run: (office, args) => compare(office.db(), office.ladders, args.sites, office.today()),
  },
}
