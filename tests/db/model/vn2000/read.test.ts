import { describe, expect, it } from 'vitest'
import { lengthM, ringAreaM2 } from '../../../../db/model/geodesy/plane.ts'
import { areaM2 } from '../../../../db/model/geodesy/shape.ts'
import { nothingKnown } from '../../../../db/model/vn2000/known.ts'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aHole, aRing, head, moved, printed, rowsOf, textOf, thanhLoc } from './made.ts'

const read = (text: string, answers = {}, known = thanhLoc) => readSurvey(tableOfText(text), answers, known)
const codes = (text: string, answers = {}, known = thanhLoc) =>
  read(text, answers, known).findings.map(each => each.code)
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

describe('what a table can have wrong', () => {
  it('refuses the other zone with the distance and offers the right one', () => {
    const reading = read(textOf([head, ...rowsOf(aRing)]), { meridian: 104.75 })
    expect(reading.shape).toBeNull()
    expect(reading.findings[0]).toMatchObject({
      code: 'zone',
      level: 'refuse',
      offer: { is: 'meridian', meridian: 104.5 },
    })
    expect(reading.findings[0]?.text).toMatch(/27,\d\u00a0km/)
  })

  it('asks for the meridian when nothing tells it, and shows the shape under both', () => {
    const reading = read(textOf([head, ...rowsOf(aRing)]), {}, nothingKnown)
    expect(reading.findings[0]).toMatchObject({ code: 'meridian', level: 'ask' })
    expect(Object.keys(reading.shapes)).toEqual(['104.5', '104.75'])
    expect(read(textOf([head, ...rowsOf(aRing)]), { meridian: 104.5 }, nothingKnown).shape).not.toBeNull()
  })

  it('takes the printed meridian, but not against the recorded place', () => {
    const said = (meridian: string) => textOf([[`kinh tuyến trục ${meridian}, múi chiếu 3 độ`], head, ...rowsOf(aRing)])
    expect(read(said('104°45′'), {}, nothingKnown).meridian).toBe(104.75)
    expect(codes(said('104°45′'))).toContain('zone')
    expect(codes(said('105°00′'), {}, nothingKnown)).toContain('zone')
    expect(read(said('104°30′')).shape).not.toBeNull()
  })

  it('names meridian 105°00′ and UTM 48N when the recorded place tells so', () => {
    // The same land on 105°00': its eastings are some 55 km smaller.
    const reading = read(textOf([head, ...rowsOf(moved(aRing, -70, -54_810))]))
    expect(reading.findings[0]).toMatchObject({ code: 'zone', level: 'refuse' })
    expect(reading.findings[0]?.text).toContain('105°00′')
  })

  it('asks before X and Y change places, and reads it once they have', () => {
    const text = textOf([
      ['Tên điểm', 'X (m)', 'Y (m)'],
      ...rowsOf(aRing).map(([, name = '', x = '', y = '']) => [name, y, x]),
    ])
    const reading = read(text)
    expect(reading.shape).toBeNull()
    expect(reading.findings).toEqual([
      expect.objectContaining({ code: 'swapped', level: 'ask', offer: { is: 'swap' } }),
    ])
    expect(read(text, { swap: true }).areaM2).toBeCloseTo(m2, 3)
  })

  it('refuses a last point that should be the first and lies elsewhere', () => {
    const rows = rowsOf(aRing)
    rows[7] = ['8', 'M1', printed(1_104_821.869), printed(569_081.482)]
    const [finding] = read(textOf([head, ...rows])).findings
    expect(finding).toMatchObject({ code: 'open', level: 'refuse', rows: [9, 2] })
    expect(finding?.text).toContain('10\u00a0m')
  })

  it('refuses two points alone', () => {
    expect(read(textOf([head, ...rowsOf(aRing.slice(0, 2), { closed: false })])).findings[0]).toMatchObject({
      code: 'open',
      level: 'refuse',
    })
  })

  it('names the two sides of a crossing with their points and rows', () => {
    const twisted = aRing.map((point, at) => (at === 2 ? aRing[3] : at === 3 ? aRing[2] : point)) as typeof aRing
    const finding = read(textOf([head, ...rowsOf(twisted)])).findings.find(each => each.code === 'crossing')
    expect(finding).toMatchObject({ level: 'refuse' })
    expect(finding?.text).toMatch(/M\d–M\d \(dòng \d–\d\) gặp cạnh M\d–M\d \(dòng \d–\d\)/)
  })

  it('says a point that stands twice, and takes it once', () => {
    const rows = rowsOf([...aRing.slice(0, 3), aRing[2] ?? { x: 0, y: 0 }, ...aRing.slice(3)])
    const reading = read(textOf([head, ...rows]))
    expect(reading.findings.find(each => each.code === 'repeated')).toMatchObject({ level: 'warn', rows: [4, 5] })
    expect(reading.areaM2).toBeCloseTo(m2, 3)
  })

  it.each([
    ['a digit of X', 'x', '1 104 350,900', '1 114 350,900'],
    ['two digits changed over', 'y', '569 880,062', '596 880,062'],
  ])('finds %s mistyped, and the text that mends it', (_, axis, right, wrong) => {
    const text = textOf([head, ...rowsOf(aRing)]).replace(right, wrong)
    const typo = read(text).findings.find(each => each.code === 'typo')
    expect(typo).toMatchObject({
      level: 'warn',
      rows: [6],
      offer: { is: 'write', row: 6, column: axis === 'x' ? 2 : 3, text: right },
    })
  })

  it.each([
    ['11 048 11,869', null],
    ['110 481,869', 'thiếu chữ số'],
    ['11 048 118,69', 'thừa chữ số'],
    ['', 'thiếu tọa độ bắc'],
    ['1l04811,869', 'không phải'],
  ])('says why "%s" is no northing', (text, why) => {
    const rows = rowsOf(aRing).map((row, at) =>
      at === 0 || at === 7 ? [row[0] ?? '', row[1] ?? '', text, row[3] ?? ''] : row,
    )
    const finding = read(textOf([head, ...rows])).findings.find(each => each.code === 'row')
    if (why) expect(finding?.text).toContain(why)
    else expect(finding).toBeUndefined()
  })

  it('refuses what is no table of coordinates', () => {
    expect(codes('Kính gửi: Ban Quản lý Khu kinh tế')).toEqual(['none'])
    expect(codes('')).toEqual(['none'])
  })

  it('holds the area against the certificate and the table', () => {
    const known = { ...thanhLoc, areas: [{ label: 'Diện tích quy hoạch', ha: 60 }] }
    const reading = read(textOf([head, ...rowsOf(aRing)]), {}, known)
    expect(reading.findings.find(each => each.code === 'area')?.text).toContain('Diện tích quy hoạch 60\u00a0ha')
    expect(reading.shape).not.toBeNull()
  })
})

