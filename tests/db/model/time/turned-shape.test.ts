import { expect, test } from 'vitest'
import { bytesOf } from '../../../../db/model/shape/outline.ts'
import { type Outlined, packed, shapeStates } from '../../../../db/model/shape/set.ts'
import { readTheme } from '../../../../db/model/themed.ts'
import { turnedShapes } from '../../../../db/model/time/turned-shape.ts'

const aLot = (id: string, state: (typeof shapeStates.plot)[number]): Outlined => ({
  ...{ id, name: `L-${id}`, zone: 'z', areaHa: 1, state: shapeStates.plot.indexOf(state) },
  outline: bytesOf({ at: Int32Array.of(0, 0, 900, 0, 900, 900), ends: Uint32Array.of(3) }),
})
const side = (lots: Outlined[], theme: 'plots' | 'directive' = 'plots') => ({
  sets: [packed('plot', lots, 17, 0)],
  reading: readTheme(theme),
})

test('lots whose class differs, that came and that went are told, and no others', () => {
  const before = side([aLot('1', 'ready'), aLot('2', 'leased'), aLot('3', 'ready'), aLot('5', 'infrastructure')])
  const after = side([aLot('1', 'leased'), aLot('2', 'leased'), aLot('4', 'ready'), aLot('5', 'infrastructure')])
  expect(turnedShapes(before, after).map(({ name, was, is }) => [name, was, is])).toEqual([
    ['L-1', 'todo', 'xong'],
    ['L-4', null, 'todo'],
    ['L-3', 'todo', null],
  ])
})

test('where the theme says nothing of lots, none has turned', () => {
  expect(turnedShapes(side([aLot('1', 'ready')], 'directive'), side([aLot('1', 'leased')], 'directive'))).toEqual([])
})
