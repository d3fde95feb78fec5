import { z } from 'zod'
import type { Ask, Verdict } from '../../db/model/import/verdict.ts'
import type { Sketch } from '../../db/model/layer/sketch.ts'
import type { HandlersOf } from '../dispatch.ts'
import { tooLarge } from '../files/sniff.ts'
import { fields, kind, none, words } from '../handlers/args.ts'
import { largest } from '../layers/largest.ts'
import type { Office } from '../office.ts'
import { ask, closeDesk, openDesk, progressOf, readyDesk, stopRun } from './desk.ts'
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

/** The pieces of a file that is still on its way from the window. */
const arriving = new WeakMap<Office, Uint8Array[]>()

/** A file of tables or layers: opened, previewed, imported or left, its errors as a table. */
export const imports: HandlersOf<
  | 'readyImport'
  | 'openImport'
  | 'previewImport'
  | 'importSketch'
  | 'runImport'
  | 'importErrors'
  | 'importProgress'
  | 'stopImport'
  | 'closeImport'
> = {
  readyImport: {
    args: none,
    run: office => {
      readyDesk(office)
      return true
    },
  },
  openImport: {
    args: z.strictObject({ name: words, content: z.instanceof(Uint8Array), isLast: z.boolean() }),
    run: async (office, { name, content, isLast }) => {
      const pieces = [...(arriving.get(office) ?? []), content]
      const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
      arriving.delete(office)
      if (size > largest) throw tooLarge(name, size, largest)
      if (isLast) await openDesk(office, name, Buffer.concat(pieces))
      else arriving.set(office, pieces)
      return true
    },
  },
  importSketch: { args: asking, run: (office, args) => ask<Sketch | null>(office, { do: 'sketch', ask: args }) },
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
      arriving.delete(office)
      await closeDesk(office)
      return true
    },
  },
}
