import type { Look } from '../../../db/model/import/verdict.ts'
import {
  eachPosition,
  extentOf,
  type Form,
  holds,
  type Position,
  polygonsOf,
  windingOf,
} from '../../../db/model/layer/form.ts'
import type { Incoming, IncomingLayer } from '../../../db/model/layer/incoming.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { type Entity, entitiesOf, numberOf, wordsOf } from './tags.ts'
import { tallyOf } from './tally.ts'

type Shape = { layer: string; form: Form }
type Label = { at: Position; text: string }

/** What a drawing holds beside lines and words, as its readers call it. */
const passed: Record<string, string> = {
  ...{
    INSERT: 'khối (block)',
    HATCH: 'mẫu tô',
    CIRCLE: 'đường tròn',
    ARC: 'cung',
    ELLIPSE: 'elip',
    SPLINE: 'đường cong',
    '3DFACE': 'mặt 3D',
  },
}

/** Reads an ASCII DXF: closed polylines are areas, a layer each; a text inside an area is its label ("Nhãn"). Throws E_LAYER_DXF, E_LAYER_MANY, E_LAYER_CURVES, E_LAYER_EMPTY. */
export function readDxf(file: string, bytes: Uint8Array, look?: Look): Incoming {
  const tally = tallyOf(file, look)
  const shapes: Shape[] = []
  const labels: Label[] = []
  const left = new Map<string, number>()
  for (const [form, layer, entity] of drawn(entitiesOf(file, bytes))) {
    if (form) {
      tally.feature()
      eachPosition(form, () => tally.vertices(1))
      shapes.push({ layer, form })
    } else if (entity.type === 'TEXT' || entity.type === 'MTEXT')
      labels.push({ at: spotOf(entity), text: wordsOf(entity) })
    else if (passed[entity.type]) left.set(entity.type, (left.get(entity.type) ?? 0) + 1)
  }
  if (shapes.length === 0 && left.size > 0) {
    const found = [...left].map(([type, count]) => `${formatNumber(count)} ${passed[type]}`).join(', ')
    throw new Problem('E_LAYER_CURVES', { file, found })
  }
  if (shapes.length === 0) throw new Problem('E_LAYER_EMPTY', { file })
  const notices = [...left].map(
    ([type, count]) => `Bỏ qua ${formatNumber(count)} ${passed[type]} trong bản vẽ; nổ (explode) thành đường nếu cần.`,
  )
  return { file, format: 'dxf', layers: layersOf(shapes, labels), notices }
}

/** Layers with the most areas first: those are what is looked for. */
function layersOf(shapes: Shape[], labels: Label[]): IncomingLayer[] {
  const layers = [...grouped(shapes)].map(([name, own]): IncomingLayer & { areas: number } => {
    const named = labelled(own, labels)
    return {
      ...{ name, columns: ['Nhãn', 'Lớp'], crs: { is: 'missing' }, notices: [] },
      rows: own.map((_, at) => [named[at] ?? null, name]),
      drawn: own.map(({ form }) => [form]),
      areas: own.filter(({ form }) => extentOf(form) === 'area').length,
    }
  })
  return layers.sort((a, b) => b.areas - a.areas).map(({ areas: _, ...layer }) => layer)
}

function grouped(shapes: Shape[]): Map<string, Shape[]> {
  const groups = new Map<string, Shape[]>()
  for (const shape of shapes) {
    const group = groups.get(shape.layer)
    if (group) group.push(shape)
    else groups.set(shape.layer, [shape])
  }
  return groups
}

/** The text inside each area: of several areas around one text the smallest has it; several texts in one area are joined. */
function labelled(shapes: Shape[], labels: Label[]): (string | null)[] {
  const areas = shapes.map(({ form }) => {
    const ring = polygonsOf(form)[0]?.[0] ?? []
    const [xs, ys] = [ring.map(each => each[0]), ring.map(each => each[1])]
    const most = (values: number[], pick: (a: number, b: number) => number) => values.reduce(pick, values[0] ?? 0)
    return {
      ring,
      size: Math.abs(windingOf(ring)),
      box: [most(xs, Math.min), most(xs, Math.max), most(ys, Math.min), most(ys, Math.max)] as const,
    }
  })
  const words = shapes.map((): string[] => [])
  for (const { at, text } of labels) {
    if (!text) continue
    let best = -1
    for (const [place, { ring, size, box }] of areas.entries()) {
      const [west, east, south, north] = box
      if (ring.length === 0 || at[0] < west || at[0] > east || at[1] < south || at[1] > north) continue
      if ((best < 0 || size < (areas[best]?.size ?? 0)) && holds(ring, at)) best = place
    }
    words[best]?.push(text)
  }
  return words.map(texts => (texts.length > 0 ? texts.join(' ') : null))
}

