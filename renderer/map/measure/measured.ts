import { writeAzimuth } from '../../../db/model/geodesy/angle.ts'
import { groundAreaM2, groundLengthM } from '../../../db/model/geodesy/ground.ts'
import { type Meridian, meridianName } from '../../../db/model/geodesy/meridian.ts'
import { azimuthDeg, distanceM, lengthM, ringAreaM2 } from '../../../db/model/geodesy/plane.ts'
import { toVn2000, type Vn2000Point } from '../../../db/model/geodesy/vn2000.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { formatNumber } from '../../../db/model/text/number.ts'

export type Mode = 'line' | 'area'
export type Side = { from: LonLat; to: LonLat; metres: number; azimuth: string }
export type Measured = {
  sides: Side[]
  metres: number
  areaM2: number /** How plane and ground differ, where a figure as shown would change by it. */
  ground: string | null
}

/** Metres as they read best: 84,3 m, 1.204 m, 12,35 km. */
export const showMetres = (metres: number): string =>
  metres >= 10_000
    ? `${formatNumber(metres / 1000, 2)}\u00a0km`
    : `${formatNumber(metres, metres < 100 ? 2 : 1)}\u00a0m`
/** 84,3 m², 73,3782 ha, 7.002,5 ha: what a hand on a map can mean, no further. */
export function showArea(m2: number): string {
  const ha = m2 / 10_000
  return ha < 1 ? `${formatNumber(m2, 1)}\u00a0m²` : `${formatNumber(ha, ha < 100 ? 4 : ha < 1000 ? 2 : 1)}\u00a0ha`
}

/** Distances, grid azimuths and area of corners on the VN-2000 plane. */
export function measure(corners: readonly LonLat[], mode: Mode, meridian: Meridian): Measured {
  const points = corners.map(([lon, lat]) => toVn2000(lon, lat, meridian))
  const isRing = mode === 'area' && corners.length > 2
  const [line, way] = isRing
    ? [
        [...points, ...points.slice(0, 1)],
        [...corners, ...corners.slice(0, 1)],
      ]
    : [points, corners]
  const sides = line.slice(1).map((point, at): Side => {
    const before = line[at] as Vn2000Point
    const azimuth = azimuthDeg(before, point)
    return {
      from: way[at] as LonLat,
      to: way[at + 1] as LonLat,
      metres: distanceM(before, point),
      azimuth: azimuth === null ? '' : writeAzimuth(azimuth),
    }
  })
  const metres = lengthM(line)
  const areaM2 = isRing ? Math.abs(ringAreaM2(points)) : 0
  const [onGround, areaOnGround] = [groundLengthM(line), isRing ? groundAreaM2(points) : 0]
  const differs = isRing ? showArea(areaM2) !== showArea(areaOnGround) : showMetres(metres) !== showMetres(onGround)
  const ground =
    differs && metres > 0
      ? `Trên mặt đất (ê-líp-xô-ít): ${isRing ? showArea(areaOnGround) : showMetres(onGround)}`
      : null
  return { sides, metres, areaM2, ground }
}

/** The measure as text for a letter or a report. */
export function copyOf({ sides, metres, areaM2 }: Measured, meridian: Meridian): string {
  const rows = sides.map(({ metres: side, azimuth }, at) => `${at + 1}\t${showMetres(side)}\t${azimuth}`)
  const total =
    areaM2 > 0 ? `Diện tích ${showArea(areaM2)}, chu vi ${showMetres(metres)}` : `Tổng ${showMetres(metres)}`
  return [
    'Cạnh\tChiều dài\tPhương vị',
    ...rows,
    `${total} (mặt phẳng VN-2000, kinh tuyến trục ${meridianName[meridian]})`,
  ].join('\n')
}
