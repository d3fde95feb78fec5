import { describe, expect, test } from 'vitest'
import { number, point, shape } from '../../../../db/model/record/field.ts'
import { infoOf } from '../../../../db/model/record/kind.ts'
import { paperDay, readDay } from '../../../../db/model/text/day.ts'
import { formatMoney, formatNumber, readNumber } from '../../../../db/model/text/number.ts'
import { readValue } from '../../../../db/model/text/show.ts'

describe('a number as it was typed', () => {
  test.each([
    ['0.152', 0.152],
    ['0,152', 0.152],
    ['-0,250', -0.25],
    ['0.500', 0.5],
    ['1234', 1234],
    ['150,5', 150.5],
    ['25.743,76', 25743.76],
    ['1.234.567', 1234567],
    ['1,234,567.5', 1234567.5],
    ['1 234 567', 1234567],
    ['1,2340', 1.234],
    ['152.50', 152.5],
  ])('%s is %d', (typed, value) => expect(readNumber(typed)).toEqual({ value }))

  test.each([
    ['1.234', [1234, 1.234]],
    ['1,234', [1234, 1.234]],
    ['-3.500', [-3500, -3.5]],
  ])('%s can be read in two ways and is asked', (typed, either) => expect(readNumber(typed)).toEqual({ either }))

  test.each(['', 'nhiều', '1.2.3', '0.123.456', '1e5', '1,23,4', '--3', '12.3456.789'])('%s is no number', typed =>
    expect(readNumber(typed)).toEqual({ wrong: true }),
  )

  test('what the question offers is read in one way', () => {
    const info = infoOf(number('Số', 'Number'))
    const ask = () => readValue('n', info, '1.234')
    expect(ask).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ first: '1234', second: '1,2340' }) }),
    )
    expect([readValue('n', info, '1234'), readValue('n', info, '1,2340')]).toEqual([1234, 1.234])
  })

  test('every written number is read back as itself', () => {
    for (const value of [0, 0.1, 12.5, 999.999, 1000, 25743.76, 1234567.8901, -42.5]) {
      const reading = readNumber(formatNumber(value))
      expect('either' in reading ? reading.either : Object.values(reading), String(value)).toContain(value)
    }
  })
})

test('money is printed in the unit that reads best, never rounded away', () => {
  expect([1_800_000_000_000, 612_500_000, 25_000, 1_234_567_891].map(formatMoney)).toEqual([
    '1.800\u00a0tỷ đồng',
    '612,5\u00a0triệu đồng',
    '25.000\u00a0đồng',
    '1.234.567.891\u00a0đồng',
  ])
})

test('days are read day first and printed as Nghị định 30/2020 wants them', () => {
  expect(['25/7/2022', '2022-07-25', '30/2/2023', '7/2022'].map(readDay)).toEqual([
    '2022-07-25',
    '2022-07-25',
    null,
    null,
  ])
  expect(['2023-11-03', '2017-05-22', '2022-02-09'].map(paperDay)).toEqual(['03/11/2023', '22/5/2017', '09/02/2022'])
})

describe('a place as it was typed', () => {
  test('latitude first with a semicolon, as people say it', () =>
    expect(readValue('p', infoOf(point('Tọa độ', 'Point')), '9,98996; 105,1319')).toEqual([105.1319, 9.98996]))

  test.each([
    [{ type: 'Foo', coordinates: [1] }],
    [{ type: 'Polygon', coordinates: [] }],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [105, 9],
            [106, 9],
            [106, 10],
            [105, 10],
          ],
        ],
      },
    ],
    [{ type: 'Point', coordinates: [569081, 1104811] }],
    [{ type: 'LineString', coordinates: [['a', null]] }],
  ])('a boundary that is none is refused: %o', wrong =>
    expect(shape('Ranh giới', 'Boundary').safeParse(wrong).success).toBe(false),
  )

  test('a closed ring in degrees is a boundary', () => {
    const ring = [
      [105, 9],
      [106, 9],
      [106, 10],
      [105, 9],
    ]
    expect(shape('Ranh giới', 'Boundary').safeParse({ type: 'Polygon', coordinates: [ring] }).success).toBe(true)
  })
})
