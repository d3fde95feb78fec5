import { z } from 'zod'
import { adoptTenant } from '../../../db/store/enterprise/adopt.ts'
import { groupOf } from '../../../db/store/enterprise/group.ts'
import { addLabour, labourOf } from '../../../db/store/enterprise/labour.ts'
import { answerObstacle, obstacleRows, solveObstacle } from '../../../db/store/enterprise/obstacle.ts'
import { productionOf } from '../../../db/store/enterprise/production.ts'
import { enterprisePage, enterpriseRows } from '../../../db/store/enterprise/rows.ts'
import { get } from '../../../db/store/table.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { day, fields, ground, none, words } from '../args.ts'

const onWord = { source: ground.source, why: ground.why }

/** Enterprises and what is in their way, labour by quarter, production by period, the steering group. */
export const enterprise: HandlersOf<
  | 'enterprises'
  | 'enterprise'
  | 'adoptTenant'
  | 'obstacles'
  | 'answerObstacle'
  | 'solveObstacle'
  | 'labour'
  | 'addLabour'
  | 'production'
  | 'group'
> = {
  enterprises: { args: none, run: office => enterpriseRows(office.db(), office.today()) },
  enterprise: {
    args: z.strictObject({ enterprise: words }),
    run: (office, args) => enterprisePage(office.db(), args.enterprise, office.today()),
  },
  adoptTenant: {
    args: z.strictObject({ tenant: words }),
    run: (office, { tenant }) => adoptTenant(office.db(), tenant, office.by),
  },
  obstacles: {
    args: z.strictObject({ zone: words.nullable() }),
    run: (office, { zone }) => obstacleRows(office.db(), office.today(), zone && get(office.db(), 'zone', zone).id),
  },
  answerObstacle: {
    args: z.strictObject({ obstacle: words, answered: day, answer: z.string().max(20_000), ...onWord }),
    run: (office, { obstacle, answered, answer, ...on }) =>
      answerObstacle(office.db(), obstacle, { answered, answer }, { by: office.by, ...on }),
  },
  solveObstacle: {
    args: z.strictObject({ obstacle: words, solved: day, ...onWord }),
    run: (office, { obstacle, solved, ...on }) =>
      solveObstacle(office.db(), obstacle, solved, { by: office.by, ...on }),
  },
  labour: { args: none, run: office => labourOf(office.db()) },
  addLabour: {
    args: z.strictObject({ fields, ...ground }),
    run: (office, { fields: given, ...on }) => addLabour(office.db(), given, { by: office.by, ...on }),
  },
  production: { args: none, run: office => productionOf(office.db()) },
  group: { args: none, run: office => groupOf(office.db(), office.today()) },
}