describe('printed side lengths', () => {
  const sides = aRing.map((point, at) =>
    lengthM([point, aRing[(at + 1) % 7] ?? point])
      .toFixed(2)
      .replace('.', ','),
  )
  const withSides = (lengths: string[]) =>
    textOf([[...head, 'Cạnh (m)'], ...rowsOf(aRing, { closed: false }).map((row, at) => [...row, lengths[at] ?? ''])])

  it('are said to fit when they do, whichever end of the side they stand at', () => {
    expect(read(withSides(sides)).findings.find(each => each.code === 'sides')).toMatchObject({ level: 'note' })
    expect(
      read(withSides([sides[6] ?? '', ...sides.slice(0, 6)])).findings.find(each => each.code === 'sides'),
    ).toMatchObject({ level: 'note' })
  })

  it('are read where they stand on lines of their own', () => {
    const rows = rowsOf(aRing, { closed: false }).flatMap((row, at) => [
      [...row, ''],
      ['', '', '', '', sides[at] ?? ''],
    ])
    const reading = read(textOf([[...head, 'Cạnh (m)'], ...rows]))
    expect(reading.findings.find(each => each.code === 'sides')).toMatchObject({ level: 'note' })
    expect(reading.runs[0]?.corners[0]?.length).toBe(sides[0])
  })

  it('tell which side does not fit, and where all are off by one factor', () => {
    const one = read(withSides(sides.map((side, at) => (at === 3 ? '99,99' : side)))).findings.find(
      each => each.code === 'sides',
    )
    expect(one).toMatchObject({ level: 'warn', rows: [5] })
    expect(one?.text).toContain('99,99\u00a0m')
    const long = sides.map(side => (Number(side.replace(',', '.')) * 1.0003).toFixed(2).replace('.', ','))
    expect(codes(withSides(long))).toContain('side-scale')
  })
})
