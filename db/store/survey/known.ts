import type { BoundedKind } from '../../model/boundary/finding.ts'
import { qualityOf, type Shape } from '../../model/boundary/shape.ts'
import { areaFields } from '../../model/boundary/view.ts'
import { boundsOf } from '../../model/geometry.ts'
import { fieldsOf } from '../../model/record/kind.ts'
import { type AnyRecord, kindOf, type RecordOf } from '../../model/record/kinds.ts'
import type { Known } from '../../model/vn2000/known.ts'
import { named, near, placeOf, type Shaped } from '../boundary/near.ts'
import type { Db } from '../db.ts'
import { find, get, list } from '../table.ts'

/** How far around surveyed boundaries are looked for, degrees: a kilometre, more than any mistake that keeps a table in its zone. */
const around = 0.01
/** Boundaries that a table is held against; more would say nothing new. */
const most = 400

/** What is known of a record (by id or code) that a table of coordinates can be held against. */
export function knownOf(db: Db, kind: BoundedKind, key: string): Known {
  const record = get(db, kind, key) as AnyRecord
  const own = (record.shape ?? null) as Shape | null
  const { zone: zoneId } = placeOf(db, kind, record)
  const zone = kind === 'zone' ? (record as RecordOf<'zone'>) : zoneId ? find(db, 'zone', zoneId) : undefined
  const box = boundsOf(own, null) ?? boundsOf((zone?.shape ?? null) as Shape | null, zone?.point ?? null)
  const { field, perHa } = areaFields[kind]
  return {
    title: named(kind, record).title,
    place: box && { lon: (box[0] + box[2]) / 2, lat: (box[1] + box[3]) / 2 },
    areas: areasOf(kind, record, field, perHa),
    surveyed: box ? surveyedNear(db, kind, record, own, zone ?? null, box) : [],
  }
}

/** The areas of a record that a boundary should have; those of its planning and of its approval may differ. */
function areasOf(kind: BoundedKind, record: AnyRecord, main: string, perHa: number): Known['areas'] {
  return fieldsOf(kindOf(kind)).flatMap(([name, info]) => {
    const value = name === main || name === 'approved_ha' ? record[name] : null
    return typeof value === 'number' && value > 0 ? [{ label: info.label.vi.toLowerCase(), ha: value / perHa }] : []
  })
}

function surveyedNear(
  db: Db,
  kind: BoundedKind,
  record: AnyRecord,
  own: Shape | null,
  zone: RecordOf<'zone'> | null,
  [west, south, east, north]: [number, number, number, number],
): Shape[] {
  const box: [number, number, number, number] = [west - around, south - around, east + around, north + around]
  const kinds = ['zone', 'phase', 'plot', 'plan', ...(kind === 'parcel' ? (['parcel'] as const) : [])] as const
  const beside: Shaped[] = kinds.flatMap(each => near(db, each, box, record.id, most))
  const phases = zone
    ? list(db, 'phase', { zone: zone.id }).flatMap(each => (each.shape ? [each.shape as Shape] : []))
    : []
  const all = [...(own ? [own] : []), ...phases, ...beside.map(each => each.shape)]
  return [
    ...new Map(
      all.filter(shape => qualityOf(shape) === 'surveyed').map(shape => [JSON.stringify(shape.coordinates), shape]),
    ).values(),
  ]
}
