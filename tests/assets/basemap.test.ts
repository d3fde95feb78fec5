import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = new URL('../../assets/basemap/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

type Point = [number, number]
const point = z.tuple([z.number(), z.number()])
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: point }),
  z.strictObject({ type: z.literal('MultiPoint'), coordinates: z.array(point).min(1) }),
  z.strictObject({ type: z.literal('LineString'), coordinates: z.array(point).min(2) }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(point).min(4)).min(1) }),
])
const file = <P extends z.ZodType>(properties: P) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    features: z.array(z.strictObject({ type: z.literal('Feature'), properties, geometry })).min(1),
  })

const land = file(z.strictObject({ class: z.enum(['mainland', 'island']) })).parse(JSON.parse(read('land.json')))
const water = file(z.strictObject({ class: z.literal('river') })).parse(JSON.parse(read('water.json')))
const rivers = file(
  z.strictObject({ class: z.enum(['river', 'branch', 'canal']), name: z.string().nullable(), schematic: z.boolean() }),
).parse(JSON.parse(read('rivers.json')))
const lines = file(
  z.strictObject({
    class: z.enum(['road', 'canal']),
    name: z.string(),
    schematic: z.literal(true),
    plates: z.array(point).optional(),
  }),
).parse(JSON.parse(read('lines.json')))
const places = file(
  z.strictObject({
    name: z.string().min(2),
    kind: z.enum(['town', 'commune', 'water', 'island', 'sea']),
    rank: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    angle: z.number().min(-90).max(90).optional(),
    source: z.enum(['GeoNames', 'GeoNames, moved', 'domain', 'drawn']),
  }),
).parse(JSON.parse(read('places.json')))
const inset = file(
  z.discriminatedUnion('class', [
    z.strictObject({ class: z.literal('land') }),
    z.strictObject({ class: z.literal('islets'), group: z.enum(['Hoàng Sa', 'Trường Sa']) }),
    z.strictObject({ class: z.literal('label'), kind: z.enum(['island', 'sea']), name: z.string() }),
  ]),
).parse(JSON.parse(read('inset.json')))

const files = { land, water, rivers, lines, places, inset }
const maps = { land, water, rivers, lines, places }

/** All the chains of points of a shape. */
function chains(shape: z.infer<typeof geometry>): Point[][] {
  if (shape.type === 'Point') return [[shape.coordinates]]
  return shape.type === 'Polygon' ? shape.coordinates : [shape.coordinates]
}
const polygons = (map: { features: { geometry: z.infer<typeof geometry> }[] }) =>
  map.features.flatMap(({ geometry: shape }) => (shape.type === 'Polygon' ? [shape.coordinates] : []))

function inRing(ring: Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!
    const [bx, by] = ring[j]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}
const inPolygon = ([outer, ...holes]: Point[][], at: Point) =>
  inRing(outer!, at) && !holes.some(hole => inRing(hole, at))
const onLand = (at: Point) => polygons(land).some(rings => inPolygon(rings, at))
const inRiver = (at: Point) => polygons(water).some(rings => inPolygon(rings, at))

type Segment = [Point, Point]
const turn = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
const cross = ([a, b]: Segment, [c, d]: Segment) =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** Pairs of edges that cross anywhere in a file: within a ring, between rings or between polygons. */
function crossings(map: typeof land | typeof water | typeof inset): Segment[] {
  const edges = polygons(map)
    .flat()
    .flatMap(ring => ring.slice(1).map((end, i): Segment => [ring[i]!, end]))
    .sort((a, b) => Math.min(a[0][0], a[1][0]) - Math.min(b[0][0], b[1][0]))
  return edges.filter((edge, i) => {
    const right = Math.max(edge[0][0], edge[1][0])
    for (let k = i + 1; k < edges.length; k++) {
      const other = edges[k]!
      if (Math.min(other[0][0], other[1][0]) > right) return false
      if (cross(edge, other)) return true
    }
    return false
  })
}

/** Points every tenth of each step of a line. */
function* walk(line: Point[]): Generator<Point> {
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    for (let t = 0; t <= 10; t++) yield [a[0] + ((b[0] - a[0]) * t) / 10, a[1] + ((b[1] - a[1]) * t) / 10]
  }
}

