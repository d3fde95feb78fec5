import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Polygon } from '../../db/model/boundary/shape.ts'
import { fromVn2000 } from '../../db/model/geodesy/vn2000.ts'
import type { Draft } from '../../db/model/import/verdict.ts'
import type { LonLat } from '../../db/model/map/project.ts'
import { checkRecord } from '../../db/model/record/check.ts'
import { openData } from '../../db/open.ts'
import { checkBoundary } from '../../db/store/boundary/check.ts'
import { boundaryDoubts } from '../../db/store/import/boundary.ts'
import { inBatch } from '../../db/store/log/batch.ts'
import { insert } from '../../db/store/table.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { type Figure, spreadOf, timed } from './figures.ts'

const side = 100
const runs = 9
/** A zone's width in degrees of longitude there. */
const besideDeg = 0.04564

/** A place so many metres east and north of a made-up corner near Rạch Giá. */
function at(east: number, north: number): LonLat {
  const { lon, lat } = fromVn2000({ x: 1_100_000 + north, y: 560_000 + east })
  return [lon, lat]
}

const plotAt = (column: number, row: number, width = 50): Polygon => {
  const [x, y] = [column * 50, row * 50]
  return [[at(x, y), at(x + width, y), at(x + width, y + 50), at(x, y + 50), at(x, y)]]
}

/** A boundary of so many corners close around all the plots. */
function around(corners: number): Polygon {
  const half = (side * 50) / 2
  const ring = Array.from({ length: corners }, (_, n): LonLat => {
    const turn = (n / corners) * 2 * Math.PI
    const reach = Math.min(half / Math.abs(Math.cos(turn)), half / Math.abs(Math.sin(turn))) + 2 + Math.sin(n)
    return at(half + reach * Math.cos(turn), half + reach * Math.sin(turn))
  })
  return [[...ring, ring[0] ?? at(0, 0)]]
}

/** What is asked before a boundary is saved: of a plot among ten thousand, and of the zone that holds them. */
export async function measureBoundary(): Promise<Figure[]> {
  const db = openData(':memory:', join(appDir, 'db/migrations'))
  const zone = newId()
  const shape = (coordinates: Polygon) => ({ type: 'Polygon', coordinates })
  const zoneShape = around(10_000)
  // The zone beside it: its western border lies along this one's eastern, now over it and now short of it.
  const beside = zoneShape.map(ring => ring.map(([lon, lat]): LonLat => [lon + besideDeg, lat]))
  inBatch(db, { name: 'Lô giả lập', by: 'bench' }, () => {
    const fields = { code: 'GL', name: 'KCN Giả lập', type: 'kcn', shape: shape(zoneShape) }
    insert(db, 'zone', { id: zone, ...checkRecord('zone', fields) })
    const next = { code: 'GL2', name: 'KCN Giả lập 2', type: 'kcn', shape: shape(beside) }
    insert(db, 'zone', { id: newId(), ...checkRecord('zone', next) })
    for (let n = 0; n < side * side; n++) {
      const plot = { code: `L${n}`, zone, area_ha: 0.25, shape: shape(plotAt(n % side, Math.floor(n / side))) }
      insert(db, 'plot', { id: newId(), ...checkRecord('plot', plot) })
    }
  })
  const measure = async (work: () => unknown) => {
    const spent: number[] = []
    for (let n = 0; n < runs; n++) spent.push(await timed(work))
    return spreadOf(spent)
  }
  const drawn = [plotAt(50, 50, 50.5)]
  const goal = { unit: 'ms' as const, most: 200 }
  const figures: Figure[] = [
    {
      ...{ what: 'Check of a boundary: a plot among 10,000, in a zone of 10,000 corners', ...goal },
      ours: await measure(() => checkBoundary(db, 'plot', 'L5050', drawn)),
    },
    {
      ...{
        what: 'Check of a boundary: a zone of 10,000 corners with 10,000 plots, another of as many corners beside it',
        ...goal,
      },
      ours: await measure(() => checkBoundary(db, 'zone', 'GL', [zoneShape])),
    },
  ]
  db.close()
  return [...figures, await measureLayer()]
}

/** A layer of ten thousand plots, one of which lies over its neighbour, held against one another before it is written. */
async function measureLayer(): Promise<Figure> {
  const db = openData(':memory:', join(appDir, 'db/migrations'))
  const zone = newId()
  inBatch(db, { name: 'Khu giả lập', by: 'bench' }, () =>
    insert(db, 'zone', { id: zone, ...checkRecord('zone', { code: 'GL', name: 'KCN Giả lập', type: 'kcn' }) }),
  )
  const drafts = Array.from({ length: side * side }, (_, n): Draft => {
    const coordinates = plotAt(n % side, Math.floor(n / side), n === 5050 ? 51 : 50)
    const fields = { code: `B${n}`, zone, shape: { type: 'Polygon', coordinates } }
    return { row: n + 2, fields, updates: null, tied: [], joined: 0 }
  })
  const spent: number[] = []
  for (let n = 0; n < 3; n++) spent.push(await timed(() => boundaryDoubts(db, 'plot', drafts)))
  db.close()
  return { what: 'A layer of 10,000 plots held against one another', unit: 'ms', ours: spreadOf(spent), most: 3000 }
}
