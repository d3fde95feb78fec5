import { type Rings, ringsOf } from './rings.ts'
import { fullZoom, leastZooms } from './simplify.ts'

/**
 * A boundary as the map reads it, made once from its GeoJSON text: 32 bits for the count of its rings, for the end of each and for each
 * position, as in `Rings` and in the byte order of this machine (every one that the program runs on has the same), then a byte for each
 * corner with the least zoom at which it can be seen. Null for what is no area.
 */
export function outlineOf(text: string): Uint8Array | null {
  const rings = ringsOf(text)
  return rings.ends.length > 0 ? bytesOf(rings) : null
}

/** The outline of rings. */
export function bytesOf(rings: Rings): Uint8Array {
  const { at, ends } = rings
  const bytes = new Uint8Array(4 * (1 + ends.length + at.length) + at.length / 2)
  const words = wordsOf(bytes)
  words[0] = ends.length
  words.set(ends, 1)
  words.set(at, 1 + ends.length)
  bytes.set(leastZooms(rings), 4 * (1 + ends.length + at.length))
  return bytes
}

/** The 32 bit part of an outline, and what follows it as far as it goes; such views begin at a multiple of four bytes. */
function wordsOf(outline: Uint8Array): Int32Array {
  const { buffer, byteOffset, byteLength } = outline.byteOffset % 4 === 0 ? outline : outline.slice()
  return new Int32Array(buffer, byteOffset, Math.floor(byteLength / 4))
}

/** Positions and ends of rings as they are written one after the other; `at` has room for all that will come. */
export type Draft = { at: Int32Array; count: number; ringEnds: number[] }

/**
 * Writes the rings of an outline with the corners that can be seen at a zoom and no others; answers how many rings there are now. Rings
 * smaller than what can be seen go; the first stays as three of its corners, so that no polygon disappears.
 */
export function putSeen(draft: Draft, outline: Uint8Array, zoom: number): number {
  const { at, ringEnds } = draft
  const words = wordsOf(outline)
  const rings = words[0] ?? 0
  const zooms = 4 * (1 + rings + 2 * (words[rings] ?? 0))
  const least = zoom > fullZoom - 1 ? fullZoom : zoom
  const begun = ringEnds.length
  let from = 0
  for (let ring = 1; ring <= rings; ring++) {
    const end = words[ring] ?? 0
    let count = draft.count
    for (let i = from; i < end; i++) {
      if ((outline[zooms + i] ?? 0) > least) continue
      at[2 * count] = words[1 + rings + 2 * i] ?? 0
      at[2 * count + 1] = words[2 + rings + 2 * i] ?? 0
      count += 1
    }
    if (count - draft.count >= 3) {
      draft.count = count
      ringEnds.push(count)
    }
    from = end
  }
  if (ringEnds.length === begun) putDot(draft, words)
  return ringEnds.length
}

/** How many corners of an outline can be seen at a zoom, at least the three of a dot. */
export function countSeen(outline: Uint8Array, zoom: number): number {
  const words = wordsOf(outline)
  const rings = words[0] ?? 0
  const corners = words[rings] ?? 0
  const zooms = 4 * (1 + rings + 2 * corners)
  if (zoom > fullZoom - 1) return corners
  let count = 0
  for (let i = zooms; i < zooms + corners; i++) if ((outline[i] ?? 0) <= zoom) count += 1
  return Math.max(3, count)
}

/** Three corners of the first ring, a third of it apart: a polygon too small to be more than a dot. */
function putDot(draft: Draft, words: Int32Array): void {
  const [rings = 0, size = 0] = words
  for (const i of [0, Math.floor(size / 3), Math.floor((2 * size) / 3)]) {
    draft.at[2 * draft.count] = words[1 + rings + 2 * i] ?? 0
    draft.at[2 * draft.count + 1] = words[2 + rings + 2 * i] ?? 0
    draft.count += 1
  }
  draft.ringEnds.push(draft.count)
}
