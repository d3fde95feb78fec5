import { mmBoxOf } from '../../model/boundary/box.ts'
import { common } from '../../model/boundary/clip.ts'
import type { BoundedKind, Named } from '../../model/boundary/finding.ts'
import { haOf, type Plane, planeAt, toPaths, toSquareMetre } from '../../model/boundary/plane.ts'
import { type Polygon, polygonsOf, type Shape } from '../../model/boundary/shape.ts'
import { nameOf } from '../../model/boundary/words.ts'
import { boundsOf } from '../../model/geometry.ts'
import type { Warning } from '../../model/import/verdict.ts'
import type { MmBox } from '../../model/ring/bands.ts'
import { localTo } from '../../model/ring/local.ts'
import type { Paths } from '../../model/ring/paths.ts'
import { meets } from '../../model/ring/tiles.ts'
import { formatNumber } from '../../model/text/number.ts'
import { near } from '../boundary/near.ts'
import type { Db } from '../db.ts'

/** A boundary that an import would write: the record as it will be called, the row that draws it, the id it replaces the boundary of. */
export type Bounded = { of: BoundedKind; named: Named; row: number; shape: Shape; updates: string | null }

/** One that it may overlap: of the register, or of a row above. */
type Land = { named: Named; row: number | null; paths: Paths; box: MmBox }

/** Land smaller than a square metre is a rounding, ha and mm². */
const leastHa = 0.0001
const leastMm2 = 1e6

/** Boundaries of an import that lie over those of other records of their kind, in the register or in the file: both are named, with the land that both have. */
export function overlapDoubts(db: Db, all: readonly Bounded[]): Warning[] {
  return [...new Set(all.map(each => each.of))].flatMap(kind =>
    overlapsOf(
      db,
      kind,
      all.filter(each => each.of === kind),
    ),
  )
}

function overlapsOf(db: Db, kind: BoundedKind, given: readonly Bounded[]): Warning[] {
  const polygons = given.map(each => polygonsOf(each.shape))
  const plane = planeAt(polygons[0]?.[0]?.[0]?.[0] ?? [105, 10])
  const drawn = given.flatMap((each, at) => landOf(each.named, each.row, polygons[at] ?? [], plane))
  const known = registered(db, kind, given, plane)
  const warnings: Warning[] = []
  // From left to right: whoever is still open when one begins may lie under it.
  const inOrder = [...drawn, ...known].sort((a, b) => a.box.left - b.box.left)
  let open: Land[] = []
  for (const land of inOrder) {
    open = open.filter(each => each.box.right > land.box.left)
    for (const other of open) {
      if (land.row === null && other.row === null) continue
      const ha = commonHa(land, other)
      if (ha >= leastHa) warnings.push(told(land, other, ha))
    }
    open.push(land)
  }
  return warnings
}

/** What the register has of a kind where the import draws, but for what the import draws anew. */
function registered(db: Db, kind: BoundedKind, given: readonly Bounded[], plane: Plane): Land[] {
  // Parcels have no place in the R*Tree: theirs are held against one another in the file.
  if (kind === 'parcel') return []
  const box = boundsOf({ type: 'MultiPolygon', coordinates: given.flatMap(each => polygonsOf(each.shape)) }, null)
  const anew = new Set(given.map(each => each.updates))
  const found = box ? near(db, kind, box, '') : []
  return found
    .filter(each => !anew.has(each.id))
    .flatMap(({ shape, ...named }) => landOf(named, null, polygonsOf(shape), plane))
}

function landOf(named: Named, row: number | null, polygons: readonly Polygon[], plane: Plane): Land[] {
  const paths = toPaths(polygons, plane)
  return paths.length === 0 ? [] : [{ named, row, paths, box: mmBoxOf(paths) }]
}

function commonHa(a: Land, b: Land): number {
  if (!meets(a.box, b.box)) return 0
  const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
  const tall = Math.min(a.box.high, b.box.high) - Math.max(a.box.low, b.box.low)
  if (wide * tall < leastMm2) return 0
  return haOf(common(localTo(a.paths, b.box), localTo(b.paths, a.box)))
}

function told(one: Land, two: Land, ha: number): Warning {
  const [land, other] = two.row === null || (one.row ?? -1) > two.row ? [one, two] : [two, one]
  const where = other.row === null ? ' đã có trong sổ' : ` ở dòng ${other.row}`
  const problem = `${upper(nameOf(land.named))} chồng lên ${nameOf(other.named)}${where}: ${formatNumber(toSquareMetre(ha), 4)} ha. Kiểm tra ranh giới hai bên.`
  return { row: land.row ?? 0, problem }
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
