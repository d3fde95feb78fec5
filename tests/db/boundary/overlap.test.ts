import { expect, test } from 'vitest'
import type { Polygon } from '../../../db/model/boundary/shape.ts'
import type { Draft } from '../../../db/model/import/verdict.ts'
import { boundaryDoubts } from '../../../db/store/import/boundary.ts'
import { aStore, aZone } from '../fixture.ts'
import { aPlot } from '../land/fixture.ts'
import { aField } from '../model/boundary/made.ts'

const shape = (polygon: Polygon) => ({ type: 'Polygon', coordinates: polygon })
const aDraft = (row: number, fields: Record<string, unknown>, updates: string | null = null): Draft => ({
  ...{ row, fields, updates },
  ...{ tied: [], joined: 0 },
})
const overlaps = (found: { row: number; problem: string }[]) => found.filter(each => each.problem.includes('chồng lên'))

test('a layer whose plots lie over those of the register or over one another names both, with the land', () => {
  const db = aStore()
  const zone = aZone(db)
  aPlot(db, { code: 'A1', zone: zone.id, shape: shape(aField(0, 0, 100, 100)) })
  const drafts = [
    aDraft(2, { code: 'B1', zone: zone.id, shape: shape(aField(90, 0, 100, 100)) }),
    aDraft(3, { code: 'B2', zone: zone.id, shape: shape(aField(190, 0, 100, 100)) }),
    aDraft(4, { code: 'B3', zone: zone.id, shape: shape(aField(285, 10, 100, 50)) }),
  ]
  expect(overlaps(boundaryDoubts(db, 'plot', drafts))).toEqual([
    { row: 2, problem: 'Lô B1 chồng lên lô A1 đã có trong sổ: 0,1 ha. Kiểm tra ranh giới hai bên.' },
    { row: 4, problem: 'Lô B3 chồng lên lô B2 ở dòng 3: 0,025 ha. Kiểm tra ranh giới hai bên.' },
  ])
})

test('a plot that is drawn anew is not held against what it was, nor a split one against what it became', () => {
  const db = aStore()
  const zone = aZone(db)
  const plot = aPlot(db, { code: 'A1', zone: zone.id, shape: shape(aField(0, 0, 100, 100)) })
  aPlot(db, { code: 'A2', zone: zone.id, shape: shape(aField(0, 0, 100, 100)), ended: '2024-01-01' })
  const drafts = [aDraft(2, { shape: shape(aField(0, 0, 100, 102)) }, plot.id)]
  expect(overlaps(boundaryDoubts(db, 'plot', drafts))).toEqual([])
})

test('ten thousand plots side by side are held against one another', () => {
  const db = aStore()
  const zone = aZone(db)
  const drafts = Array.from({ length: 10_000 }, (_, n) =>
    aDraft(n + 2, {
      code: `B${n}`,
      zone: zone.id,
      shape: shape(aField((n % 100) * 50, Math.floor(n / 100) * 50, n === 5050 ? 51 : 50, 50)),
    }),
  )
  expect(overlaps(boundaryDoubts(db, 'plot', drafts))).toHaveLength(1)
})
