import type { Land } from '../../model/map/lands.ts'
import type { GeoShape } from '../../model/map/svg.ts'
import type { PlotSum } from '../../model/plate/ask.ts'
import { classOfShape, isDrawn } from '../../model/shape/class.ts'
import { shapeKinds, shapeStates } from '../../model/shape/set.ts'
import { inOrder } from '../../model/text/order.ts'
import type { Reading } from '../../model/themed.ts'
import { type Db, sql } from '../db.ts'
import { mapRows } from '../map/rows.ts'

const kinds = shapeKinds.filter(kind => kind !== 'zone')

/** The records of a kind in a zone; a plot that was split or merged away is no longer among them. */
const inZone: Record<Land['is'], string> = {
  phase: 'SELECT id FROM phase WHERE zone = ?',
  plan: 'SELECT id FROM plan WHERE zone = ?',
  plot: 'SELECT id FROM plot WHERE zone = ? AND ended IS NULL',
  parcel: 'SELECT parcel.id FROM parcel JOIN household ON household.id = parcel.household WHERE household.zone = ?',
}

/** What of a zone has a boundary and is drawn in a theme, coarse kinds first, each in the class that the screen's map gives it. */
export function landsOf(db: Db, zone: string, reading: Reading): Land[] {
  return kinds
    .filter(kind => isDrawn(reading.theme, kind))
    .flatMap(kind => {
      const text = `SELECT id, shape FROM ${kind} WHERE shape IS NOT NULL AND id IN (${inZone[kind]})`
      const shapes = new Map(sql(db, text).raw().all(zone) as [string, string][])
      return mapRows(db, kind, [...shapes.keys()])
        .sort((a, b) => inOrder(a.name, b.name) || (a.id < b.id ? -1 : 1))
        .flatMap(({ id, name, areaHa, state }): Land[] => {
          const status = classOfShape(reading, kind, id, state)
          const shape = shapes.get(id)
          return shape ? [{ id, is: kind, code: name, status, areaHa, shape: JSON.parse(shape) as GeoShape }] : []
        })
    })
}

/** How the plots of a zone stand, with or without a boundary. */
export function plotSums(db: Db, zone: string): PlotSum[] {
  const rows = mapRows(db, 'plot', sql(db, inZone.plot).pluck().all(zone) as string[])
  return shapeStates.plot.flatMap((state, at) => {
    const areas = rows.filter(row => row.state === at).map(row => row.areaHa)
    return areas.length > 0 ? [{ state, areas }] : []
  })
}
