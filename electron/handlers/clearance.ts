import { z } from 'zod'
import { kinds } from '../../db/model/record/kinds.ts'
import { adoptAwards } from '../../db/store/clearance/adopt.ts'
import { changeOf } from '../../db/store/clearance/change.ts'
import { householdRows } from '../../db/store/clearance/rows.ts'
import { sheetOf } from '../../db/store/clearance/sheet.ts'
import { stuckIn } from '../../db/store/clearance/stuck.ts'
import { priceTables } from '../../db/store/clearance/tables.ts'
import { tally } from '../../db/store/clearance/tally.ts'
import { valuesOf } from '../../db/store/clearance/value.ts'
import { clearanceZones } from '../../db/store/clearance/zones.ts'
import { moveLadder } from '../../db/store/ladder/move.ts'
import { setStep } from '../../db/store/ladder/set.ts'
import { papers } from '../../db/store/view/paper.ts'
import type { HandlersOf } from '../dispatch.ts'
import { sheetShown } from '../people/shown.ts'
import { day, ground, none, words } from './args.ts'

const ids = z.array(words).max(100_000)
const scope = { zone: words.nullish(), phase: words.nullish(), plan: words.nullish(), households: ids.optional() }
const basis = z.strictObject({ day, table: words.nullish() })
const progress = kinds.progress.fields

/** Compensation and clearance; and the steps of every ladder, which households share with zones, phases and plans. */
export const clearance: HandlersOf<
  | 'clearance'
  | 'clearanceZones'
  | 'households'
  | 'householdValues'
  | 'household'
  | 'priceTables'
  | 'priceChange'
  | 'adoptAwards'
  | 'ladders'
  | 'setStep'
  | 'moveLadder'
> = {
  clearance: {
    args: z.strictObject(scope),
    run: (office, asked) => ({
      tally: tally(office.db(), asked, office.today()),
      stuck: stuckIn(office.shown(), office.ladders, asked, office.today()),
    }),
  },
  clearanceZones: { args: none, run: office => clearanceZones(office.db()) },
  households: { args: z.strictObject(scope), run: (office, asked) => householdRows(office.db(), asked) },
  householdValues: {
    args: z.strictObject(scope),
    run: (office, asked) => Object.fromEntries(valuesOf(office.db(), asked, office.today())),
  },
  household: {
    args: z.strictObject({ key: words }),
    run: (office, { key }) => {
      const sheet = sheetShown(office, sheetOf(office.db(), office.ladders, key, office.today()))
      const documents = [sheet.lines, sheet.payments, sheet.obstacles, sheet.complaints, sheet.progress]
        .flat()
        .flatMap(each => each.document ?? [])
      const { ladders } = sheet
      return {
        sheet,
        ladders: ladders.flatMap(code => office.ladders.find(each => each.code === code) ?? []),
        papers: papers(office.db(), new Set([...documents, ...(sheet.plan?.decision ? [sheet.plan.decision] : [])])),
      }
    },
  },
  priceTables: { args: none, run: office => priceTables(office.db()) },
  priceChange: {
    args: z.strictObject({ scope: z.strictObject(scope), from: basis.nullable(), to: basis }),
    run: (office, { scope: asked, ...bases }) => changeOf(office.db(), asked, bases, office.today()),
  },
  adoptAwards: {
    args: z.strictObject({ households: ids, ...ground }),
    run: (office, { households, ...given }) =>
      adoptAwards(office.db(), households, office.today(), { by: office.by, ...given }),
  },
  ladders: { args: none, run: office => office.ladders },
  setStep: {
    args: z.strictObject({
      ...scope,
      ...{ ladder: words, step: words, status: progress.status.nullable(), date: day.nullish() },
      ...{ document: words.nullish(), agency: words.nullish(), note: z.string().max(20_000).nullish() },
      ...{ certainty: ground.certainty, why: ground.why },
    }),
    run: (office, { zone, phase, plan, households, why, ...news }) =>
      setStep(office.db(), office.ladders, { zone, phase, plan, households }, news, {
        ...{ by: office.by, why, today: office.today() },
      }),
  },
  moveLadder: {
    args: z.strictObject({
      ...{ zone: words, phase: words.nullish(), plan: words.nullish(), from: words.nullable(), to: words, day },
      ...{ note: z.string().max(20_000).nullish(), source: words.nullish() },
    }),
    run: (office, { source, ...move }) => moveLadder(office.db(), office.ladders, move, { by: office.by, source }),
  },
}
