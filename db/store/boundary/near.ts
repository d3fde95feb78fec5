import type { BoundedKind, Named } from '../../model/boundary/finding.ts'
import type { Shape } from '../../model/boundary/shape.ts'
import { type Bounds, boundsOf } from '../../model/geometry.ts'
import { type AnyRecord, kindOf, type RecordOf } from '../../model/record/kinds.ts'
import { type Db, sql } from '../db.ts'
import { get, list, titleOf } from '../table.ts'

export type Shaped = Named & { shape: Shape }

/** What a record with a boundary is called: a parcel by its sheet and number. */
export function named(kind: BoundedKind, record: AnyRecord): Named {
  const { id } = record
  if (kind !== 'parcel') return { kind, id, title: titleOf(kind, record) }
  const words = [record.number && `thửa ${record.number}`, record.sheet && `tờ ${record.sheet}`]
  return { kind, id, title: words.filter(Boolean).join(', ') || titleOf(kind, record) }
}

/** Plots that were split or merged away are no longer land. */
const stands = (kind: BoundedKind) => (kind === 'plot' ? 'AND ended IS NULL' : '')
/** What a name is made of. */
const columns = (kind: BoundedKind) =>
  [...new Set(['id', 'shape', ...(kind === 'parcel' ? ['number', 'sheet'] : kindOf(kind).title)])].join(', ')

function shaped(kind: BoundedKind, rows: AnyRecord[]): Shaped[] {
  return rows.map(row => ({ ...named(kind, row), shape: JSON.parse(String(row.shape)) as Shape }))
}

/** Records of a kind whose boundary may reach into a box (degrees), at most `most`, found through the R*Tree. Parcels are not in it: theirs are read zone by zone. */
export function near(db: Db, kind: BoundedKind, box: Bounds, except: string, most = -1): Shaped[] {
  if (kind === 'parcel') return nearParcels(db, box, except, most)
  const [west, south, east, north] = box
  const rows = sql(
    db,
    `SELECT ${columns(kind)} FROM place CROSS JOIN entry ON entry.id = place.id AND entry.kind = '${kind}' CROSS JOIN ${kind} ON ${kind}.id = entry.record
     WHERE place.west <= @east AND place.east >= @west AND place.south <= @north AND place.north >= @south
       AND shape IS NOT NULL AND ${kind}.id <> @except ${stands(kind)} LIMIT @most`.replace(
      'SELECT id,',
      `SELECT ${kind}.id,`,
    ),
  ).all({ west, south, east, north, except, most }) as AnyRecord[]
  return shaped(kind, rows)
}

function nearParcels(db: Db, box: Bounds, except: string, most: number): Shaped[] {
  const zone = sql(db, 'SELECT zone FROM household JOIN parcel ON parcel.household = household.id WHERE parcel.id = ?')
    .pluck()
    .get(except)
  const rows = sql(
    db,
    `SELECT parcel.id, parcel.shape, number, sheet FROM household JOIN parcel ON parcel.household = household.id
     WHERE household.zone IS ? AND shape IS NOT NULL AND parcel.id <> ?`,
  ).all(zone, except) as AnyRecord[]
  const found = shaped('parcel', rows).filter(each => meets(boundsOf(each.shape, null), box))
  return most < 0 ? found : found.slice(0, most)
}

const meets = (a: Bounds | null, b: Bounds): boolean =>
  a !== null && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** In what a record has to lie: its phase and its zone, where they have a boundary. */
export function aroundOf(db: Db, kind: BoundedKind, record: AnyRecord): Shaped[] {
  const { zone, phase } = placeOf(db, kind, record)
  const of = (name: 'phase' | 'zone', id: string | null): Shaped[] => {
    const found = id ? get(db, name, id) : null
    return found?.shape ? [{ ...named(name, found), shape: found.shape }] : []
  }
  return [...of('phase', phase), ...of('zone', zone)]
}

/** The zone and the phase that a record is of. */
export function placeOf(db: Db, kind: BoundedKind, record: AnyRecord): { zone: string | null; phase: string | null } {
  if (kind === 'zone') return { zone: null, phase: null }
  const owner = kind === 'parcel' ? get(db, 'household', String(record.household)) : record
  const { zone, phase } = owner as Pick<RecordOf<'plot'>, 'zone' | 'phase'>
  return { zone, phase: kind === 'phase' ? null : (phase ?? null) }
}

/**
 * What has to lie in a record: the phases and plots of a zone, the plots of a phase, the parcels of a plan. Plots whose box (degrees) is
 * told to lie in it are left out: of ten thousand few are read whole.
 */
export function withinOf(db: Db, kind: BoundedKind, id: string, isIn: (box: Bounds) => boolean): Shaped[] {
  if (kind === 'plan') {
    const rows = sql(
      db,
      `SELECT parcel.id, parcel.shape, number, sheet FROM household JOIN parcel ON parcel.household = household.id
       WHERE household.plan = ? AND shape IS NOT NULL`,
    ).all(id) as AnyRecord[]
    return shaped('parcel', rows)
  }
  if (kind !== 'zone' && kind !== 'phase') return []
  const boxes = sql(
    db,
    // What this asks of a plot stands in an index: ten thousand rows with their boundaries are not read for it.
    `SELECT plot.id, west, south, east, north FROM plot LEFT JOIN entry ON entry.kind = 'plot' AND entry.record = plot.id
     WHERE ${kind} = ? ${stands('plot')}`,
  )
    .raw()
    .iterate(id) as IterableIterator<[string, west: number | null, number, number, number]>
  const doubtful: string[] = []
  // One that waits for the search has no box yet; nor has one without a boundary, which goes below.
  for (const [plot, west, south, east, north] of boxes)
    if (west === null || !isIn([west, south, east, north])) doubtful.push(plot)
  const plots = sql(
    db,
    `SELECT ${columns('plot')} FROM plot WHERE shape IS NOT NULL AND id IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(doubtful)) as AnyRecord[]
  const phases = kind === 'zone' ? list(db, 'phase', { zone: id }).filter(phase => phase.shape) : []
  return [...phases.map(phase => ({ ...named('phase', phase), shape: phase.shape as Shape })), ...shaped('plot', plots)]
}
