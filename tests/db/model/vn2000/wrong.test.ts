import { describe, expect, it } from 'vitest'
import { ringAreaM2 } from '../../../../db/model/geodesy/plane.ts'
import { nothingKnown } from '../../../../db/model/vn2000/known.ts'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aRing, head, moved, printed, rowsOf, textOf, thanhLoc } from './made.ts'

const read = (text: string, answers = {}, known = thanhLoc) => readSurvey(tableOfText(text), answers, known)
const codes = (text: string, answers = {}, known = thanhLoc) =>
  read(text, answers, known).findings.map(each => each.code)
const m2 = Math.abs(ringAreaM2(aRing))

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
