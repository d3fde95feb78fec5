import { writePlace } from '../../db/model/geodesy/angle.ts'
import type { Meridian } from '../../db/model/geodesy/meridian.ts'
import { toVn2000 } from '../../db/model/geodesy/vn2000.ts'
import { formatNumber } from '../../db/model/text/number.ts'

/** The place under the pointer in degrees of WGS 84 and in metres of VN-2000. */
export function PointerPlace({ at: [lon, lat], meridian }: { at: [lon: number, lat: number]; meridian: Meridian }) {
  const { x, y } = toVn2000(lon, lat, meridian)
  return (
    <>
      <span>{writePlace(lat, lon)}</span>
      <span>X {spaced(x)}</span>
      <span>Y {spaced(y)}</span>
    </>
  )
}

const spaced = (metres: number) => formatNumber(metres, 0).replace(/\./g, ' ')
