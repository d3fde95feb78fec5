import { describe, expect, it } from 'vitest'
import { ringAreaM2 } from '../../../../db/model/geodesy/plane.ts'
import { codeIn, landsOf, recordFor } from '../../../../db/model/vn2000/lands.ts'
import { type Answers, readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aHole, aRing, head, moved, printed, rowsOf, textOf, thanhLoc } from './made.ts'

const m2 = Math.abs(ringAreaM2(aRing))
const second = moved(aRing, 0, 1200)
const third = moved(aRing, -1300, 0)
const grid = ["Hệ tọa độ VN-2000, kinh tuyến trục 104°30', múi chiếu 3°"]

function lands(rows: string[][], answers: Answers = {}) {
  const reading = readSurvey(tableOfText(textOf(rows)), answers, thanhLoc)
  return landsOf(reading, answers.marks)
}
/** Each piece read again for itself, as its record will get it. */
const again = (rows: string[][], answers: Answers = {}) =>
  lands(rows, answers).map(({ table, marks }) => readSurvey(table, { ...answers, marks }, thanhLoc))

/** Every piece comes to its land when it is read alone, and nothing but notes is said of it. */
function expectLands(rows: string[][], codes: (string | null)[], answers: Answers = {}, areas = codes.map(() => m2)) {
  expect(lands(rows, answers).map(land => land.code)).toEqual(codes)
  const readings = again(rows, answers)
  expect(readings.flatMap(({ findings }) => findings.filter(({ level }) => level !== 'note'))).toEqual([])
  expect(readings.map(({ areaM2 }) => Math.round(areaM2))).toEqual(areas.map(Math.round))
  for (const { shape } of readings) expect(shape).not.toBeNull()
}

describe('a decision that prints a table for each lot', () => {
  it('gives each lot its own rows, its name and the area that stands under it', () => {
    const rows = [
      ['PHỤ LỤC: TỌA ĐỘ RANH GIỚI CÁC LÔ ĐẤT'],
      grid,
      ['Tổng diện tích: 220 ha'],
      ['1. Lô A1'],
      head,
      ...rowsOf(aRing),
      [`Diện tích: ${printed(m2 / 10_000, '.')} ha`],
      [''],
      ['2. Lô A2'],
      head,
      ...rowsOf(second),
      [`Diện tích: ${printed(m2 / 10_000, '.')} ha`],
      ['Khu đất số 3'],
      head,
      ...rowsOf(third, { closed: false }),
    ]
    expectLands(rows, ['A1', 'A2', '3'])
    const [first, , last] = lands(rows)
    expect(first?.stated?.ha).toBeCloseTo(m2 / 10_000, 3)
    expect(last?.stated).toBeNull()
    expect(first?.table.rows.map(row => row[0])).toContain('1. Lô A1')
    expect(first?.table.rows.flat().join()).not.toContain('Tổng diện tích')
  })

  it('knows a lot by a caption over its table', () => {
    const rows = [
      ['Bảng 1. Tọa độ các điểm mốc ranh giới lô CN-01'],
      head,
      ...rowsOf(aRing),
      ['Bảng 2. Tọa độ các điểm mốc ranh giới lô CN-02'],
      head,
      ...rowsOf(second),
    ]
    expectLands(rows, ['CN-01', 'CN-02'])
  })

  it('knows a lot by a column that names it once, as merged cells do', () => {
    const named = (name: string, ring: string[][]) => ring.map((row, at) => [at === 0 ? name : '', ...row])
    const rows = [['Tên lô', ...head], ...named('A1', rowsOf(aRing)), ...named('A2', rowsOf(second, { from: 8 }))]
    expectLands(rows, ['A1', 'A2'])
  })

  it('knows rings apart where numbers begin anew and nothing names them', () => {
    expectLands([head, ...rowsOf(aRing, { closed: false }), ...rowsOf(second, { closed: false })], [null, null])
  })

  it('takes a ring that lies in a lot out of it, and gives it a lot of its own when a person says so', () => {
    const rows = [['Lô A1'], head, ...rowsOf(aRing), ['Lô A2'], head, ...rowsOf(aHole, { from: 8 })]
    const hole = Math.abs(ringAreaM2(aHole))
    expectLands(rows, ['A1'], {}, [m2 - hole])
    expectLands(rows, ['A1', 'A2'], { marks: [{ row: 13, is: 'own' }] }, [m2, hole])
  })

  it('takes lots that share a border for lots beside one another', () => {
    const half = aRing.slice(0, 4)
    const other = [...aRing.slice(3), ...aRing.slice(0, 1)]
    const rows = [['Lô A1'], head, ...rowsOf(half), ['Lô A2'], head, ...rowsOf(other, { from: 5 })]
    const areas = [half, other].map(ring => Math.abs(ringAreaM2(ring)))
    expectLands(rows, ['A1', 'A2'], {}, areas)
  })

  it('makes a table of its own for a lot whose rows stand beside those of another', () => {
    const [left, right] = [rowsOf(aRing), rowsOf(second)]
    const rows = [grid, [...head, ...head], ...left.map((row, at) => [...row, ...(right[at] ?? [])])]
    expectLands(rows, [null, null])
    expect(lands(rows)[1]?.table.rows).toContainEqual(['M2', right[1]?.[2], right[1]?.[3], ''])
  })
})

describe('rings that were told apart wrongly', () => {
  const rows = [head, ...rowsOf(aRing, { closed: false }), ...rowsOf(second, { from: 8, closed: false })]
  it('are parted at a row', () => {
    expect(lands(rows)).toHaveLength(1)
    expectLands(rows, [null, null], { marks: [{ row: 9, is: 'begins' }] })
  })

  it('are joined at a row, also where a blank line or a title stands', () => {
    const torn = [head, ...rowsOf(aRing).slice(0, 4), [], ['Lô 9'], ...rowsOf(aRing).slice(4)]
    expect(readSurvey(tableOfText(textOf(torn)), {}, thanhLoc).runs).toHaveLength(2)
    expectLands(torn, [null], { marks: [{ row: 8, is: 'goes-on' }] })
  })
})

describe('the code in a title', () => {
  it.each([
    ['Lô A1', 'A1'],
    ['2. Lô đất số A1-03 (diện tích 1,2 ha)', 'A1-03'],
    ['Khu đất số 2', '2'],
    ['Thửa đất số 125, tờ bản đồ 7', '125'],
    ['Lô Đ2:', 'Đ2'],
    ['Giai đoạn II', 'II'],
    ['Vòng trong', null],
    ['Các lô đất thuộc khu', null],
  ])('of "%s" is %s', (title, code) => expect(codeIn(title)).toBe(code))

  it('finds the record with that code, whole or behind its zone, and none where two fit', () => {
    const records = ['TL1-A1', 'TL2-A1', 'a2', 'TL1-A3'].map(code => ({ code }))
    expect(recordFor({ code: 'A2' }, records)?.code).toBe('a2')
    expect(recordFor({ code: 'A3' }, records)?.code).toBe('TL1-A3')
    expect(recordFor({ code: 'A1' }, records)).toBeNull()
    expect(recordFor({ code: null }, records)).toBeNull()
  })
})
