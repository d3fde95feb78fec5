import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import Pbf from 'pbf'
import type { LaidMap } from '../../../db/model/backdrop/laid.ts'
import { foldName, importance, nameOf, namesIn, type Paint, paints } from '../../../db/model/backdrop/paint.ts'
import { roadRank, topicOf, type VectorTopic } from '../../../db/model/backdrop/vector.ts'
import type { MapName } from '../../../db/model/map/names.ts'
import { fromMercator, type Projection } from '../../../db/model/map/project.ts'
import { el, num } from '../../../db/model/map/svg.ts'
import type { UnderMap } from '../../../db/model/plate/draw/plate.ts'
import { vectorZoom } from '../../../db/model/plate/part/under.ts'
import { mapColour } from '../../../db/model/sign/colour.ts'
import { openArchive } from '../../tiles/archive.ts'
import { groundOf } from '../ground.ts'
import type { Frame } from './frame.ts'
import { addressesOf, tilesIn } from './tiles.ts'

type Point = readonly [number, number]
type Shape = { topic: VectorTopic; rank: number; lines: Point[][]; props: Record<string, unknown> }
type Shapes = Record<'area' | 'line' | 'point', Shape[]>

/** Tiles of one sheet at most: a view of the screen has some forty. */
const mostTiles = 2000
/** Names that are offered to the map; it places those that find room. */
const mostNames = 400

/** Vector tiles as shapes of a map's drawing in its own colours, and their names. Throws E_TILES_MISSING, E_TILES_TYPE, E_TILES_READ. */
export async function vectorPieces(
  map: LaidMap,
  projection: Projection,
  { scale, unit, root }: Frame,
): Promise<UnderMap> {
  const box = tilesIn(projection.bounds, map.bounds, Math.max(0, vectorZoom(map, scale, unit, projection.centre[1])))
  if (!box) return { pieces: [], names: [] }
  const shapes: Shapes = { area: [], line: [], point: [] }
  const archive = await openArchive(map.file ?? '')
  try {
    let left = mostTiles
    for (const { z, x, y } of addressesOf(box)) {
      if (left-- <= 0) break
      const tile = await archive.tile({ z, x, y })
      if (tile) addShapes(shapes, new VectorTile(new Pbf(tile.bytes)), placing(projection, z, x, y))
    }
  } finally {
    await archive.close()
  }
  const painted = paints('paper').map(paint => painting(paint, shapes))
  const own = { x: 0, y: 0, ...projection.size }
  const svg = el('g', { opacity: map.opacity < 1 ? map.opacity : undefined }, painted.join(''))
  return {
    pieces: painted.some(Boolean) ? [{ box: own, svg }] : [],
    names: namesOf(map, shapes, projection, namesIn(groundOf(root).basemap.places)),
  }
}

/** Half the girth of Web Mercator's sphere, metres. */
const half = Math.PI * 6378137

/** Turns a point of a tile, as a share of its side, into px of the map. */
function placing({ toPx }: Projection, z: number, x: number, y: number) {
  const side = (2 * half) / 2 ** z
  return (u: number, v: number): Point => toPx(fromMercator((x + u) * side - half, half - (y + v) * side))
}

function addShapes(shapes: Shapes, tile: VectorTile, place: (u: number, v: number) => Point): void {
  for (const [name, layer] of Object.entries(tile.layers)) {
    const topic = topicOf(name)
    for (let at = 0; at < layer.length; at++) {
      const feature = layer.feature(at)
      const kind = kindOf(feature)
      if (!kind) continue
      const lines = feature
        .loadGeometry()
        .map(line => line.map(({ x, y }) => place(x / layer.extent, y / layer.extent)))
      shapes[kind].push({ topic, rank: roadRank(feature.properties), lines, props: feature.properties })
    }
  }
}

const kindOf = ({ type }: VectorTileFeature) => (['point', 'line', 'area'] as const)[type - 1]

/** All shapes of one paint as one path. Edges of areas are not drawn: every tile would show its own. */
function painting(paint: Paint, shapes: Shapes): string {
  const own = shapes[paint.is].filter(
    ({ topic, rank }) =>
      topic === paint.topic && (paint.is === 'area' || paint.rank === undefined || paint.rank === rank),
  )
  if (own.length === 0) return ''
  const closed = paint.is === 'area' ? 'Z' : ''
  const path = (points: Point[]) =>
    points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${num(x, 1)} ${num(y, 1)}`).join('')
  const d = own.flatMap(({ lines }) => lines.map(line => path(line) + closed)).join('')
  // Not by even and odd: tiles lap over one another, and holes run against their outlines (Mapbox Vector Tile 2.1, 4.3.3).
  if (paint.is === 'area') return el('path', { d, fill: paint.fill })
  const dash = paint.dash?.join(' ')
  return el('path', {
    ...{ d, fill: 'none', stroke: paint.colour, 'stroke-width': paint.width, 'stroke-dasharray': dash },
    ...{ 'stroke-linejoin': 'round', 'stroke-linecap': dash ? undefined : 'round' },
  })
}

/** Names of points, each once, what is large first; they stand after the built-in map's own. */
function namesOf({ id }: LaidMap, { point }: Shapes, { size }: Projection, known: ReadonlySet<string>): MapName[] {
  const style = { family: 'Tinos', size: 11.5, weight: 400 } as const
  const seen = new Set(known)
  const isIn = ([x, y]: Point) => x >= 0 && y >= 0 && x <= size.width && y <= size.height
  return point
    .filter(({ topic }) => topic === 'name' || topic === 'other')
    .sort((a, b) => importance(a.props) - importance(b.props))
    .flatMap(({ props, lines }): MapName[] => {
      const name = nameOf(props)
      const at = lines[0]?.[0]
      if (!name || !at || !isIn(at) || seen.has(foldName(name)) || seen.size >= known.size + mostNames) return []
      seen.add(foldName(name))
      const [x, y] = at
      return [
        {
          ...{ id: `${id}-${seen.size}`, x, y, gap: 2, priority: 45, first: name, style },
          ...{ kind: 'area', colour: mapColour.paper.town, sides: ['centre'] },
        },
      ]
    })
}
