import { expect, test } from 'vitest'
import { common, inflated, piecesOf, together, toPolygons, without } from '../../../../db/model/boundary/clip.ts'
import { examine, type Neighbour } from '../../../../db/model/boundary/examine.ts'
import type { Finding } from '../../../../db/model/boundary/finding.ts'
import { haOf, planeAt, toPaths, toSquareMetre } from '../../../../db/model/boundary/plane.ts'
import type { Paths } from '../../../../db/model/ring/paths.ts'
import { seeded } from '../map/reading.ts'
import { aStar } from '../ring/wild.ts'
import { aRing, at } from './made.ts'

const plane = planeAt(at(0, 0))

/** What is told of a boundary when the clipper is given everything whole, with no tile, no box and no band. */
function toldWhole(own: Paths, beside: Neighbour[], around: Neighbour[], within: Neighbour[]): Finding[] {
  const found: Finding[] = []
  const tell = (paths: Paths, make: (ha: number) => Omit<Finding, 'where'>) => {
    const pieces = piecesOf(together(paths)).filter(piece => haOf(piece) >= 0.0001)
    if (pieces.length) found.push({ ...make(toSquareMetre(haOf(pieces.flat()))), where: [0, 0, 0, 0] } as Finding)
  }
  const bare = ({ polygons: _, ...named }: Neighbour) => named
  const near = beside.map(named => ({ named, paths: toPaths(named.polygons, plane) }))
  for (const { named, paths } of near) tell(common(own, paths), ha => ({ is: 'overlap', with: bare(named), ha }))
  for (const named of around)
    tell(without(own, toPaths(named.polygons, plane)), ha => ({ is: 'outside', of: bare(named), ha }))
  for (const named of within)
    tell(without(toPaths(named.polygons, plane), own), ha => ({ is: 'leaves', out: bare(named), ha }))
  const all = together([...own, ...near.flatMap(each => each.paths)])
  for (const strip of piecesOf(without(inflated(inflated(all, 1500), -1500), all))) {
    const wide = inflated(strip, 50)
    const between = near.filter(each => common(wide, each.paths).length > 0).map(each => bare(each.named))
    if (haOf(strip) >= 0.0001 && between.length > 0 && common(wide, own).length > 0)
      found.push({ is: 'gap', with: between, ha: toSquareMetre(haOf(strip)), where: [0, 0, 0, 0] })
  }
  return found
}

const haIn = (finding: Finding) => ('ha' in finding ? finding.ha : 0)

/** Hectares by what is told and of whom; of gaps all together: strips that touch in one point may be counted as one or as two. */
function sumsOf(findings: Finding[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const finding of findings) {
    const key = finding.is === 'gap' ? 'gap' : JSON.stringify({ ...finding, where: undefined, ha: undefined })
    sums.set(key, (sums.get(key) ?? 0) + haIn(finding))
  }
  return sums
}

test('what is told piece by piece is what the clipper tells of everything at once, on made-up layouts', () => {
  const random = seeded(41)
  const told = { overlap: 0, gap: 0, outside: 0, leaves: 0 }
  for (let n = 0; n < 10; n++) {
    const corners = n % 4 === 0 ? 300 : 60
    const drawn = (paths: Paths) => toPolygons(paths, plane)
    const own = [aStar(random, { x: 0, y: 0 }, 400_000, corners, 0.15)]
    const named = (kind: Neighbour['kind'], id: string, paths: Paths): Neighbour => ({
      ...{ kind, id, title: id, polygons: drawn(paths) },
    })
    // Neighbours that were cut along the boundary and then drawn anew: a little over it, a little short of it.
    const beside = Array.from({ length: 4 }, (_, at) => {
      const turn = (at / 4) * 2 * Math.PI + random()
      const land = [aStar(random, { x: 420_000 * Math.cos(turn), y: 420_000 * Math.sin(turn) }, 250_000, corners, 0.2)]
      const off = (random() - 0.5) * 5000
      const cut = without(land, inflated(own, off))
      return named('plot', `bên ${at}`, cut.length ? cut : land)
    })
    const within = Array.from({ length: 12 }, (_, at) => {
      const middle = { x: (random() - 0.5) * 900_000, y: (random() - 0.5) * 900_000 }
      return named('plot', `trong ${at}`, [aStar(random, middle, 60_000, 9)])
    })
    const around = [named('zone', 'khu', [aStar(random, { x: 30_000, y: 0 }, 420_000, corners, 0.1)])]
    const polygons = drawn(own)
    const found = examine(polygons, { beside, around, within, stated: null })
    const [now, whole] = [sumsOf(found), sumsOf(toldWhole(toPaths(polygons, plane), beside, around, within))]
    for (const key of new Set([...now.keys(), ...whole.keys()]))
      expect(Math.abs((now.get(key) ?? 0) - (whole.get(key) ?? 0)), key).toBeLessThan(
        key === 'gap' ? Math.max(0.00025, 0.01 * (whole.get(key) ?? 0)) : 0.00025,
      )
    for (const finding of found) told[finding.is as keyof typeof told]++
  }
  for (const count of Object.values(told)) expect(count).toBeGreaterThan(4)
}, 120_000)

test('a strip of 2 m along a winding border of 1,500 corners is one gap, of the area that it has', () => {
  const border = Array.from({ length: 1500 }, (_, n): [number, number] => [n * 2, 40 * Math.sin(n / 50) + (n % 7)])
  const south = [aRing([0, -500], [2998, -500], ...[...border].reverse())]
  const north = [aRing(...border.map(([x, y]): [number, number] => [x, y + 2]), [2998, 500], [0, 500])]
  const beside: Neighbour[] = [{ kind: 'zone', id: 'B', title: 'B', polygons: [north] }]
  const [gap, ...more] = examine([south], { beside, around: [], within: [], stated: null })
  expect(more).toEqual([])
  // 2 m up over 2,998 m.
  expect(gap).toMatchObject({ is: 'gap', ha: 0.5996 })
})
