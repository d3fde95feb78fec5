import { expect, it } from 'vitest'
import { polygonsOf, type Shape } from '../../../db/model/boundary/shape.ts'
import { nothingKnown } from '../../../db/model/vn2000/known.ts'
import { landsOf, recordFor } from '../../../db/model/vn2000/lands.ts'
import { readSurvey } from '../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../db/model/vn2000/text.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { saveSurveys } from '../../../db/store/survey/save.ts'
import { get, list } from '../../../db/store/table.ts'
import { aStore, aZone } from '../fixture.ts'
import { aPlot } from '../land/fixture.ts'
import { aRing, head, moved, rowsOf, textOf } from '../model/vn2000/made.ts'

const rows = [
  ['kinh tuyến trục 104°30′'],
  ['Lô A1'],
  head,
  ...rowsOf(aRing),
  ['Lô A2'],
  head,
  ...rowsOf(moved(aRing, 0, 1200)),
]
const reading = readSurvey(tableOfText(textOf(rows)), {}, nothingKnown)
const ground = { by: 'Lan', why: 'Quyết định giao hai lô' }

function aLand() {
  const db = aStore()
  const zone = aZone(db, { point: [105.1319, 9.98996] })
  for (const code of ['A1', 'A2']) aPlot(db, { code, zone: zone.id })
  const records = list(db, 'plot', {})
  const parts = landsOf(reading).map(land => ({
    ...{ kind: 'plot' as const, key: recordFor(land, records)?.id ?? '', table: land.table },
    answers: { meridian: 104.5 as const, marks: land.marks },
  }))
  return { db, parts }
}
const shapeOf = (db: ReturnType<typeof aStore>, code: string) => get(db, 'plot', code).shape as Shape | null

it('the lots of one table are saved in one batch, each with its own rows, and taken back at once', () => {
  const { db, parts } = aLand()
  const { shapes } = saveSurveys(db, parts, ground)
  expect(['A1', 'A2'].map(code => shapeOf(db, code))).toEqual(shapes)
  expect(shapes.map(({ vn2000 }) => vn2000.table.map(row => row[0]).includes('Lô A2'))).toEqual([false, true])
  expect(polygonsOf(shapeOf(db, 'A1'))[0]?.[0]).toHaveLength(8)
  undo(db, 'Lan')
  expect(['A1', 'A2'].map(code => shapeOf(db, code))).toEqual([null, null])
})

it('nothing is saved when one of them is refused, or when two are given to one lot', () => {
  const { db, parts } = aLand()
  const [first, second] = parts
  if (!first || !second) throw new Error('two lots were made')
  const wrong = { ...second, answers: { ...second.answers, meridian: 104.75 as const } }
  expect(() => saveSurveys(db, [first, wrong], ground)).toThrow(expect.objectContaining({ code: 'E_VN2000_ZONE' }))
  const twice = { ...second, key: first.key }
  expect(() => saveSurveys(db, [first, twice], ground)).toThrow(expect.objectContaining({ code: 'E_VN2000_TWICE' }))
  expect(() => saveSurveys(db, parts, { by: 'Lan' })).toThrow(expect.objectContaining({ code: 'E_SOURCE_REQUIRED' }))
  expect(['A1', 'A2'].map(code => shapeOf(db, code))).toEqual([null, null])
})
