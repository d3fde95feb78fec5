import { expect, test } from 'vitest'
import { changed, placeOf, ringsOf, typedOf } from '../../../../renderer/map/outline/corners.ts'

test('a corner is typed and shown in VN-2000 as decisions print it, to the millimetre', () => {
  const place = placeOf('1 104 811,869', '569081.482', 104.5)
  if (!place) throw new Error('not read')
  expect(place[0]).toBeCloseTo(105.1318982, 6)
  expect(place[1]).toBeCloseTo(9.9899633, 6)
  expect(typedOf(place, 104.5)).toEqual({ x: '1104811,869', y: '569081,482' })
  // The same place counted from the other meridian.
  expect(typedOf(place, 104.75)).toEqual({ x: '1104769,946', y: '541672,598' })
})

test.each([
  ['', '569081'],
  ['abc', '1'],
  ['1.104.811,869', '569081'],
  ['1104811,8,6', '569081'],
])('what is not a number of metres is not read: %s %s', (x, y) => expect(placeOf(x, y, 104.5)).toBeNull())

test('a corner is set, put in after another, or taken away; a ring without corners goes', () => {
  const parts = [
    [
      [
        [1, 1],
        [2, 1],
        [2, 2],
      ] as [number, number][],
    ],
    [[[9, 9]] as [number, number][]],
  ]
  const which = { polygon: 0, ring: 0 }
  expect(changed(parts, which, 1, [5, 5])[0]?.[0]).toEqual([
    [1, 1],
    [5, 5],
    [2, 2],
  ])
  expect(changed(parts, which, 1, [5, 5], true)[0]?.[0]).toEqual([
    [1, 1],
    [2, 1],
    [5, 5],
    [2, 2],
  ])
  expect(changed(parts, which, 0, null)[0]?.[0]).toEqual([
    [2, 1],
    [2, 2],
  ])
  expect(changed(parts, { polygon: 1, ring: 0 }, 0, null)).toHaveLength(1)
  expect(ringsOf(parts).map(each => each.word)).toEqual(['Vòng 1', 'Vòng 2'])
})
