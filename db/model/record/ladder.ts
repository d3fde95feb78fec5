import { z } from 'zod'

const step = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** Two or three words for the short form of six cells. */
  short: z.string().optional(),
  /** What the step yields: the paper that proves it. */
  yields: z.string().optional(),
  article: z.string().optional(),
  limit: z.string().optional(),
  /** What the dashboard reads of the step when it is done: the zone is established, or its infrastructure stands. */
  proves: z.enum(['established', 'built']).optional(),
  /** True where the step's paper approves the detailed or zoning plan. */
  approves: z.boolean().optional(),
  certainty: z.enum(['high', 'medium', 'low', 'memory']),
})

/** A procedure as data: ordered steps, the paper each yields, its article and time limit, and when the law was in force. */
export const ladder = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  about: z.enum(['planning', 'establishment', 'clearance', 'investment']),
  /** Zone types it serves; all when absent. */
  types: z.array(z.enum(['kcn', 'ccn', 'housing'])).optional(),
  law: z.string(),
  /** Codes of the documents it rests on. */
  documents: z.array(z.string()),
  valid_from: z.iso.date().nullable(),
  valid_to: z.iso.date().nullable(),
  source: z.string(),
  steps: z.array(step).min(2),
})

export type Ladder = z.infer<typeof ladder>
export type LadderStep = Ladder['steps'][number]

/** The ladder of a subject for a zone type in force on a day; the newest when several are. Null when none is. */
export function ladderFor(ladders: Ladder[], about: Ladder['about'], type: string, day: string): Ladder | null {
  return (
    ladders
      .filter(each => each.about === about && (!each.types || each.types.some(known => known === type)))
      .filter(each => (each.valid_from ?? '') <= day && day <= (each.valid_to ?? '9999'))
      .sort((a, b) => (b.valid_from ?? '').localeCompare(a.valid_from ?? ''))[0] ?? null
  )
}
