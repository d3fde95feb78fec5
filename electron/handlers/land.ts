import { z } from 'zod'
import { kinds } from '../../db/model/record/kinds.ts'
import { mergePlots, splitPlot } from '../../db/store/land/divide.ts'
import { addLease } from '../../db/store/land/leases.ts'
import { landOf, relativesOf } from '../../db/store/land/plots.ts'
import { addTable, rentOf } from '../../db/store/land/rent.ts'
import { saveScenario, scenariosOf, whatIfOf } from '../../db/store/land/scenario.ts'
import type { HandlersOf } from '../dispatch.ts'
import { day, fields, ground, none, words } from './args.ts'

const area = z.number().positive()
const { use, status, shape } = kinds.plot.fields
const newPlot = z.strictObject({
  ...{ code: words, area_ha: area },
  ...{ use: use.optional(), status: status.optional(), shape: shape.optional() },
})
const division = { date: day, confirmed_ha: z.number().nullish() }
const about = kinds.charge.fields.about
const price = z.int().nonnegative()
const question = z.strictObject({
  about,
  rate_vnd: price,
  from: day,
  yearly_pct: z.number().min(-50).max(100),
  only_vnd: price.nullable(),
})

/** Plots and what they came from, leases, the three prices, and what another price would do. */
export const land: HandlersOf<
  | 'land'
  | 'relatives'
  | 'splitPlot'
  | 'mergePlots'
  | 'addLease'
  | 'rent'
  | 'addTable'
  | 'whatIf'
  | 'scenarios'
  | 'saveScenario'
> = {
  land: {
    args: z.strictObject({ zone: words }),
    run: (office, { zone }) => landOf(office.db(), zone, office.today()),
  },
  relatives: {
    args: z.strictObject({ plot: words }),
    run: (office, { plot }) => relativesOf(office.db(), plot),
  },
  splitPlot: {
    args: z.strictObject({
      ...{ plot: words, into: z.array(newPlot).max(50), ...division },
      ...{ holder: words.nullish(), leases: z.record(z.string(), words).optional(), ...ground },
    }),
    run: (office, { plot, into, date, confirmed_ha, holder, leases, ...on }) =>
      splitPlot(office.db(), plot, into, { date, confirmed_ha, holder, leases }, { by: office.by, ...on }),
  },
  mergePlots: {
    args: z.strictObject({ plots: z.array(words).max(50), into: newPlot, ...division, ...ground }),
    run: (office, { plots, into, date, confirmed_ha, ...on }) =>
      mergePlots(office.db(), plots, into, { date, confirmed_ha }, { by: office.by, ...on }),
  },
  addLease: {
    args: z.strictObject({ fields, ...ground }),
    run: (office, { fields: given, ...on }) => addLease(office.db(), given, { by: office.by, ...on }),
  },
  rent: { args: none, run: office => rentOf(office.db(), office.today()) },
  addTable: {
    args: z.strictObject({
      ...{ about, zone: words.nullable(), name: words, valid_from: day.nullable(), valid_to: day.nullable() },
      lines: z.array(z.strictObject({ name: words, position: words.nullable(), price_vnd: price })).max(200),
      ...ground,
    }),
    run: (office, { source, why, asOf, certainty, ...table }) =>
      addTable(office.db(), table, { by: office.by, source, why, asOf, certainty }),
  },
  whatIf: {
    args: z.strictObject({ zone: words, question }),
    run: (office, { zone, question: asked }) => whatIfOf(office.db(), zone, asked, office.today()),
  },
  scenarios: {
    args: z.strictObject({ zone: words.nullable() }),
    run: (office, { zone }) => scenariosOf(office.db(), zone, office.today()),
  },
  saveScenario: {
    args: z.strictObject({ zone: words, name: words, question, ...ground }),
    run: (office, { zone, name, question: asked, ...on }) =>
      saveScenario(office.db(), { zone, name, question: asked }, { by: office.by, ...on }, office.today()),
  },
}