const spotOf = (entity: Entity): Position => [numberOf(entity, 10) ?? 0, numberOf(entity, 20) ?? 0]

/** Each entity with its form; the corners of an old POLYLINE are gathered. */
function* drawn(entities: Entity[]): Generator<[Form | null, string, Entity]> {
  for (let at = 0; at < entities.length; at++) {
    const entity = entities[at] as Entity
    if (entity.type === 'LWPOLYLINE') yield [polyline(lightCorners(entity), isClosed(entity)), entity.layer, entity]
    else if (entity.type === 'POLYLINE') {
      const corners: Corner[] = []
      while (entities[at + 1]?.type === 'VERTEX') {
        at += 1
        const vertex = entities[at] as Entity
        corners.push({ at: spotOf(vertex), bulge: numberOf(vertex, 42) ?? 0 })
      }
      yield [polyline(corners, isClosed(entity)), entity.layer, entity]
    } else if (entity.type === 'LINE') {
      const end: Position = [numberOf(entity, 11) ?? 0, numberOf(entity, 21) ?? 0]
      yield [{ type: 'LineString', coordinates: [spotOf(entity), end] }, entity.layer, entity]
    } else if (entity.type === 'HATCH') yield [hatched(entity), entity.layer, entity]
    else if (entity.type === 'POINT') yield [{ type: 'Point', coordinates: spotOf(entity) }, entity.layer, entity]
    else yield [null, entity.layer, entity]
  }
}

/** A corner and how the side behind it bends: the tangent of a quarter of its angle, 0 for a straight one. */
type Corner = { at: Position; bulge: number }
const isClosed = (entity: Entity) => ((numberOf(entity, 70) ?? 0) & 1) === 1

function lightCorners({ tags }: Entity): Corner[] {
  const corners: Corner[] = []
  for (const [code, value] of tags) {
    const last = corners.at(-1)
    if (code === 10) corners.push({ at: [Number(value), 0], bulge: 0 })
    else if (code === 20 && last) last.at[1] = Number(value)
    else if (code === 42 && last) last.bulge = Number(value)
  }
  return corners
}

function polyline(corners: Corner[], closed: boolean): Form | null {
  const [first] = corners
  if (!first || corners.length < 2) return null
  const line = corners.flatMap((corner, at) => [
    corner.at,
    ...(at + 1 < corners.length || closed ? bent(corner, (corners[at + 1] ?? first).at) : []),
  ])
  const [start, end] = [line[0] as Position, line.at(-1) as Position]
  const isBack = isSame(start, end)
  if (!closed && !(isBack && line.length > 3)) return { type: 'LineString', coordinates: line }
  return { type: 'Polygon', coordinates: [isBack ? line : [...line, start]] }
}

/** A filled area whose borders are polylines, as QGIS and GDAL write polygons; null for one bordered by curves. */
function hatched({ tags }: Entity): Form | null {
  const rings: Position[][] = []
  let isBorder = false
  for (const [code, value] of tags) {
    const ring = rings.at(-1)
    if (code === 92) {
      isBorder = (Number(value) & 2) === 2
      if (!isBorder) return null
      rings.push([])
    } else if (code === 97 || code === 75) isBorder = false
    else if (isBorder && code === 10) ring?.push([Number(value), 0])
    else if (isBorder && code === 20 && ring?.at(-1)) (ring.at(-1) as Position)[1] = Number(value)
  }
  const closed = rings
    .filter(ring => ring.length > 2)
    .map(ring => (isSame(ring[0], ring.at(-1)) ? ring : [...ring, ring[0] as Position]))
  const [outer, ...others] = closed
  if (!outer) return null
  const holes = others.filter(ring => holds(outer, ring[0]))
  const apart = others.filter(ring => !holds(outer, ring[0]))
  if (apart.length === 0) return { type: 'Polygon', coordinates: closed }
  return { type: 'MultiPolygon', coordinates: [[outer, ...holes], ...apart.map(ring => [ring])] }
}

const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Chords for each bend: one for five degrees of turn, which keeps a bend of 100 m within 10 cm. */
function bent({ at: from, bulge }: Corner, to: Position): Position[] {
  if (bulge === 0) return []
  const angle = 4 * Math.atan(bulge)
  const steps = Math.max(2, Math.ceil(Math.abs(angle) / (Math.PI / 36)))
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const lift = (1 - bulge * bulge) / (4 * bulge)
  const [cx, cy] = [(from[0] + to[0]) / 2 - dy * lift, (from[1] + to[1]) / 2 + dx * lift]
  const start = Math.atan2(from[1] - cy, from[0] - cx)
  const radius = Math.hypot(from[0] - cx, from[1] - cy)
  return Array.from({ length: steps - 1 }, (_, n): Position => {
    const turn = start + (angle * (n + 1)) / steps
    return [cx + radius * Math.cos(turn), cy + radius * Math.sin(turn)]
  })
}
