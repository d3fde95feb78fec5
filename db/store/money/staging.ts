import { newId } from '../../id.ts'
import { checkRecord } from '../../model/record/check.ts'
import type { AnyRecord, RecordOf } from '../../model/record/kinds.ts'
import type { Budget } from '../../model/staging/block.ts'
import type { Rule } from '../../model/staging/rule.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Db, sql } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground, setRecord } from '../record.ts'
import { get, insert, list, update } from '../table.ts'
import { siteView } from './site.ts'

/** An answer of the planner that is to be kept. */
export type NewStaging = { name: string; rule: Rule; budgets: Budget[]; order: string[] }

/** Saves an order of payments with its budgets and the figures of that day. Throws E_STAGING_EMPTY, E_STAGING_PLAN. */
export function saveStaging(db: Db, zone: string, made: NewStaging, today: string, ground: Ground): Changed {
  const site = siteView(db, zone, today)
  const { name, rule, budgets, order } = made
  if (order.length === 0 || budgets.length === 0) throw new Problem('E_STAGING_EMPTY', { name })
  const stranger = order.find(code => !site.blocks.some(block => block.code === code))
  if (stranger !== undefined) throw new Problem('E_STAGING_PLAN', { name, plan: stranger })
  const figures = site.blocks.map(({ code, areaHa, costVnd, households, road, isClean, beside, name: title }) => {
    return { code, name: title, areaHa, costVnd, households, road, isClean, beside }
  })
  const record = {
    id: newId(),
    ...checkRecord('staging', {
      ...{ code: nextCode(db, site.zone.code), name, zone: site.zone.id, rule, saved: today },
      budgets: Object.fromEntries(budgets.map(({ year, vnd }) => [String(year), vnd])),
      ...{ sequence: { plans: order }, figures: { plans: figures } },
    }),
  } as AnyRecord
  const { batch } = inBatch(db, deedOf(db, `Lưu phương án phân kỳ "${name}" của ${site.zone.name}`, ground), () =>
    insert(db, 'staging', record),
  )
  return { batch, record }
}

/** Puts one saved answer forward; those of the same zone that were put forward before no longer are. One batch. */
export function chooseStaging(db: Db, key: string, ground: Ground): Changed {
  const staging = get(db, 'staging', key)
  const zone = get(db, 'zone', staging.zone)
  const deed = deedOf(db, `Chọn phương án phân kỳ "${staging.name}" của ${zone.name} để trình`, ground)
  const { batch } = inBatch(db, deed, () => {
    for (const other of list(db, 'staging', { zone: zone.id, chosen: true }))
      if (other.id !== staging.id) update(db, 'staging', other.id, { chosen: false })
    if (!staging.chosen) setRecord(db, 'staging', staging.id, { chosen: true }, ground)
  })
  return { batch, record: get(db, 'staging', staging.id) as RecordOf<'staging'> & AnyRecord }
}

/** "PK-NO-THANH-LOC-3": the number after the highest there is, so that a removed one is not named again at once. */
function nextCode(db: Db, zone: string): string {
  const codes = sql(db, 'SELECT code FROM staging').pluck().all() as string[]
  const stem = `PK-${zone}-`
  const numbers = codes.filter(code => code.startsWith(stem)).map(code => Number(code.slice(stem.length)) || 0)
  return `${stem}${Math.max(0, ...numbers) + 1}`
}
