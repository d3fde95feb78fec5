import { newId } from '../../id.ts'
import { byQuarter, type Quarter, quarterOf, shortageOf } from '../../model/enterprise/labour.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground, withRefs } from '../record.ts'
import { get, insert, list } from '../table.ts'

export type LabourRow = RecordOf<'labour'> & {
  enterpriseName: string
  zoneName: string | null
  shortage: number | null
}

/** Demand and supply of labour: the rows, newest quarter first, and each quarter added up. */
export function labourOf(db: Db): { rows: LabourRow[]; quarters: Quarter[] } {
  const names = new Map(sql(db, 'SELECT id, name FROM enterprise').raw().all() as [string, string][])
  const homes = new Map(sql(db, 'SELECT id, zone FROM enterprise').raw().all() as [string, string | null][])
  const zones = new Map(sql(db, 'SELECT id, name FROM zone').raw().all() as [string, string][])
  const rows = list(db, 'labour').map(row => ({
    ...row,
    enterpriseName: names.get(row.enterprise) ?? '',
    zoneName: zones.get(row.zone ?? homes.get(row.enterprise) ?? '') ?? null,
    shortage: shortageOf(row),
  }))
  rows.sort((a, b) => b.quarter.localeCompare(a.quarter))
  return { rows, quarters: byQuarter(rows) }
}

/** Adds what an enterprise says of a quarter. Throws E_QUARTER, or E_LABOUR_TWICE when the quarter has its row. */
export function addLabour(db: Db, fields: Record<string, unknown>, ground: Ground): Changed {
  const quarter = String(fields.quarter ?? '')
    .trim()
    .toUpperCase()
  const known = quarterOf(quarter)
  if (!known) throw new Problem('E_QUARTER', { quarter: String(fields.quarter ?? '') })
  const given = { ...fields, quarter, document: fields.document ?? ground.source ?? null }
  const checked = checkRecord('labour', withRefs(db, 'labour', given))
  const record: AnyRecord = { id: newId(), ...checked }
  const enterprise = get(db, 'enterprise', String(record.enterprise))
  if (list(db, 'labour', { enterprise: enterprise.id, quarter }).length > 0)
    throw new Problem('E_LABOUR_TWICE', { enterprise: enterprise.name, quarter: known.words })
  const name = `Ghi lao động ${known.words} của ${enterprise.name}`
  const { batch } = inBatch(db, deedOf(db, name, ground), () => insert(db, 'labour', record))
  return { batch, record }
}
