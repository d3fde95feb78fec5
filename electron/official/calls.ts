import { z } from 'zod'
import { freezePaper } from '../../db/store/official/freeze.ts'
import type { HandlersOf } from '../dispatch.ts'
import { words } from '../handlers/args.ts'

const site = z.strictObject({ zone: words, phase: words.nullish(), call: words.nullish() })
const ask = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['call-list', 'zone-list', 'board']) }),
  z.strictObject({ is: z.enum(['progress-report', 'clearance-report', 'directive-report']), period: words }),
  z.strictObject({ is: z.literal('compare'), sites: z.array(site).min(2).max(4) }),
  z.strictObject({
    ...{ is: z.literal('household-sheets'), zone: words },
    ...{ households: z.array(words).max(100_000).optional(), unmaskedWhy: words.nullable() },
  }),
  z.strictObject({ is: z.literal('reminder'), agency: words }),
  z.strictObject({ is: z.literal('staging'), staging: words }),
])

/** The office's own papers: frozen, then written where somebody says. */
export const official: HandlersOf<'savePaper'> = {
  savePaper: {
    args: z.strictObject({ ask, format: z.enum(['docx', 'xlsx']) }),
    run: async (office, { ask: asked, format }) => {
      const { by } = office
      const paper = freezePaper(office.db(), office.ladders, asked, {
        by,
        now: new Date(),
        today: office.today(),
        past: day => office.at(day).db(),
      })
      const file = (await office.desk?.saveOfficial(paper, format)) ?? null
      return { file, snapshot: paper.author ? paper.code : null, kind: paper.kind, gaps: paper.gaps.length }
    },
  },
}
