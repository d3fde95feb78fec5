import { infoOf } from '../../model/record/kind.ts'
import { kindOf } from '../../model/record/kinds.ts'
import type { Ladder } from '../../model/record/ladder.ts'
import { showValue } from '../../model/text/show.ts'
import type { DatedFact } from '../../model/time/timeline.ts'
import { fromColumn } from '../codec.ts'
import { type Db, sql } from '../db.ts'

type Step = {
  zone: string
  day: string
  ladder: string
  step: string
  status: string
  paper: string | null
  papername: string | null
}
type Said = {
  kind: 'zone' | 'call'
  field: string
  zone: string
  day: string
  value: unknown
  paper: string | null
  papername: string | null
}

const named = 'coalesce(document.number, document.publisher, document.title)'

/** What is dated after one day and until another, by zone: steps of its ladders, and what papers say of its state and its calls. Oldest first. */
export function factsBetween(db: Db, ladders: Ladder[], from: string, to: string): DatedFact[] {
  const steps = sql(
    db,
    `SELECT progress.zone, progress.date AS day, progress.ladder, progress.step, progress.status, progress.document AS paper, ${named} AS papername
     FROM progress LEFT JOIN document ON document.id = progress.document
     WHERE progress.household IS NULL AND progress.date > ? AND progress.date <= ?`,
  ).all(from, to) as Step[]
  const said = sql(
    db,
    `SELECT * FROM (SELECT claim.kind, claim.field, coalesce(call.zone, claim.record) AS zone, coalesce(claim.as_of, document.date) AS day,
         claim.value, claim.document AS paper, ${named} AS papername
       FROM claim LEFT JOIN document ON document.id = claim.document LEFT JOIN call ON claim.kind = 'call' AND call.id = claim.record
       WHERE (claim.kind = 'zone' AND claim.field IN ('status', 'area_ha')) OR (claim.kind = 'call' AND claim.field = 'stage'))
     WHERE day > ? AND day <= ?`,
  ).all(from, to) as Said[]
  const facts = [
    ...steps.map(({ ladder, step, status, ...rest }) => ({
      ...rest,
      what: ladders.find(each => each.code === ladder)?.steps.find(each => each.code === step)?.name ?? step,
      is: showValue(infoOf(kindOf('progress').fields.status), status) ?? status,
    })),
    ...said.map(({ kind, field, value, ...rest }) => {
      const info = infoOf((kindOf(kind).fields as Record<string, Parameters<typeof infoOf>[0]>)[field])
      const shown = fromColumn(info, value)
      return { ...rest, what: info.label.vi, is: shown === null ? 'chưa có số liệu' : (showValue(info, shown) ?? '') }
    }),
  ]
  return facts
    .map(({ papername, ...fact }) => ({ ...fact, paperName: papername }))
    .sort((a, b) => a.day.localeCompare(b.day))
}
