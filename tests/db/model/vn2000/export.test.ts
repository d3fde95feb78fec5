import { describe, expect, it } from 'vitest'
import { keptThrough, tableOf } from '../../../../db/model/vn2000/export.ts'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { positionOf, type SurveyedShape } from '../../../../db/model/vn2000/shape.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aHole, aRing, head, moved, rowsOf, textOf, thanhLoc } from './made.ts'

const rows = [
  ['Khu đất A, kinh tuyến trục 104°30′'],
  head,
  ...rowsOf(aRing, { gap: '\u00a0' }),
  [],
  ...rowsOf(aHole, { from: 8 }),
]
const shapeFrom = (from: string[][]): SurveyedShape => {
  const { shape, findings } = readSurvey(tableOfText(textOf(from)), {}, thanhLoc)
  if (!shape) throw new Error(JSON.stringify(findings))
  return shape
}

describe('the table of a boundary', () => {
  it('is the one it came from, character for character, while no corner has moved', () => {
    // Through the data file and back, as JSON.
    const shape = JSON.parse(JSON.stringify(shapeFrom(rows))) as SurveyedShape
    expect(tableOf(shape)).toEqual({ meridian: 104.5, is: 'original', rows })
  })

  it('keeps the digits of the corners that stayed when one has moved', () => {
    const shape = shapeFrom(rows)
    const [outer = []] = shape.coordinates as number[][][]
    const to = positionOf({ x: 1_104_811.869 + 5, y: 569_081.482 }, 104.5)
    const gone = String(positionOf(aRing[0] ?? { x: 0, y: 0 }, 104.5))
    const edited = {
      ...shape,
      coordinates: [
        outer.map(each => (String(each) === gone ? to : each)),
        ...(shape.coordinates.slice(1) as number[][][]),
      ],
    }
    const table = tableOf(edited)
    expect(table?.is).toBe('computed')
    const cells = table?.rows.flat() ?? []
    expect(cells).toContain('1\u00a0105\u00a0320,114')
    expect(cells).not.toContain('1\u00a0104\u00a0811,869')
    expect(cells).toContain('1\u00a0104\u00a0816,869')
  })

  it('is computed for a drawn boundary, and reads back to the same corners within half a millimetre', () => {
    const ring = aRing.map(at => positionOf(at, 104.5))
    const drawn = {
      type: 'MultiPolygon',
      coordinates: [
        [[...ring, ring[0]].reverse()],
        [
          [...moved(aRing, 3000, 0), moved(aRing, 3000, 0)[0] ?? { x: 0, y: 0 }]
            .map(at => positionOf(at, 104.5))
            .reverse(),
        ],
      ],
    }
    const table = tableOf(drawn)
    expect(table?.is).toBe('computed')
    const back = readSurvey(tableOfText(textOf(table?.rows ?? [])), {}, thanhLoc)
    expect(back.findings.filter(each => each.level !== 'note')).toEqual([])
    expect(back.runs.map(run => run.corners.length)).toEqual([7, 7])
    for (const corner of back.runs[0]?.corners ?? [])
      expect(Math.min(...aRing.map(at => Math.hypot(at.x - corner.at.x, at.y - corner.at.y)))).toBeLessThan(0.0008)
  })

  it('can be made on the other meridian', () => {
    const table = tableOf(shapeFrom(rows), 104.75)
    expect(table).toMatchObject({ is: 'computed', meridian: 104.75 })
    const back = readSurvey(tableOfText(textOf(table?.rows ?? [])), {}, thanhLoc)
    expect(back.meridian).toBe(104.75)
    expect(back.shape).not.toBeNull()
  })

  it('is none for a point', () => {
    expect(tableOf({ type: 'Point', coordinates: [105, 10] })).toBeNull()
  })
})

describe('a boundary that was edited by hand', () => {
  const before = shapeFrom([head, ...rowsOf(aRing)])
  const [ring = []] = before.coordinates as [number, number][][]
  const at = (n: number, lon: number) => ring.map((place, of): [number, number] => (of === n ? [lon, place[1]] : place))
  const edited = { type: 'Polygon' as const, coordinates: [at(2, (ring[2]?.[0] ?? 0) + 0.0001)] }

  it('keeps the names and digits of the corners that stayed, and says which were computed', () => {
    const kept = keptThrough(before, edited)
    expect(kept?.points).toHaveLength(6)
    const rows = tableOf({ ...edited, vn2000: kept })
    expect(rows?.is).toBe('computed')
    const body = rows?.rows.filter(row => row.length === 6 && row[0] !== 'STT') ?? []
    expect(body.filter(row => row[5] === 'tính từ bản vẽ')).toHaveLength(1)
    for (const { name, x, y } of kept?.points ?? [])
      expect(body).toContainEqual(expect.arrayContaining([name, x, y, '']))
    const back = readSurvey({ name: '', rows: rows?.rows ?? [] }, {}, thanhLoc)
    expect(back.runs[0]?.corners).toHaveLength(7)
    expect(back.findings.filter(({ level }) => level === 'refuse')).toEqual([])
  })

  it('keeps the whole table while no corner moved, and does not take it for whole when one was left out', () => {
    expect(keptThrough(before, { type: 'Polygon', coordinates: before.coordinates })).toEqual(before.vn2000)
    const fewer = { type: 'Polygon' as const, coordinates: [ring.filter((_, n) => n !== 2)] }
    const kept = keptThrough(before, fewer)
    expect(tableOf({ ...fewer, vn2000: kept })?.is).toBe('computed')
    expect(keptThrough({ type: 'Polygon', coordinates: [] }, fewer)).toBeNull()
  })
})
