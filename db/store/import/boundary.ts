import { bandsOf, mmBoxOf } from '../../model/boundary/box.ts'
import { without } from '../../model/boundary/clip.ts'
import { type BoundedKind, boundedKinds } from '../../model/boundary/finding.ts'
import { haOf, type Plane, planeAt, toPaths } from '../../model/boundary/plane.ts'
import { type Polygon, polygonsOf, type Shape } from '../../model/boundary/shape.ts'
import { areaFields } from '../../model/boundary/view.ts'
import { distanceM } from '../../model/geodesy/plane.ts'
import { toVn2000 } from '../../model/geodesy/vn2000.ts'
import type { Draft, Warning } from '../../model/import/verdict.ts'
import { mostDifference } from '../../model/land/balance.ts'
import { landOf } from '../../model/layer/judge.ts'
import type { AnyRecord, KindName } from '../../model/record/kinds.ts'
import type { Paths } from '../../model/ring/paths.ts'
import { formatNumber } from '../../model/text/number.ts'
import { named } from '../boundary/near.ts'
import { type Db, sql } from '../db.ts'
import { find } from '../table.ts'
import { overlapDoubts } from './overlap.ts'

/** Boundaries of an import that do not agree with their area or with where their zone lies. They are said, and still taken. */
export function boundaryDoubts(db: Db, kind: KindName, drafts: Draft[]): Warning[] {
  const isDrawn = ({ fields, tied }: Draft) =>
    fields.shape !== undefined || tied.some(each => each.fields.shape !== undefined)
  if (!drafts.some(isDrawn)) return []
  const zones = new Map<string, Ground | null>()
  const bounded = drafts.map(draft => ({ zone: zoneOf(db, kind, draft), shapes: shapesOf(db, kind, draft) }))
  const each = bounded.flatMap(({ zone, shapes }) =>
    shapes.flatMap(({ of, row, fields, shape, updates }) => [
      ...areaDoubt(db, of, row, fields, shape, updates),
      ...(zone ? placeDoubt(groundOf(db, zone, zones), row, shape) : []),
    ]),
  )
  return [
    ...each,
    ...overlapDoubts(
      db,
      bounded.flatMap(({ shapes }) => shapes),
    ),
  ]
}

function shapesOf(db: Db, kind: KindName, { row, fields, tied, updates }: Draft) {
  const own = { kind, row, fields, updates }
  const others = tied.map(each => ({ ...each, updates: null }))
  return [own, ...others].flatMap(each => {
    const of = boundedKinds.find(bounded => bounded === each.kind)
    const shape = each.fields.shape as Shape | undefined
    if (!of || !shape) return []
    const before = each.updates === null ? undefined : find(db, of, each.updates)
    const record = { ...before, ...each.fields, id: each.updates ?? '' } as AnyRecord
    return [{ ...each, of, shape, named: named(of, record) }]
  })
}

function zoneOf(db: Db, kind: KindName, { fields, updates }: Draft): string | null {
  if (kind === 'zone') return null
  if (typeof fields.zone === 'string') return fields.zone
  return updates === null
    ? null
    : ((sql(db, `SELECT zone FROM ${kind} WHERE id = ?`).pluck().get(updates) as string | undefined) ?? null)
}

/** The land drawn against the area that the row or else the register states. */
function areaDoubt(
  db: Db,
  of: BoundedKind,
  row: number,
  fields: Record<string, unknown>,
  shape: Shape,
  updates: string | null,
): Warning[] {
  const { field, perHa } = areaFields[of]
  const drawn = landOf(shape)
  const known = updates === null ? null : sql(db, `SELECT ${field} FROM ${of} WHERE id = ?`).pluck().get(updates)
  const said = fields[field] ?? known
  if (drawn === undefined || typeof said !== 'number') return []
  const stated = said / perHa
  if (Math.abs(drawn - stated) <= stated * mostDifference) return []
  const from = fields[field] === undefined || fields[field] === null ? 'sổ ghi' : 'tệp ghi'
  return [
    {
      row,
      problem: `Hình vẽ rộng ${formatNumber(drawn)} ha, ${from} ${formatNumber(stated)} ha, lệch ${formatNumber(Math.abs(drawn - stated))} ha. Kiểm tra đơn vị, kinh tuyến trục và ranh giới.`,
    },
  ]
}

type Ground = { name: string } & (
  | { is: 'area'; plane: Plane; paths: Paths; where: ReturnType<typeof bandsOf> }
  | { is: 'point'; point: [number, number] }
)

function groundOf(db: Db, zone: string, known: Map<string, Ground | null>): Ground | null {
  const before = known.get(zone)
  if (before !== undefined) return before
  const row = sql(db, 'SELECT name, shape, point FROM zone WHERE id = ?').get(zone) as
    | { name: string; shape: string | null; point: string | null }
    | undefined
  const ground = row ? groundIn(row) : null
  known.set(zone, ground)
  return ground
}

function groundIn({ name, shape, point }: { name: string; shape: string | null; point: string | null }): Ground | null {
  const polygons = shape === null ? [] : polygonsOf(JSON.parse(shape) as Shape)
  const first = polygons[0]?.[0]?.[0]
  if (first) {
    const plane = planeAt(first)
    const paths = toPaths(polygons, plane)
    return { is: 'area', name, plane, paths, where: bandsOf(paths) }
  }
  return point === null ? null : { is: 'point', name, point: JSON.parse(point) }
}

/** Land beyond this outside its zone is said: a square metre is a rounding. */
const leastHa = 0.0001
/** No zone of the province is so wide, metres: what lies farther from its point belongs to another, or to another meridian. */
const farthest = 15_000

function placeDoubt(ground: Ground | null, row: number, shape: Shape): Warning[] {
  if (!ground) return []
  const polygons = polygonsOf(shape) as Polygon[]
  if (ground.is === 'point') {
    const [lon = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? []
    const metres = distanceM(toVn2000(lon, lat), toVn2000(ground.point[0], ground.point[1]))
    return metres <= farthest
      ? []
      : [
          {
            row,
            problem: `Hình cách vị trí của ${ground.name} ${formatNumber(metres / 1000, 1)} km. Kiểm tra kinh tuyến trục và khu.`,
          },
        ]
  }
  const own = toPaths(polygons, ground.plane)
  const side = ground.where(mmBoxOf(own))
  if (side === 'in') return []
  const out = haOf(side === 'out' ? own : without(own, ground.paths))
  if (out < leastHa) return []
  return [
    {
      row,
      problem: `Hình nằm ngoài ranh giới ${ground.name} ${formatNumber(Math.round(out * 1e4) / 1e4)} ha. Kiểm tra kinh tuyến trục và ranh giới khu.`,
    },
  ]
}
