import { expect, test } from 'vitest'
import type { Finding } from '../../../../db/model/boundary/finding.ts'
import type { Reading } from '../../../../db/model/vn2000/read.ts'
import { aroundOf, type Parted } from '../../../../renderer/map/survey/parted.ts'

const where: Finding['where'] = [105, 10, 105.1, 10.1]
const overlap = (id: string): Finding => ({ is: 'overlap', with: { kind: 'plot', id, title: id }, ha: 1, where })
const area: Finding = { is: 'area', drawn: 2, stated: 1, where }

/** A piece that is to be the boundary of a record, or of none; with a shape or without. */
function aPiece(key: string | null, hasShape = true): Parted {
  const shape = hasShape ? { type: 'Polygon', coordinates: [] } : null
  const record = key && { kind: 'plot' as const, key, label: key, code: key, ha: null }
  return { record: record || null, reading: { shape } as unknown as Reading, land: {} as Parted['land'] }
}

test('pieces without a record or a shape are passed over, and each finding stays with its piece', () => {
  const parted = [aPiece(null), aPiece('A'), aPiece('B', false), aPiece('C')]
  const found = aroundOf(parted, [[overlap('x')], [overlap('y')]])
  expect([...found]).toEqual([
    [1, [overlap('x')]],
    [3, [overlap('y')]],
  ])
})

test('an old boundary that the same table replaces is no overlap, one that stays is; areas are told elsewhere', () => {
  const found = aroundOf([aPiece('A'), aPiece('C')], [[overlap('C'), overlap('x'), area], []])
  expect(found.get(0)).toEqual([overlap('x')])
  expect(found.get(1)).toEqual([])
})

test('a piece that the register has not answered for yet has no findings, not none', () => {
  expect(aroundOf([aPiece('A'), aPiece('C')], [[]]).has(1)).toBe(false)
})
