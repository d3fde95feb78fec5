import type { z } from 'zod'
import { isCalendarDate } from '../db/model/record/field.ts'
import { Problem, type ProblemValue, toProblem } from '../db/model/text/problem.ts'
import { diskProblem } from '../db/open.ts'
import type { ArgsOf, CallName, Reply, ResultOf } from './contract.ts'
import type { Office } from './office.ts'
import { admitted, noteSeen } from './people/gate.ts'
import { openers } from './thread/openers.ts'

export type Handler<C extends CallName> = {
  args: z.ZodType<ArgsOf<C>>
  run: (office: Office, args: ArgsOf<C>) => ResultOf<C> | Promise<ResultOf<C>>
}
/** One handler per call of the contract; a missing one does not compile. */
export type Handlers = HandlersOf<CallName>
/** The handlers of some calls: one noun's group. */
export type HandlersOf<N extends CallName> = { [C in N]: Handler<C> }

/** Calls that write beside the data file, or open it once more, before a batch could refuse them. */
const writing: ReadonlySet<string> = new Set<CallName>([
  ...([
    'makeBackup',
    'restoreBackup',
    'chooseSecond',
    'dropSecond',
    'packBag',
    'packLocked',
    'verifyFile',
    'salvage',
    'turnOnPeople',
    'setPassword',
    'changePassword',
    'openEarlier',
    'dropPassword',
  ] as const),
  ...(['installUpdate', 'goBack'] as const),
  ...(['keepDraft', 'dropDraft', 'attach', 'acceptNotice', 'readyImport', 'openImport', 'exportLayers'] as const),
])

/** Runs a call by its name. With a day, of the register as it stood then. Whatever comes in is checked; whatever goes wrong comes back as a problem value. */
export async function dispatch(
  handlers: Partial<Handlers>,
  office: Office,
  call: unknown,
  args: unknown,
  day?: unknown,
): Promise<Reply> {
  office.entry.underWay += 1
  try {
    const handler = handlerOf(handlers, call)
    const own = admitted(office, call as CallName, args)
    if (office.viewed && writing.has(String(call))) throw new Problem('E_VIEW_ONLY')
    const parsed = handler.args.safeParse(args ?? undefined)
    if (!parsed.success) throw argumentProblem(String(call), parsed.error)
    const value = await handler.run(onDay(own, openers.has(call) ? null : day), parsed.data as never)
    noteSeen(own, call as CallName, args)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, problem: problemOf(error, office) }
  } finally {
    office.entry.underWay -= 1
  }
}

/** The office on the day that the window looks at. */
function onDay(office: Office, day: unknown): Office {
  if (day === undefined || day === null) return office
  if (typeof day !== 'string' || !isCalendarDate(day)) throw new Problem('E_DATE', { value: String(day) })
  return office.at(day)
}

function handlerOf(handlers: Partial<Handlers>, call: unknown): Handler<CallName> {
  if (typeof call !== 'string' || !Object.hasOwn(handlers, call))
    throw new Problem('E_CALL_UNKNOWN', { call: String(call) })
  return handlers[call as CallName] as Handler<CallName>
}

function argumentProblem(call: string, error: z.ZodError): Problem {
  const issue = error.issues[0]
  return new Problem('E_CALL_ARGUMENT', { call, field: issue?.path.join('.') || 'args', reason: issue?.message ?? '' })
}

function problemOf(error: unknown, office: Office): ProblemValue {
  return toProblem(error instanceof Problem ? error : (diskProblem(error, office.file) ?? error))
}
