import { milestones } from '../../model/clearance/milestone.ts'
import { parcelStatus } from '../../model/clearance/parcel.ts'
import { type ShapeKind, shapeStates } from '../../model/shape/set.ts'
import { statusOf, withState } from '../clearance/state.ts'
import { type Db, sql } from '../db.ts'
import { isLicensed } from '../land/rows.ts'

/** What the map says of a record beside its boundary; areas in hectares, `state` as a place in `shapeStates`. */
export type MapRow = { id: string; name: string; zone: string; areaHa: number | null; state: number }

const asked = 'IN (SELECT value FROM json_each(?))'
const measured = (field: string) => `${field} IN ('surveyed', 'digitised')`

const texts: Record<Exclude<ShapeKind, 'parcel'>, string> = {
  zone: `SELECT id, name, id AS zone, area_ha AS areaHa, coalesce(${measured('quality')}, 0) AS state FROM zone WHERE id ${asked}`,
  phase: `SELECT id, name, zone, area_ha AS areaHa, 1 AS state FROM phase WHERE id ${asked}`,
  plan: `SELECT id, name, zone, area_ha AS areaHa, 1 AS state FROM plan WHERE id ${asked}`,
  plot: `SELECT plot.id, plot.code AS name, plot.zone, plot.area_ha AS areaHa,
      CASE WHEN plot.use IN ('infrastructure', 'green') OR plot.status = 'infrastructure' THEN 5
        WHEN plot.status = 'leased' OR EXISTS (SELECT 1 FROM lease WHERE lease.plot = plot.id AND lease.ended IS NULL) THEN 1
        WHEN ${isLicensed} THEN 2 WHEN plot.status = 'reserved' THEN 3 WHEN plot.status = 'ready' THEN 4 ELSE 0 END AS state
    FROM plot LEFT JOIN tenant ON tenant.id = plot.tenant WHERE plot.ended IS NULL AND plot.id ${asked}`,
}

/** What the map says of some records of a kind, by id; a plot that was split or merged away is no longer on the map. */
export function mapRows(db: Db, kind: ShapeKind, ids: readonly string[]): MapRow[] {
  if (kind === 'parcel') return parcelRows(db, ids)
  return sql(db, texts[kind]).all(JSON.stringify(ids)) as MapRow[]
}

/** Parcels with the clearance of their households. */
function parcelRows(db: Db, ids: readonly string[]): MapRow[] {
  const list = JSON.stringify(ids)
  const rows = sql(
    db,
    `SELECT parcel.id, concat_ws(' ', 'tờ ' || parcel.sheet, 'thửa ' || parcel.number) AS name, household.zone,
       coalesce(parcel.area_m2, parcel.taken_m2) / 10000 AS areaHa, parcel.household
     FROM parcel JOIN household ON household.id = parcel.household WHERE parcel.id ${asked}`,
  ).all(list) as (Omit<MapRow, 'state'> & { household: string })[]
  const steps = sql(
    db,
    `${withState(`household.id IN (SELECT household FROM parcel WHERE id ${asked})`)}
     SELECT state.id, ${milestones.join(', ')}, EXISTS (SELECT 1 FROM obstacle WHERE obstacle.household = state.id AND obstacle.solved IS NULL) AS held FROM state`,
  ).all(list) as ({ id: string; held: number } & Record<string, number | null>)[]
  const states = new Map(
    steps.map(row => {
      const reached = milestones.map(step => statusOf((row[step] as number | null) ?? null))
      return [row.id, shapeStates.parcel.indexOf(parcelStatus(reached, row.held === 1))]
    }),
  )
  return rows.map(({ household, ...row }) => ({ ...row, state: states.get(household) ?? 0 }))
}
