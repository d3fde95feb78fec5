import { loadImage } from '@napi-rs/canvas'
import type { TileAddress } from '../../../db/model/backdrop/archive.ts'
import type { LaidMap } from '../../../db/model/backdrop/laid.ts'
import type { Bounds, Projection } from '../../../db/model/map/project.ts'
import { tilesAt } from '../../../db/model/plate/part/under.ts'
import { type Archive, openArchive } from '../../tiles/archive.ts'
import { piecesOf } from './canvas.ts'
import { type Frame, inMap } from './frame.ts'

/** Tiles of one zoom that lie in a map: columns and rows as shares of a tile, the map's own edge in them. */
export type TileBox = { z: number; west: number; north: number; east: number; south: number }

/** Column and row of a place among the tiles of a zoom (Web Mercator, from the north-west). */
const tileOf = (lon: number, lat: number, z: number) => {
  const sin = Math.sin((lat * Math.PI) / 180)
  return { x: ((lon + 180) / 360) * 2 ** z, y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z }
}

/** What of a map's tiles is in sight; null when nothing is. */
export function tilesIn(view: Bounds, own: Bounds | null, z: number): (TileBox & { bounds: Bounds }) | null {
  const bounds = {
    west: Math.max(view.west, own?.west ?? -180),
    south: Math.max(view.south, own?.south ?? -85),
    east: Math.min(view.east, own?.east ?? 180),
    north: Math.min(view.north, own?.north ?? 85),
  }
  if (bounds.west >= bounds.east || bounds.south >= bounds.north) return null
  const [a, b] = [tileOf(bounds.west, bounds.north, z), tileOf(bounds.east, bounds.south, z)]
  return { z, west: a.x, north: a.y, east: b.x, south: b.y, bounds }
}

/** Every tile of a box, row by row. */
export function* addressesOf({ z, west, north, east, south }: TileBox): Generator<TileAddress> {
  for (let y = Math.floor(north); y < south; y++) for (let x = Math.floor(west); x < east; x++) yield { z, x, y }
}

/** Raster tiles as pieces of a map's drawing, dot for dot as they lie in the archive. Throws E_TILES_MISSING, E_TILES_TYPE, E_TILES_READ. */
export async function tilePieces(map: LaidMap, projection: Projection, { dpi, scale, isGrey }: Frame) {
  const z = tilesAt(map, scale, dpi, projection.centre[1])
  const found = tilesIn(projection.bounds, map.bounds, z)
  const corners =
    found &&
    ([
      [found.bounds.west, found.bounds.north],
      [found.bounds.east, found.bounds.south],
    ] as const)
  const box = corners && inMap(corners.map(projection.toPx), projection)
  if (!found || !box) return []
  const archive = await openArchive(map.file ?? '')
  try {
    const { size, isPhoto } = await kindOf(archive, found)
    const dots = {
      width: Math.round((found.east - found.west) * size),
      height: Math.round((found.south - found.north) * size),
    }
    const picture = {
      box,
      dots: { width: Math.max(1, dots.width), height: Math.max(1, dots.height) },
      opacity: map.opacity,
      isGrey,
      isPhoto,
    }
    return await piecesOf(picture, async (context, from, canvas) => {
      const own: TileBox = {
        ...{ z, west: found.west + from.x / size, north: found.north + from.y / size },
        ...{ east: found.west + (from.x + canvas.width) / size, south: found.north + (from.y + canvas.height) / size },
      }
      for (const address of addressesOf(own)) {
        const tile = await archive.tile(address)
        const image = tile && (await loadImage(tile.bytes).catch(() => null))
        // A damaged tile is a hole, as it is on the screen.
        if (!image) continue
        const at = { x: Math.round((address.x - own.west) * size), y: Math.round((address.y - own.north) * size) }
        context.drawImage(image, at.x, at.y, size, size)
      }
    })
  } finally {
    await archive.close()
  }
}

/** Tiles that are looked at before they are taken to be of 256 dots. */
const looked = 400

/** How many dots a side of the archive's tiles has, and whether they are photographs: by the first that is there. */
async function kindOf(archive: Archive, box: TileBox): Promise<{ size: number; isPhoto: boolean }> {
  let left = looked
  for (const address of addressesOf(box)) {
    const tile = left-- > 0 ? await archive.tile(address) : null
    const image = tile && (await loadImage(tile.bytes).catch(() => null))
    if (tile && image) return { size: Math.min(1024, image.width), isPhoto: tile.media !== 'image/png' }
    if (left <= 0) break
  }
  return { size: 256, isPhoto: false }
}