describe('the built-in map', () => {
  it('is small', () => {
    const size = (name: string) => Buffer.byteLength(read(name))
    const all = Object.keys(files).reduce((sum, name) => sum + size(`${name}.json`), 0)
    expect(all).toBeLessThan(160_000)
    expect(size('inset.json')).toBeLessThan(25_000)
  })

  it('tells the source and licence of every file in its folder', () => {
    const sources = read('SOURCES.md')
    for (const name of readdirSync(folder)) if (name !== 'SOURCES.md') expect(sources, name).toContain(`\`${name}\``)
    for (const licence of ['LGPL-3.txt', 'GPL-3.txt', 'CC-BY-4.0.txt'])
      expect(read(licence).length).toBeGreaterThan(5000)
  })

  it('names no country and none of the disputed-name traps of public data sets', () => {
    for (const name of Object.keys(files)) {
      expect(read(`${name}.json`), name).not.toMatch(/CHN|Sansha|Spratly|Paracel|"country"|China|South China/i)
    }
  })

  it('keeps every coordinate inside the box it declares', () => {
    for (const [name, map] of Object.entries(files)) {
      const [west, south, east, north] = map.bbox
      for (const { geometry: shape } of map.features)
        for (const [x, y] of chains(shape).flat())
          expect(x >= west && x <= east && y >= south && y <= north, `${name} ${x} ${y}`).toBe(true)
    }
    for (const map of Object.values(maps)) expect(map.bbox).toEqual([103.2, 8.4, 107, 11.4])
  })

  it('has the shapes its names promise', () => {
    const types = (map: (typeof files)[keyof typeof files]) => new Set(map.features.map(each => each.geometry.type))
    expect([land, water].map(types)).toEqual([new Set(['Polygon']), new Set(['Polygon'])])
    expect([rivers, lines].map(types)).toEqual([new Set(['LineString']), new Set(['LineString'])])
    expect(types(places)).toEqual(new Set(['Point']))
  })

  it('has closed rings of at least four points', () => {
    for (const ring of [land, water, inset].flatMap(polygons).flat()) expect(ring.at(-1)).toEqual(ring[0])
  })

  it.each(['land', 'water', 'inset'] as const)('has no edge of %s crossing another', name => {
    expect(crossings(files[name])).toEqual([])
  })

  it('cuts islands only out of the river they lie in', () => {
    for (const [outer, ...holes] of polygons(water))
      for (const hole of holes)
        expect(hole.every(at => inRing(outer!, at) || outer!.some(p => p[0] === at[0] && p[1] === at[1]))).toBe(true)
  })

  it('puts every town, commune and island on land', () => {
    const wet = places.features.filter(
      ({ properties, geometry: shape }) =>
        ['town', 'commune', 'island'].includes(properties.kind) &&
        shape.type === 'Point' &&
        (!onLand(shape.coordinates) || inRiver(shape.coordinates)),
    )
    expect(wet.map(each => each.properties.name)).toEqual([])
  })

  it('puts the bay in the sea and the Hậu in its river', () => {
    const at = (name: string) => {
      const shape = places.features.find(each => each.properties.name === name)!.geometry
      return chains(shape)[0]![0]!
    }
    expect(onLand(at('Vịnh Rạch Giá'))).toBe(false)
    expect(onLand(at('Đông Hồ'))).toBe(false)
    expect(inRiver(at('Sông Hậu'))).toBe(true)
  })

  it('names no town twice and keeps old prefixes off the map', () => {
    const names = places.features.filter(each => each.properties.kind === 'town').map(each => each.properties.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).not.toMatch(/^(Thị Trấn|Quận|Huyện|Ấp)/i)
    const first = places.features.filter(each => each.properties.kind === 'town' && each.properties.rank === 1)
    expect(first.map(each => each.properties.name).sort()).toEqual(['Cần Thơ', 'Hà Tiên', 'Long Xuyên', 'Rạch Giá'])
    for (const name of ['Minh Lương', 'Gò Quao', 'Tân Hiệp', 'Rạch Sỏi', 'Kiên Lương']) expect(names).toContain(name)
  })

  it('keeps the roads on land, but for the bridge of Hà Tiên', () => {
    const bridge = (at: Point) => Math.hypot(at[0] - 104.4925, at[1] - 10.3785) < 0.004
    for (const { properties, geometry: shape } of lines.features)
      for (const at of walk(chains(shape)[0]!)) expect(onLand(at) || bridge(at), `${properties.name} ${at}`).toBe(true)
  })

  it('sets each road plate on its road', () => {
    const away = (p: Point, a: Point, b: Point) => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
      const part = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)
      const t = Math.max(0, Math.min(1, part))
      return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
    }
    for (const { properties, geometry: shape } of lines.features) {
      const line = chains(shape)[0]!
      if (properties.class === 'road') expect(properties.plates?.length ?? 0, properties.name).toBeGreaterThan(0)
      for (const plate of properties.plates ?? [])
        expect(Math.min(...line.slice(1).map((end, i) => away(plate, line[i]!, end)))).toBeLessThan(0.0001)
    }
  })

  it('leads the Cái Lớn without a gap from Vị Thanh into the sea', () => {
    const [river, bridge] = rivers.features.filter(each => each.properties.name === 'Sông Cái Lớn')
    expect(river!.properties.schematic).toBe(false)
    expect(bridge!.properties.schematic).toBe(true)
    const mouth = chains(river!.geometry)[0]!.at(-1)!
    const hand = chains(bridge!.geometry)[0]!
    expect(hand).toContainEqual(mouth)
    expect(onLand(hand.at(-1)!)).toBe(false)
  })

  it('writes the two archipelagos and the sea as the state writes them', () => {
    const labels = inset.features.flatMap(({ properties }) => (properties.class === 'label' ? [properties.name] : []))
    expect(labels).toEqual(['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)', 'Biển Đông'])
    const islets = inset.features.flatMap(({ properties, geometry: shape }) =>
      properties.class === 'islets' ? [[properties.group, chains(shape).flat().length] as const] : [],
    )
    expect(islets.map(([group]) => group)).toEqual(['Hoàng Sa', 'Trường Sa'])
    for (const [, count] of islets) expect(count).toBeGreaterThan(5)
  })
})
