import type { BoundedKind } from '../../db/model/boundary/finding.ts'
import { polygonsOf } from '../../db/model/boundary/shape.ts'
import { findingWords } from '../../db/model/boundary/words.ts'
import { kindOf } from '../../db/model/record/kinds.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { type Land, landsOf, recordFor } from '../../db/model/vn2000/lands.ts'
import type { Answers, Reading } from '../../db/model/vn2000/read.ts'
import type { RawTable } from '../../db/model/vn2000/table.ts'
import { checkBoundary } from '../../db/store/boundary/check.ts'
import type { Db } from '../../db/store/db.ts'
import { readFor, type SurveyPart } from '../../db/store/survey/save.ts'
import { get, list } from '../../db/store/table.ts'

/** Kinds whose records lie in a zone and are named by a code of their own. */
export type LotKind = Extract<BoundedKind, 'phase' | 'plot' | 'plan'>
export const isLotKind = (kind: BoundedKind): kind is LotKind => ['phase', 'plot', 'plan'].includes(kind)

/** What a table of several lots would write: the whole as it was read, each piece for the record that its words name, what lies around. */
export type Lots = {
  reading: Reading
  parts: SurveyPart[]
  told: { record: string; areaM2: number }[]
  around: string[]
}

/** The pieces of a table, each for the record of a zone whose code stands over it. Throws E_VN2000_LAND for a piece that names none. */
export function lotsIn(db: Db, kind: LotKind, zone: string, table: RawTable, answers: Answers): Lots {
  const { id, name } = get(db, 'zone', zone)
  const reading = readFor(db, 'zone', id, table, answers)
  const records = list(db, kind, { zone: id }).map(record => ({ id: record.id, code: String(record.code) }))
  const given = landsOf(reading).map((land, at) => {
    const record = recordFor(land, records)
    if (!record) throw nameless(land, at, kind, name)
    const own = { meridian: reading.meridian, swap: answers.swap ?? false, marks: land.marks }
    return { land, record, part: { kind, key: record.id, table: land.table, answers: own } }
  })
  const isGiven = (record: string) => given.some(each => each.record.id === record)
  const around = given.flatMap(({ record, part }) => {
    const { shape } = readFor(db, kind, record.id, part.table, part.answers)
    const findings = shape ? checkBoundary(db, kind, record.id, polygonsOf(shape)) : []
    // A lot that gets a new boundary out of the same table is not held against its old one.
    const isNew = findings.filter(each => each.is !== 'overlap' || !isGiven(each.with.id))
    return isNew.map(each => `${record.code}: ${findingWords(each)}`)
  })
  return {
    ...{ reading, around },
    parts: given.map(each => each.part),
    told: given.map(({ land, record }) => ({ record: record.code, areaM2: land.areaM2 })),
  }
}

function nameless({ title }: Land, at: number, kind: LotKind, zone: string): Problem {
  const piece = title ? `mảnh ${at + 1} ("${title}")` : `mảnh ${at + 1}`
  return new Problem('E_VN2000_LAND', { piece, kind: kindOf(kind).label.vi.toLowerCase(), zone })
}
