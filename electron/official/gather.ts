import { setImmediate as rest } from 'node:timers/promises'
import type { PaperAsk } from '../../db/model/official/ask.ts'
import type { SheetOf } from '../../db/model/official/body/households.ts'
import type { Official } from '../../db/model/official/official.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Db } from '../../db/store/db.ts'
import { dayOf } from '../../db/store/log/day.ts'
import { freezePaper, freezeSteps } from '../../db/store/official/freeze.ts'
import type { Freezing } from '../../db/store/official/freezing.ts'
import { gatherSheets, newestEntry } from '../../db/store/official/households.ts'
import type { Office } from '../office.ts'

/** ms after which whoever else has asked something is answered. */
const usualPatience = 20
/** So often the register may change meanwhile before the sheets are gathered without a rest. */
const mostTurns = 5

type Going = { done: number; all: number; isStopped: boolean }
let going: Going | null = null

/** How many sheets of a paper that is being made are there; null when none is. */
export const gathered = (): { done: number; all: number } | null => going && { done: going.done, all: going.all }

/** Leaves off gathering: it is refused with E_PAPER_STOPPED. */
export function stopGathering(): void {
  if (going) going.isStopped = true
}

/**
 * What household sheets are written from, gathered with rests in which others are answered, all of one state of the register: when somebody writes
 * meanwhile it begins anew. Undefined for other papers, and on a past day, which is shown for the length of one call alone. Throws E_PAPER_STOPPED.
 */
export async function gather(
  { db, ladders, today }: Office,
  ask: PaperAsk,
  patience = usualPatience,
): Promise<SheetOf[] | undefined> {
  if (ask.is !== 'household-sheets' || dayOf(db()) !== null) return undefined
  const own: Going = { done: 0, all: 0, isStopped: false }
  going = own
  try {
    for (let turn = 1; turn <= mostTurns; turn++) {
      const sheets = await gatherOnce(own, db(), patience, () => gatherSheets(db(), ladders, ask, today()))
      if (sheets) return sheets
    }
    return undefined
  } finally {
    if (going === own) going = null
  }
}

/**
 * A paper frozen in steps with rests between them in which others are answered; what is written meanwhile is in the paper. On a past day, which is
 * shown for the length of one call alone, it is frozen without a rest. Throws E_PAPER_STOPPED and what freezing throws.
 */
export async function freezeInRests(
  office: Office,
  ask: PaperAsk,
  freezing: Omit<Freezing, 'sheets'>,
  patience = usualPatience,
): Promise<Official> {
  const { db, ladders } = office
  for (let turn = 1; turn <= mostTurns && dayOf(db()) === null; turn++) {
    const newest = newestEntry(db())
    const sheets = await gather(office, ask, patience)
    const own: Going = { done: sheets?.length ?? 0, all: sheets?.length ?? 0, isStopped: false }
    going = own
    try {
      const paper = await inRests(freezeSteps(db(), ladders, ask, { ...freezing, sheets }), () => {
        if (own.isStopped) throw new Problem('E_PAPER_STOPPED', {})
        return newestEntry(db()) === newest
      })
      if (paper) return paper
    } finally {
      if (going === own) going = null
    }
  }
  return freezePaper(db(), ladders, ask, freezing)
}

/** What the steps end with; null when `isSame` says after a rest that they are of a register that is no more. */
async function inRests(steps: Generator<undefined, Official>, isSame: () => boolean): Promise<Official | null> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await rest()
    if (!isSame()) return null
  }
}

/** Null when the register has changed meanwhile. */
async function gatherOnce(
  own: Going,
  db: Db,
  patience: number,
  begin: () => ReturnType<typeof gatherSheets>,
): Promise<SheetOf[] | null> {
  const newest = newestEntry(db)
  const steps = begin()
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    own.done = step.value.done
    own.all = step.value.all
    if (performance.now() - since < patience) continue
    await rest()
    if (own.isStopped) throw new Problem('E_PAPER_STOPPED', {})
    if (newestEntry(db) !== newest) return null
    since = performance.now()
  }
}
