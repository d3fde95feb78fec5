import type { PlotStatus } from '../../model/land/occupancy.ts'
import { plotSign } from '../../model/land/sign.ts'
import type { Land } from '../../model/map/lands.ts'
import type { GeoShape } from '../../model/map/svg.ts'
import { type Db, sql } from '../db.ts'

type ShapeRow = { id: string; code: string; status: string | null; shape: string }

/** The phases and the standing plots of a zone that have a boundary, phases last. */
export function landsOf(db: Db, zone: string): Land[] {
  const plots = sql(
    db,
    'SELECT id, code, status, shape FROM plot WHERE zone = ? AND ended IS NULL AND shape IS NOT NULL ORDER BY code',
  ).all(zone) as ShapeRow[]
  const phases = sql(
    db,
    'SELECT id, code, status, shape FROM phase WHERE zone = ? AND shape IS NOT NULL ORDER BY code',
  ).all(zone) as ShapeRow[]
  return [
    ...plots.map(row => land('plot', row, plotSign[(row.status ?? 'unknown') as PlotStatus].status)),
    ...phases.map(row => land('phase', row, null)),
  ]
}

const land = (is: Land['is'], { id, code, shape }: ShapeRow, status: Land['status']): Land => ({
  ...{ id, is, code, status },
  shape: JSON.parse(shape) as GeoShape,
})
