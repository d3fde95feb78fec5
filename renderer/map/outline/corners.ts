import type { Meridian } from '../../../db/model/geodesy/meridian.ts'
import { fromVn2000, toVn2000 } from '../../../db/model/geodesy/vn2000.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import type { Parts } from '../drawn/handles.ts'

/** Which ring is listed: of which polygon, which of its rings. */
export type Which = { polygon: number; ring: number }

/** The rings of a boundary as they are offered to choose: "Vòng ngoài 1", "Lỗ 1.1". */
export function ringsOf(parts: Parts): (Which & { word: string; corners: number })[] {
  return parts.flatMap((rings, polygon) =>
    rings.map((corners, ring) => ({
      ...{ polygon, ring, corners: corners.length },
      word: ring === 0 ? `Vòng ${polygon + 1}` : `Lỗ ${polygon + 1}.${ring}`,
    })),
  )
}

/** A corner as decisions print it: X is the northing, Y the easting, metres to the millimetre, decimal comma. */
export function typedOf([lon, lat]: LonLat, meridian: Meridian): { x: string; y: string } {
  const { x, y } = toVn2000(lon, lat, meridian)
  const word = (metres: number) => metres.toFixed(3).replace('.', ',')
  return { x: word(x), y: word(y) }
}

/** The place of a typed corner; null while either number cannot be read. */
export function placeOf(x: string, y: string, meridian: Meridian): LonLat | null {
  const [northing, easting] = [metresOf(x), metresOf(y)]
  if (northing === null || easting === null) return null
  const { lon, lat } = fromVn2000({ x: northing, y: easting }, meridian)
  return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null
}

function metresOf(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null
  return Number(plain)
}

/** The boundary with a corner put at a place of a ring, taken away (null), or set after it. */
export function changed(
  parts: Parts,
  { polygon, ring }: Which,
  at: number,
  corner: LonLat | null,
  isNew = false,
): Parts {
  return parts
    .map((rings, of) =>
      of !== polygon
        ? rings
        : rings.map((corners, which) => {
            if (which !== ring) return corners
            if (corner === null) return corners.filter((_, place) => place !== at)
            return isNew
              ? [...corners.slice(0, at + 1), corner, ...corners.slice(at + 1)]
              : corners.map((each, place) => (place === at ? corner : each))
          }),
    )
    .map(rings => rings.filter(corners => corners.length > 0))
    .filter(rings => rings.length > 0)
}
