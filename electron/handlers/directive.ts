import { z } from 'zod'
import { directiveDetail } from '../../db/store/directive/detail.ts'
import { answerDirective, extendDirective, finishDirective, setDeadline } from '../../db/store/directive/follow.ts'
import { giveDirective } from '../../db/store/directive/give.ts'
import { directiveRows } from '../../db/store/directive/room.ts'
import type { HandlersOf } from '../dispatch.ts'
import type { Office } from '../office.ts'
import { day, ground, none, words } from './args.ts'

const prose = z.string().max(20_000)
const directive = { directive: words }
const onWord = { source: ground.source, why: ground.why }
const party = z.strictObject({ name: words, agency: words.nullish() })

/** Directives: all of them, one with its story, and what can happen to one. */
export const directives: HandlersOf<
  | 'directives'
  | 'directive'
  | 'giveDirective'
  | 'setDeadline'
  | 'extendDirective'
  | 'answerDirective'
  | 'finishDirective'
> = {
  directives: { args: none, run: office => directiveRows(office.db(), office.today()) },
  directive: { args: z.strictObject(directive), run: (office, args) => directiveDetail(office.db(), args.directive) },
  giveDirective: {
    args: z.strictObject({
      ...{ document: words, number: z.int().min(1).max(999), summary: prose, text: prose.nullish() },
      ...{
        product: prose.nullish(),
        due: day.nullish(),
        due_words: words.nullish(),
        leads: z.array(party),
        supports: z.array(party),
      },
      targets: z.array(
        z.strictObject({
          name: words,
          kind: z.enum(['zone', 'call', 'plan', 'funding']).nullable(),
          record: words.nullish(),
        }),
      ),
    }),
    run: (office, args) => giveDirective(office.db(), args, office.by),
  },
  setDeadline: {
    args: z.strictObject({ ...directive, due: day, due_by: z.string().max(500), isCorrection: z.boolean(), ...onWord }),
    run: (office, args) => setDeadline(office.db(), args.directive, args, writing(office, args)),
  },
  extendDirective: {
    args: z.strictObject({
      ...{ ...directive, after: day, reason: prose, date: day.nullish(), isAgain: z.boolean(), source: ground.source },
    }),
    run: (office, args) => extendDirective(office.db(), args.directive, args, writing(office, args)),
  },
  answerDirective: {
    args: z.strictObject({
      ...{ ...directive, date: day, name: prose, agency: words.nullish(), source: ground.source },
      type: z.enum(['report', 'explanation', 'reminder', 'note']),
      status: z.enum(['todo', 'doing', 'wait']).nullish(),
    }),
    run: (office, { directive, source, ...answer }) =>
      answerDirective(office.db(), directive, answer, writing(office, { source })),
  },
  finishDirective: {
    args: z.strictObject({ ...directive, completed: day, result: prose, explanation: prose.nullish(), ...onWord }),
    run: (office, args) => finishDirective(office.db(), args.directive, args, writing(office, args)),
  },
}

const writing = (office: Office, { source, why }: { source?: string | null; why?: string | null }) => ({
  ...{ by: office.by, today: office.today(), source, why },
})
