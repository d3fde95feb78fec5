import { describe, expect, it } from 'vitest'
import { goalsOf, readPlace } from '../../../../db/model/geodesy/place-text.ts'
import { type Place, toVn2000 } from '../../../../db/model/geodesy/vn2000.ts'

const thanhLoc: Place = { lat: 9.98996, lon: 105.1319 }
const degreesIn = (text: string) => {
  const typed = readPlace(text)
  return typed?.is === 'degrees' ? typed.place : null
}
const metresIn = (text: string) => {
  const typed = readPlace(text)
  return typed?.is === 'metres' ? typed.point : null
}

describe('reading a typed coordinate', () => {
  it.each([
    '9,98996; 105,1319',
    '9.98996, 105.1319',
    '9.98996,105.1319',
    '9,98996, 105,1319',
    '9,98996 105,1319',
    ' 9.98996°N 105.1319°E ',
    '9,98996 B, 105,1319 Đ',
    'N 9.98996 E 105.1319',
    '105.1319, 9.98996',
    'e 105.1319 n 9.98996',
    '105,1319 đ; 9,98996 b',
  ])('understands the degrees of %s, in either order', text => {
    expect(degreesIn(text)).toEqual(thanhLoc)
  })

  it('understands two decimals of a degree with the longitude first', () => {
    expect(degreesIn('105.13, 9.99')).toEqual({ lat: 9.99, lon: 105.13 })
  })

  it.each([
    '9°59\'24"N 105°7\'55"E',
    '9°59′24″B 105°7′55″Đ',
    "9°59'24''N105°07'55''E",
    '105° 7\' 55" E, 9° 59\' 24" N',
  ])('understands the minutes and seconds of %s', text => {
    expect(degreesIn(text)?.lat).toBeCloseTo(9 + 59 / 60 + 24 / 3600, 10)
    expect(degreesIn(text)?.lon).toBeCloseTo(105 + 7 / 60 + 55 / 3600, 10)
  })

  it('believes the letters more than the order, and refuses letters that contradict each other or the numbers', () => {
    expect(degreesIn('48,8566 B; 2,3522 Đ')).toEqual({ lat: 48.8566, lon: 2.3522 })
    expect(degreesIn('2,3522 E; 48,8566 N')).toEqual({ lat: 48.8566, lon: 2.3522 })
    expect(degreesIn('33.8688 S, 151.2093 E')).toEqual({ lat: -33.8688, lon: 151.2093 })
    expect(readPlace('9.98996 N 105.1319 N')).toBeNull()
    expect(readPlace('9.98996 E 105.1319 N')).toBeNull()
    expect(readPlace('9°60\'00"N 105°7\'55"E')).toBeNull()
  })

  it.each([
    'X 1104811 Y 569081',
    'X=1104811; Y=569081',
    'x: 1104811 m, y: 569081 m',
    '1104811 569081',
    '569081 1104811',
    '569081; 1104811',
    '1104811,569081',
    '1.104.811; 569.081',
    '1 104 811 569 081',
    'X 1\u00a0104\u00a0811 Y 569\u00a0081',
    'E 569081 N 1104811',
  ])('understands the metres of %s, northing and easting told apart by size', text => {
    expect(metresIn(text)).toEqual({ x: 1_104_811, y: 569_081 })
  })

  it('keeps the decimals of metres', () => {
    expect(metresIn('1104811,869 569081,412')).toEqual({ x: 1_104_811.869, y: 569_081.412 })
    expect(metresIn('1.104.811,869; 569.081,412')).toEqual({ x: 1_104_811.869, y: 569_081.412 })
  })

  it.each([
    '',
    '1755',
    '1755 QD UBND',
    '670/TB-VP',
    '26/2026/QĐ-UBND',
    '01/7/2025 - 31/12/2025',
    '9',
    '9 105',
    '10,5 105,2',
    '1,50 2,75',
    '150 ha, 100 ha',
    '1104811',
    '569081 569082',
    '1104811 1104812',
    'X 1104811',
    '0918 123 456',
    '297 3812345',
    '9,98996',
    '9.98996105.1319',
    'Thạnh Lộc 9,98996; 105,1319 hoặc gần đó',
    '109.5, 9999.12345',
    '198.5000, 205.1000',
  ])('takes "%s" for no coordinate', text => {
    expect(readPlace(text)).toBeNull()
  })
})

describe('the places a typed coordinate can mean', () => {
  const point = toVn2000(thanhLoc.lon, thanhLoc.lat, 104.5)
  const metres = { is: 'metres', point } as const

  it('are one for degrees, wherever it is', () => {
    expect(goalsOf({ is: 'degrees', place: thanhLoc }, 104.5, () => false)).toEqual([
      { place: thanhLoc, meridian: null },
    ])
  })

  it('are one on each meridian, a quarter of a degree apart, the chosen meridian first', () => {
    const goals = goalsOf(metres, 104.75, () => true)
    expect(goals.map(goal => goal.meridian)).toEqual([104.75, 104.5])
    expect(goals[0]?.place.lon).toBeCloseTo(105.3819, 3)
    expect(goals[1]?.place.lon).toBeCloseTo(105.1319, 8)
    expect(goals[1]?.place.lat).toBeCloseTo(9.98996, 8)
  })

  it('are one when only one meridian keeps it on the map, whichever was chosen', () => {
    expect(goalsOf(metres, 104.75, ({ lon }) => lon < 105.2).map(goal => goal.meridian)).toEqual([104.5])
  })

  it('are the one on the chosen meridian when the map has neither', () => {
    expect(goalsOf(metres, 104.75, () => false).map(goal => goal.meridian)).toEqual([104.75])
  })
})
