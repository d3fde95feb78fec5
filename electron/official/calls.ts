import { z } from 'zod'
import type { PaperAsk } from '../../db/model/official/ask.ts'
import { type Official, urgencies } from '../../db/model/official/official.ts'
import { templateOf } from '../../db/store/office/template.ts'
import type { HandlersOf } from '../dispatch.ts'
import { none, words } from '../handlers/args.ts'
import type { Office } from '../office.ts'
import { freezeInRests, gathered, stopGathering } from './gather.ts'

const site = z.strictObject({ zone: words, phase: words.nullish(), call: words.nullish() })
const ask = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['call-list', 'zone-list', 'board']) }),
  z.strictObject({ is: z.enum(['progress-report', 'clearance-report', 'directive-report']), period: words }),
  z.strictObject({ is: z.literal('compare'), sites: z.array(site).min(2).max(4) }),
  z.strictObject({
    ...{ is: z.literal('household-sheets'), zone: words },
    ...{ households: z.array(words).max(100_000).optional(), unmaskedWhy: words.nullable() },
  }),
  z.strictObject({ is: z.literal('reminder'), agency: words, urgency: z.enum(urgencies).optional() }),
  z.strictObject({ is: z.literal('conclusion'), meeting: words, urgency: z.enum(urgencies).optional() }),
  z.strictObject({ is: z.literal('staging'), staging: words }),
])

const format = z.enum(['docx', 'pdf', 'xlsx'])

async function frozenOf(office: Office, asked: PaperAsk): Promise<Official> {
  const past = (day: string) => office.at(day).db()
  return freezeInRests(office, asked, { by: office.by, now: new Date(), today: office.today(), past })
}

const ruleOf = (office: Office): string => templateOf(office.db()).fileName
const told = (paper: Official) => ({
  snapshot: paper.author ? paper.code : null,
  kind: paper.kind,
  gaps: paper.gaps.length,
})

/** The office's own papers: frozen, looked at, written where somebody says. */
export const official: HandlersOf<
  'savePaper' | 'openPaper' | 'saveOpened' | 'printOpened' | 'closePaper' | 'sheetProgress'
> = {
  savePaper: {
    args: z.strictObject({ ask, format }),
    run: async (office, { ask: asked, format }) => {
      const paper = await frozenOf(office, asked)
      const file = (await office.desk?.saveOfficial(paper, format, ruleOf(office))) ?? null
      return { file, ...told(paper) }
    },
  },
  openPaper: {
    args: z.strictObject({ ask }),
    run: async (office, { ask: asked }) => {
      const paper = await frozenOf(office, asked)
      const key = (await office.desk?.openOfficial(paper)) ?? ''
      return { key, title: paper.title, ...told(paper) }
    },
  },
  saveOpened: {
    args: z.strictObject({ key: words, format }),
    run: async (office, { key, format }) => (await office.desk?.saveOpened(key, format, ruleOf(office))) ?? null,
  },
  printOpened: {
    args: z.strictObject({ key: words }),
    run: async (office, { key }) => (await office.desk?.printOpened(key, ruleOf(office))) ?? false,
  },
  closePaper: {
    args: none,
    run: async office => {
      stopGathering()
      return (await office.desk?.closeOfficial()) ?? false
    },
  },
  sheetProgress: { args: none, run: gathered },
}
