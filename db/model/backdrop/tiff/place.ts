import { type Meridian, meridianEpsg, meridians } from '../../geodesy/meridian.ts'
import { toVn2000 } from '../../geodesy/vn2000.ts'
import type { Control } from '../control.ts'
import type { Tags, Tiff } from './read.ts'

/** Tags and keys of GeoTIFF 1.1 (OGC 19-008r4). */
const tag = { pixel: 33550, tie: 33922, matrix: 34264, keys: 34735 }
const key = { model: 1024, raster: 1025, geographic: 2048, projected: 3072 }

/** Where a page says itself that it lies: its four corners on the VN-2000 plane. Null when it does not say, or on another grid. */
export function placeOfTiff({ pages }: Tiff, number: number): Control | null {
  const tags = pages[number]
  const lay = tags && layOf(tags)
  const place = tags && planeOf(tags)
  const [width, height] = [tags?.get(256)?.[0], tags?.get(257)?.[0]]
  if (!lay || !place || !width || !height) return null
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const
  const points = corners.map(([px, py]) => {
    const [x, y] = lay(px, py)
    return { px, py, ...place.toPlane(x, y) }
  })
  return { meridian: place.meridian, width, height, points }
}

/** Px of the picture as the file's own coordinates. */
function layOf(tags: Tags): ((px: number, py: number) => readonly [number, number]) | null {
  // Where a px is a point and not an area, places are told of its middle.
  const shift = keysOf(tags).get(key.raster) === 2 ? 0.5 : 0
  const matrix = tags.get(tag.matrix)
  if (matrix && matrix.length >= 16) {
    const [a = 0, b = 0, , c = 0, d = 0, e = 0, , f = 0] = matrix
    return (px, py) => [a * (px - shift) + b * (py - shift) + c, d * (px - shift) + e * (py - shift) + f]
  }
  const [sx, sy] = tags.get(tag.pixel) ?? []
  const tie = tags.get(tag.tie)
  if (!sx || !sy || tie?.length !== 6) return null
  const [i = 0, j = 0, , x = 0, y = 0] = tie
  return (px, py) => [x + (px - shift - i) * sx, y - (py - shift - j) * sy]
}

type Plane = { meridian: Meridian; toPlane: (x: number, y: number) => { north: number; east: number } }

function planeOf(tags: Tags): Plane | null {
  const keys = keysOf(tags)
  const meridian = meridians.find(each => meridianEpsg[each] === `EPSG:${keys.get(key.projected)}`)
  if (meridian) return { meridian, toPlane: (east, north) => ({ north, east }) }
  if (keys.get(key.model) !== 2 || keys.get(key.geographic) !== 4326) return null
  return {
    meridian: 104.5,
    toPlane(lon, lat) {
      const { x, y } = toVn2000(lon, lat, 104.5)
      return { north: x, east: y }
    },
  }
}

/** Keys whose value stands beside them. */
function keysOf(tags: Tags): Map<number, number> {
  const words = tags.get(tag.keys) ?? []
  const keys = new Map<number, number>()
  for (let at = 4; at + 3 < words.length; at += 4) if (words[at + 1] === 0) keys.set(words[at] ?? 0, words[at + 3] ?? 0)
  return keys
}
