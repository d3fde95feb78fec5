import { faultOf } from '../../model/boundary/examine.ts'
import type { BoundedKind } from '../../model/boundary/finding.ts'
import { polygonsOf } from '../../model/boundary/shape.ts'
import { checkPatch } from '../../model/record/check.ts'
import type { AnyRecord } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { type Answers, type Reading, readSurvey } from '../../model/vn2000/read.ts'
import type { SurveyedShape } from '../../model/vn2000/shape.ts'
import type { Finding, RawTable } from '../../model/vn2000/table.ts'
import { named } from '../boundary/near.ts'
import { putBoundary } from '../boundary/save.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground } from '../record.ts'
import { get } from '../table.ts'
import { knownOf } from './known.ts'

/** A table read for a record, held against everything that is known of it. */
export const readFor = (db: Db, kind: BoundedKind, key: string, table: RawTable, answers: Answers): Reading =>
  readSurvey(table, answers, knownOf(db, kind, key))

const codes: Record<string, string> = {
  ...{ zone: 'E_VN2000_ZONE', open: 'E_VN2000_OPEN', crossing: 'E_VN2000_CROSSING', row: 'E_VN2000_ROW' },
  ...{ none: 'E_VN2000_NONE', many: 'E_VN2000_NONE', meridian: 'E_VN2000_MERIDIAN', swapped: 'E_VN2000_SWAPPED' },
}

/** Why a reading may not be saved, by its first sentence; null when it may. */
export function refusalOf({ findings }: Pick<Reading, 'findings'>): Problem | null {
  const held = findings.find(({ level }) => level === 'refuse' || level === 'ask')
  return held ? problemOf(held) : null
}

const problemOf = ({ code, text }: Finding): Problem => new Problem(codes[code] ?? 'E_VN2000_ROW', { text })

/** A table that is to be the boundary of a record. */
export type SurveyPart = { kind: BoundedKind; key: string; table: RawTable; answers: Answers }

/**
 * A record gets the boundary of a table as one batch: surveyed, with its paper and its day, its table kept beside the shape.
 * The table is read anew here: what a window has shown is not taken on trust. Throws E_VN2000_*, E_BOUNDARY_*, E_PLOT_ENDED, E_SOURCE_REQUIRED.
 */
export function saveSurvey(
  db: Db,
  kind: BoundedKind,
  key: string,
  table: RawTable,
  answers: Answers,
  ground: Ground,
): Changed & { shape: SurveyedShape } {
  const { batch, shapes } = saveSurveys(db, [{ kind, key, table, answers }], ground)
  return { batch, record: get(db, kind, key) as AnyRecord, shape: shapes[0] as SurveyedShape }
}

/** Several records get the boundaries of one table's pieces, all of them as one batch or none. Throws as `saveSurvey`; E_VN2000_TWICE of a record that two pieces were given to. */
export function saveSurveys(
  db: Db,
  parts: readonly SurveyPart[],
  ground: Ground,
): { batch: string | null; shapes: SurveyedShape[] } {
  if (!ground.source && !ground.why?.trim()) throw new Problem('E_SOURCE_REQUIRED')
  const read = parts.map(part => judged(db, part))
  const [first] = read
  const twice = read.find(({ id }, at) => read.findIndex(other => other.id === id) !== at)
  if (twice) throw new Problem('E_VN2000_TWICE', { record: twice.title })
  const whose = read.length === 1 ? first?.title : `${read.map(({ title }) => title).join(', ')}`
  const deed = deedOf(db, `Nhập ranh giới ${whose} từ bảng VN-2000`, ground)
  const { batch } = inBatch(db, deed, () => {
    for (const { kind, id, shape } of read)
      putBoundary(db, kind, id, shape, { ...ground, document: deed.document ?? null })
  })
  return { batch, shapes: read.map(({ shape }) => shape) }
}

/** A part as it may be saved: nothing about it is refused. */
function judged(db: Db, { kind, key, table, answers }: SurveyPart) {
  const before = get(db, kind, key) as AnyRecord
  const { id, title } = named(kind, before)
  if (kind === 'plot' && before.ended) throw new Problem('E_PLOT_ENDED', { plot: title })
  const reading = readFor(db, kind, id, table, answers)
  const refusal = refusalOf(reading)
  const { shape } = reading
  if (refusal || !shape) throw refusal ?? new Problem('E_VN2000_NONE', { text: '' })
  const fault = faultOf(polygonsOf(shape))
  if (fault) throw new Problem(`E_BOUNDARY_${fault.is.toUpperCase()}`, { record: title })
  checkPatch(kind, { shape })
  return { kind, id, title, shape }
}
