import { describe, expect, it } from 'vitest'
import { lengthM } from '../../../../db/model/geodesy/plane.ts'
import { readSurvey } from '../../../../db/model/vn2000/read.ts'
import { tableOfText } from '../../../../db/model/vn2000/text.ts'
import { aRing, head, rowsOf, textOf, thanhLoc } from './made.ts'

const read = (text: string, answers = {}, known = thanhLoc) => readSurvey(tableOfText(text), answers, known)
const codes = (text: string, answers = {}, known = thanhLoc) =>
  read(text, answers, known).findings.map(each => each.code)

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
