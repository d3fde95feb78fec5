import { describe, expect, it } from 'vitest'
import { ringAreaM2 } from '../../../../db/model/geodesy/plane.ts'
import { areaM2 } from '../../../../db/model/geodesy/shape.ts'
import { nothingKnown } from '../../../../db/model/vn2000/known.ts'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aHole, aRing, head, moved, printed, rowsOf, textOf, thanhLoc } from './made.ts'

const read = (text: string, answers = {}, known = thanhLoc) => readSurvey(tableOfText(text), answers, known)
const m2 = Math.abs(ringAreaM2(aRing))

describe('a table of VN-2000 as decisions print it', () => {
  it.each([
    ['tabs and a heading', textOf([head, ...rowsOf(aRing)])],
    ['no heading at all', textOf(rowsOf(aRing))],
    ['dots between thousands', textOf([head, ...rowsOf(aRing, { gap: '.' })])],
    ['no-break spaces', textOf([head, ...rowsOf(aRing, { gap: '\u00a0' })])],
    ['a decimal dot', textOf([head, ...rowsOf(aRing, { gap: '', comma: '.' })])],
    ['commas between thousands', textOf([head, ...rowsOf(aRing, { gap: ',', comma: '.' })])],
    ['semicolons', textOf([head, ...rowsOf(aRing)], ';')],
    ['single spaces, as copied from a PDF', textOf(rowsOf(aRing), ' ')],
    ['single spaces without spaces in the numbers', textOf(rowsOf(aRing, { gap: '' }), ' ')],
    ['a ring that is not closed', textOf([head, ...rowsOf(aRing, { closed: false })])],
    ['Y before X', textOf([head, ...rowsOf(aRing)].map(([a = '', b = '', x = '', y = '']) => [a, b, y, x]))],
    ['lines of Windows', textOf([head, ...rowsOf(aRing)]).replace(/\n/g, '\r\n')],
    ['the first column empty', textOf([head, ...rowsOf(aRing)].map(row => ['', ...row.slice(1)]))],
    [
      'lying along its rows',
      textOf([1, 2, 3].map(column => [head[column] ?? '', ...rowsOf(aRing).map(row => row[column] ?? '')])),
    ],
  ])('is read with %s', (_, text) => {
    const reading = read(text)
    expect(reading.findings.filter(({ level }) => level !== 'note')).toEqual([])
    expect(reading.runs.map(run => run.corners.length)).toEqual([7])
    expect(reading.meridian).toBe(104.5)
    expect(reading.areaM2).toBeCloseTo(m2, 3)
    expect(areaM2(reading.shape ?? { type: '', coordinates: [] })).toBeCloseTo(m2, 0)
    expect(reading.runs[0]?.corners[1]).toMatchObject({ name: 'M2', at: aRing[1] })
  })

  it('keeps every number as it was typed', () => {
    const { shape } = read(textOf([head, ...rowsOf(aRing, { gap: '\u00a0' })]))
    expect(shape?.vn2000.points[0]).toEqual({
      ring: 1,
      name: 'M1',
      x: '1\u00a0104\u00a0811,869',
      y: '569\u00a0081,482',
    })
    expect(shape?.vn2000.table[0]).toEqual(head)
  })

  it('passes over headings of two lines, column numbers, headings that come again on the next page, words and sums', () => {
    const rows = rowsOf(aRing)
    const text = textOf([
      ['PHỤ LỤC: TỌA ĐỘ RANH GIỚI'],
      ["(Hệ tọa độ VN-2000, kinh tuyến trục 104°30', múi chiếu 3°)"],
      ['STT', 'Số hiệu điểm', 'Tọa độ', ''],
      ['', '', 'X (m)', 'Y (m)'],
      ['(1)', '(2)', '(3)', '(4)'],
      ...rows.slice(0, 4),
      [''],
      ['Trang 2'],
      ['STT', 'Số hiệu điểm', 'X (m)', 'Y (m)'],
      ...rows.slice(4),
      [`Tổng diện tích: ${printed(m2 / 10_000, '.')} ha`],
    ])
    const reading = read(text, {}, nothingKnown)
    expect(reading.findings.filter(({ level }) => level !== 'note')).toEqual([])
    expect(reading.meridian).toBe(104.5)
    expect(reading.runs).toHaveLength(1)
    expect(reading.areas).toEqual([expect.objectContaining({ label: 'bảng ghi', isSame: true })])
  })

  it('reads two blocks beside one another, the left one first', () => {
    const rows = rowsOf(aRing, { closed: false })
    const beside = [0, 1, 2, 3].map(at => [...(rows[at] ?? []), ...(rows[at + 4] ?? ['', '', '', ''])])
    const reading = read(textOf([[...head, ...head], ...beside]))
    expect(reading.runs.map(run => run.corners.map(corner => corner.name))).toEqual([
      ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'],
    ])
    expect(reading.areaM2).toBeCloseTo(m2, 3)
  })

  it.each([
    ['a blank line', [...rowsOf(aRing), [], ...rowsOf(aHole, { from: 8 })]],
    [
      'a blank line and no closing points',
      [...rowsOf(aRing, { closed: false }), [], ...rowsOf(aHole, { from: 8, closed: false })],
    ],
    ['the first point that comes again', [...rowsOf(aRing), ...rowsOf(aHole, { from: 8 })]],
    ['numbers that begin anew', [...rowsOf(aRing, { closed: false }), ...rowsOf(aHole, { closed: false })]],
    [
      'a title',
      [['Khu 1'], ...rowsOf(aRing, { closed: false }), ['Vòng trong'], ...rowsOf(aHole, { from: 8, closed: false })],
    ],
  ])('tells a hole apart by %s', (_, rows) => {
    const reading = read(textOf([head, ...rows]))
    expect(reading.runs.map(run => run.corners.length)).toEqual([7, 4])
    expect(reading.areaM2).toBeCloseTo(m2 - Math.abs(ringAreaM2(aHole)), 3)
    expect(reading.shape?.type).toBe('Polygon')
    expect(reading.shape?.coordinates).toHaveLength(2)
  })

  it('makes parts of rings that lie apart', () => {
    const reading = read(textOf([head, ['Khu 1'], ...rowsOf(aRing), ['Khu 2'], ...rowsOf(moved(aRing, 2000, 0))]))
    expect(reading.shape?.type).toBe('MultiPolygon')
    expect(reading.areaM2).toBeCloseTo(2 * m2, 3)
    expect(reading.runs[1]?.title).toBe('Khu 2')
  })
})
