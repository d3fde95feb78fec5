import { faultOf } from '../../model/boundary/examine.ts'
import type { BoundedKind } from '../../model/boundary/finding.ts'
import { type Polygon, type Quality, type Shape, shapeOf } from '../../model/boundary/shape.ts'
import { checkPatch } from '../../model/record/check.ts'
import type { AnyRecord } from '../../model/record/kinds.ts'
import { Problem } from '../../model/text/problem.ts'
import { keptThrough } from '../../model/vn2000/export.ts'
import { type Basis, followQuality, restate } from '../claim.ts'
import type { Db } from '../db.ts'
import { inBatch } from '../log/batch.ts'
import { type Changed, deedOf, type Ground } from '../record.ts'
import { get, update } from '../table.ts'
import { named } from './near.ts'

/**
 * A record gets the boundary that was drawn, as one batch: the shape with its quality and the claim of its paper; versions of before stay
 * beside it. Without polygons it has none any more. Throws E_BOUNDARY_<what> for what cannot be read as land, E_PLOT_ENDED, E_SOURCE_REQUIRED.
 */
export function saveBoundary(
  db: Db,
  kind: BoundedKind,
  key: string,
  drawn: { polygons: Polygon[]; quality: Quality },
  ground: Ground,
): Changed {
  const before = get(db, kind, key) as AnyRecord
  const { title } = named(kind, before)
  if (kind === 'plot' && before.ended) throw new Problem('E_PLOT_ENDED', { plot: title })
  if (!ground.source && !ground.why?.trim()) throw new Problem('E_SOURCE_REQUIRED')
  const fault = faultOf(drawn.polygons)
  if (fault) throw new Problem(`E_BOUNDARY_${fault.is.toUpperCase()}`, { record: title })
  const { shape } = checkPatch(kind, {
    shape: withTable(before.shape as Shape | null, shapeOf(drawn.polygons, drawn.quality)),
  }) as {
    shape: Shape | null
  }
  const verb = shape ? (before.shape ? 'Sửa' : 'Vẽ') : 'Bỏ'
  const deed = deedOf(db, `${verb} ranh giới ${title}`, ground)
  const { batch } = inBatch(db, deed, () =>
    putBoundary(db, kind, before.id, shape, { ...ground, document: deed.document ?? null }),
  )
  return { batch, record: get(db, kind, before.id) as AnyRecord }
}

/** A boundary with what it keeps of the VN-2000 table that the one before it came from. */
function withTable(before: Shape | null, after: Shape | null): Shape | null {
  const kept = before && after && keptThrough(before, after)
  return kept ? ({ ...after, vn2000: kept } as Shape) : after
}

/** Writes a shape with its claim; of a kind that keeps a quality of its own, that too. In a batch. */
export function putBoundary(db: Db, kind: BoundedKind, record: string, shape: Shape | null, basis: Basis): void {
  update(db, kind, record, { shape })
  restate(db, { kind, record, field: 'shape', value: shape }, basis)
  followQuality(db, kind, record, shape, basis)
}
