import { mostDifference } from '../land/balance.ts'
import type { LonLat } from '../map/project.ts'
import { crossingsOf } from '../ring/crossing.ts'
import { eachLocally, localTo } from '../ring/local.ts'
import type { Paths } from '../ring/paths.ts'
import { boxAround, boxOf, mmBoxOf, plainlyIn } from './box.ts'
import { common, piecesOf, together, without } from './clip.ts'
import type { Finding, Named } from './finding.ts'
import { gapsOf } from './gap.ts'
import { areaHa, haOf, type Plane, planeAt, toPaths, toPathsNear, toSquareMetre } from './plane.ts'
import { cornersOf, countCorners, type Polygon } from './shape.ts'

export type Neighbour = Named & { polygons: Polygon[] }
/** What a boundary is held against: whom it must not overlap, in what it must lie, what must lie in it and does not plainly do so, what its paper says (ha). */
export type Surroundings = {
  beside: readonly Neighbour[]
  around: readonly Neighbour[]
  within: readonly Neighbour[]
  stated: number | null
}

/** Vietnam with its islands, in degrees: what lies outside was mistyped or is of another zone or datum. */
const country = { west: 102, south: 6, east: 118, north: 23.5 }
/** Corners of the largest boundary that is kept: a coast traced at every metre has fewer. */
export const mostCorners = 200_000
/** From here on a boundary is slow to check and to draw, and was probably traced by a machine. */
const denseCorners = 20_000
/** Land smaller than a square metre is not told: certificates do not state it. */
const leastHa = 0.0001

/** Told what share of an examination is done, 0 to 1; what it throws breaks the examination off. */
export type Look = (done: number) => void

/** Everything that is wrong with a boundary, the worst first. Nothing else is asked of one that cannot be read as land. */
export function examine(polygons: readonly Polygon[], around: Surroundings, look: Look = () => undefined): Finding[] {
  const land = landOf(polygons)
  if (!land) return []
  if ('fault' in land) return [land.fault]
  const corners = countCorners(polygons)
  return [
    ...(corners > denseCorners ? [{ is: 'dense' as const, corners, where: boxAround(polygons.flat(2)) }] : []),
    ...held(polygons, land, around, look),
    ...statedOf(polygons, land.own, around.stated),
  ]
}

/** Why a boundary cannot be read as land, whatever lies around it; null when it can. */
export function faultOf(polygons: readonly Polygon[]): Finding | null {
  const land = landOf(polygons)
  return land && 'fault' in land ? land.fault : null
}

type Land = { own: Paths; plane: Plane }

/** A boundary on its plane; null without corners. */
function landOf(polygons: readonly Polygon[]): Land | { fault: Finding } | null {
  const all = polygons.flat(2)
  const [first] = all
  if (!first) return null
  const corners = countCorners(polygons)
  if (corners > mostCorners) return { fault: { is: 'many', corners, most: mostCorners, where: boxAround(all) } }
  const abroad = all.filter(isAbroad)
  if (abroad.length > 0) return { fault: { is: 'abroad', where: boxAround(abroad) } }
  const few = polygons.flat().find(ring => cornersOf(ring).length < 3)
  if (few) return { fault: { is: 'few', where: boxAround(few) } }
  const plane = planeAt(first)
  const own = toPaths(polygons, plane)
  const crossings = crossingsOf(own)
  if (crossings.length === 0) return { own, plane }
  const places = crossings.map(({ at }) => plane.toLonLat(at))
  return { fault: { is: 'crossing', places: places.length, where: boxAround(places) } }
}

/** True for a place outside Vietnam and its seas. */
export const isAbroad = ([lon, lat]: LonLat): boolean =>
  !(lon >= country.west && lon <= country.east && lat >= country.south && lat <= country.north)

/** What the parts of an examination take of its whole, about: overlaps, then gaps, then what ought to lie in it. */
const shares = { overlaps: 0.15, gaps: 0.75 }

function held(
  polygons: readonly Polygon[],
  { own, plane }: Land,
  { beside, around, within }: Surroundings,
  look: Look,
): Finding[] {
  const about = boxAround(polygons.flat(2))
  const near = beside.map(named => ({ named, paths: toPathsNear(named.polygons, about, plane) }))
  const overlaps = near.flatMap(({ named: { polygons: _, ...other }, paths }, at) => {
    look((shares.overlaps * at) / near.length)
    return told(common(localTo(own, mmBoxOf(paths)), paths), plane).map(
      ({ ha, where }): Finding => ({ is: 'overlap', with: other, ha, where }),
    )
  })
  const gaps = gapsOf(own, near, done => look(shares.overlaps + shares.gaps * done)).map(
    ({ paths, between }): Finding => {
      const named = between.map(({ polygons: _, ...other }) => other)
      return { is: 'gap', with: named, ha: toSquareMetre(haOf(paths)), where: boxOf(paths, plane) }
    },
  )
  const outside = around.flatMap(({ polygons: outer, ...of }) =>
    told(plainlyIn(outer)(about) ? [] : without(own, toPathsNear(outer, about, plane)), plane).map(
      ({ ha, where }): Finding => ({ is: 'outside', of, ha, where }),
    ),
  )
  look(shares.overlaps + shares.gaps)
  const leaves = leavesOf(own, within, plane)
  const size = (finding: Finding) => ('ha' in finding ? finding.ha : 0)
  return [...overlaps, ...outside, ...leaves, ...gaps].sort((a, b) => size(b) - size(a))
}

/** What ought to lie in a boundary and does not, wholly or in part. */
function leavesOf(own: Paths, within: readonly Neighbour[], plane: Plane): Finding[] {
  const far = within
    .map(({ polygons: inner, ...out }) => ({ out, paths: toPaths(inner, plane) }))
    .map(each => ({ ...each, box: mmBoxOf(each.paths) }))
  const found: Finding[] = []
  eachLocally(far, own, ({ out, paths }, near) => {
    for (const { ha, where } of told(without(paths, near), plane)) found.push({ is: 'leaves', out, ha, where })
  })
  return found
}

/** The land of rings as one finding of all of it, unless it is too little to speak of. */
function told(paths: Paths, plane: Plane): { ha: number; where: Finding['where'] }[] {
  const pieces = piecesOf(together(paths)).filter(rings => haOf(rings) >= leastHa)
  if (pieces.length === 0) return []
  return [{ ha: toSquareMetre(haOf(pieces.flat())), where: boxOf(pieces.flat(), plane) }]
}

/** The area drawn against the one that a paper states, where they differ by more than a measurement does. */
function statedOf(polygons: readonly Polygon[], own: Paths, stated: number | null): Finding[] {
  if (stated === null || Math.abs(haOf(own) - stated) <= stated * mostDifference) return []
  return [{ is: 'area', drawn: areaHa(polygons), stated, where: boxAround(polygons.flat(2)) }]
}
