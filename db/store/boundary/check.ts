import { plainlyIn } from '../../model/boundary/box.ts'
import { examine, type Neighbour, type Surroundings } from '../../model/boundary/examine.ts'
import type { BoundedKind, Finding } from '../../model/boundary/finding.ts'
import { type Polygon, polygonsOf } from '../../model/boundary/shape.ts'
import { areaFields } from '../../model/boundary/view.ts'
import { type Bounds, boundsOf } from '../../model/geometry.ts'
import type { AnyRecord } from '../../model/record/kinds.ts'
import type { Db } from '../db.ts'
import { get } from '../table.ts'
import { aroundOf, near, type Shaped, withinOf } from './near.ts'

/** How far around a boundary its neighbours are looked for, degrees: some 5 m, more than a gap is wide. */
const margin = 0.00005

const toNeighbour = ({ shape, ...named }: Shaped): Neighbour => ({ ...named, polygons: polygonsOf(shape) })

/** What is wrong with a boundary that somebody drew for a record, before anything of it is written. */
export const checkBoundary = (db: Db, kind: BoundedKind, key: string, polygons: Polygon[]): Finding[] =>
  examine(polygons, surroundingsOf(db, kind, key, polygons))

/** What a boundary that somebody drew for a record is held against. */
export function surroundingsOf(db: Db, kind: BoundedKind, key: string, polygons: Polygon[]): Surroundings {
  const record = get(db, kind, key) as AnyRecord
  const { field, perHa } = areaFields[kind]
  const stated = typeof record[field] === 'number' ? record[field] / perHa : null
  const box = boundsOf({ type: 'MultiPolygon', coordinates: polygons }, null)
  return {
    beside: box ? near(db, kind, wider(box), record.id).map(toNeighbour) : [],
    around: aroundOf(db, kind, record).map(toNeighbour),
    within: withinOf(db, kind, record.id, plainlyIn(polygons)).map(toNeighbour),
    stated,
  }
}

const wider = ([west, south, east, north]: Bounds): Bounds => [
  west - margin,
  south - margin,
  east + margin,
  north + margin,
]
