import { z } from 'zod'
import { rowOf, stepChoices } from '../../db/model/readiness/sheet.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { confirm, orderRules } from '../../db/store/readiness/rules.ts'
import { verdicts } from '../../db/store/readiness/world.ts'
import { get, list } from '../../db/store/table.ts'
import type { HandlersOf } from '../dispatch.ts'
import { day, none, words } from './args.ts'

/** Whether zones and phases are ready to be called for, rule by rule; the rules' order; what the office confirms by hand. */
export const readiness: HandlersOf<'readiness' | 'verdict' | 'confirm' | 'orderRules'> = {
  readiness: {
    args: none,
    run: office => {
      const db = office.db()
      const rules = list(db, 'rule').sort((a, b) => a.number - b.number)
      const rows = verdicts(db, office.ladders, office.today()).map(rowOf)
      return { rules, rows, steps: stepChoices(office.ladders, office.today()) }
    },
  },
  verdict: {
    args: z.strictObject({ zone: words, phase: words.nullish() }),
    run: (office, { zone: key, phase: part }) => {
      const db = office.db()
      const zone = get(db, 'zone', key)
      const phase = part ? get(db, 'phase', part).id : null
      const found = verdicts(db, office.ladders, office.today(), { zone: zone.id }).find(
        each => (each.phase?.id ?? null) === phase,
      )
      if (!found) throw new Problem('E_PROOF_PHASE', { phase: part ?? '', zone: zone.name })
      return found
    },
  },
  confirm: {
    args: z.strictObject({
      ...{ rule: words, zone: words, phase: words.nullish(), met: z.enum(['yes', 'no', 'na']) },
      ...{
        date: day.nullish(),
        document: words.nullish(),
        agency: words.nullish(),
        note: z.string().max(2000).nullish(),
      },
    }),
    run: (office, args) => confirm(office.db(), args, office.by),
  },
  orderRules: {
    args: z.strictObject({ codes: z.array(words).min(1).max(200) }),
    run: (office, { codes }) => orderRules(office.db(), codes, office.by),
  },
}
