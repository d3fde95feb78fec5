import { z } from 'zod'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import type { HandlersOf } from '../dispatch.ts'
import { fields, kind, none, words } from '../handlers/args.ts'
import { ask, closeDesk, openDesk, progressOf, stopRun } from './desk.ts'
import type { Ran } from './job.ts'

const asking = z.strictObject({
  kind,
  zone: words.optional(),
  sheet: words.optional(),
  columns: z.record(z.string(), z.string()).optional(),
  values: fields.optional(),
  numbers: z.enum(['vi', 'en']).optional(),
  dates: z.enum(['dmy', 'mdy']).optional(),
  answers: z.record(z.string(), z.string()).optional(),
  existing: z.enum(['refuse', 'update']).optional(),
}) satisfies z.ZodType<Ask>

/** More problems than these are not sent to the window; the list of errors has them all. */
const sent = 300

function bounded(verdict: Verdict): Verdict {
  const { questions, refused, warnings } = verdict
  return {
    ...verdict,
    questions: questions.slice(0, sent),
    refused: refused.slice(0, sent),
    warnings: warnings.slice(0, sent),
  }
}

/** A file of tables: opened, previewed, imported or left, its errors as a table. */
export const imports: HandlersOf<
  'openImport' | 'previewImport' | 'runImport' | 'importErrors' | 'importProgress' | 'stopImport' | 'closeImport'
> = {
  openImport: {
    args: z.strictObject({ name: words, content: z.base64() }),
    run: async (office, { name, content }) => {
      await openDesk(office, name, Buffer.from(content, 'base64'))
      return true
    },
  },
  previewImport: {
    args: asking,
    run: async (office, args) => bounded(await ask<Verdict>(office, { do: 'preview', ask: args })),
  },
  runImport: {
    args: z.strictObject({ ask: asking, source: words.nullish() }),
    run: async (office, args) => {
      const ground = { by: office.by, source: args.source ?? null }
      const { batch, written } = await ask<Ran>(office, { do: 'run', ask: args.ask, ground })
      await closeDesk(office)
      return { batch, written }
    },
  },
  importErrors: {
    args: asking,
    run: async (office, args) =>
      Buffer.from(await ask<Uint8Array>(office, { do: 'errors', ask: args })).toString('base64'),
  },
  importProgress: { args: none, run: office => progressOf(office) },
  stopImport: { args: none, run: office => stopRun(office) },
  closeImport: {
    args: none,
    run: async office => {
      await closeDesk(office)
      return true
    },
  },
}
