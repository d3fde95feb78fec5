import type { Paper } from '../../model/dossier.ts'
import { type Derived, derivedOf, type Series, seriesOf } from '../../model/enterprise/production.ts'
import type { Db } from '../db.ts'
import { list } from '../table.ts'
import { papers } from '../view/paper.ts'

/** The production indicators as papers print them, what follows from them, and the papers. */
export type Production = { series: Series[]; derived: Derived[]; papers: Paper[] }

/** Indicators of the province, of zones, of groups of zones and of enterprises. */
export function productionOf(db: Db): Production {
  const statistics = list(db, 'statistic')
  return {
    series: seriesOf(statistics),
    derived: derivedOf(statistics),
    papers: papers(db, new Set(statistics.map(each => each.document))),
  }
}
