import { isAbroad, mostCorners } from '../boundary/examine.ts'
import { haOf, twiceArea } from '../boundary/plane.ts'
import { toVn2000 } from '../geodesy/vn2000.ts'
import { crossingsOf } from '../ring/crossing.ts'
import type { Mm, Paths } from '../ring/paths.ts'
import { formatNumber } from '../text/number.ts'
import { eachPosition, extentOf, type Form, holds, type Position, polygonsOf } from './form.ts'

const measured = new WeakMap<object, number>()

/** Hectares on the VN-2000 plane of a form that was judged, to the square metre; undefined for one that was not. */
export const landOf = (form: object): number | undefined => measured.get(form)

/** Why a form in WGS 84 degrees cannot be taken, in words; null when it can. Its land is measured on the way. */
export function faultOf(form: Form): string | null {
  let count = 0
  let odd: Position | null = null
  eachPosition(form, position => {
    count += 1
    if (!odd && isAbroad(position)) odd = position
  })
  if (odd) return abroad(odd)
  if (count === 0) return 'Hình không có điểm nào. Xóa đối tượng, hoặc vẽ lại.'
  if (extentOf(form) !== 'area') return null
  if (count > mostCorners)
    return `Hình có ${formatNumber(count)} đỉnh, nhiều nhất ${formatNumber(mostCorners)}. Đơn giản hóa bằng QGIS rồi nhập lại.`
  const rings = polygonsOf(form).flat()
  const open = rings.findIndex(ring => !isClosed(ring))
  if (open >= 0) return openRing(rings[open] ?? [], open)
  if (rings.some(ring => ring.length < 4)) return 'Vòng có ít hơn 3 đỉnh khác nhau. Vẽ lại hình.'
  const paths = pathsOf(form)
  const corners = new Set(paths.flat().map(({ x, y }) => `${x} ${y}`))
  // What only touches in a corner is land all the same; what crosses between corners is not.
  const crossing = crossingsOf(paths)
    .map(({ at }) => at)
    .find(({ x, y }) => !corners.has(`${x} ${y}`))
  if (crossing) {
    const near = nearest(form, paths, crossing)
    return `Ranh giới tự cắt nhau gần kinh độ ${degrees(near[0])}, vĩ độ ${degrees(near[1])}. Sửa hình bằng QGIS (Fix geometries) rồi nhập lại.`
  }
  if (paths.some(path => twiceArea(path) === 0))
    return 'Hình có vòng không có diện tích: các đỉnh trùng nhau hoặc thẳng hàng. Vẽ lại hình.'
  const stray = polygonsOf(form).findIndex(([outer = [], ...holes]) =>
    holes.some(hole => !hole.some(position => holds(outer, position))),
  )
  if (stray >= 0) return 'Lỗ nằm ngoài vòng bao. Sửa hình bằng QGIS (Fix geometries) rồi nhập lại.'
  measured.set(form, Math.round(haOf(paths) * 1e4) / 1e4)
  return null
}

function abroad([lon, lat]: Position): string {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'Hình có tọa độ không phải số. Sửa hình rồi nhập lại.'
  return `Nằm ngoài Việt Nam (kinh độ ${degrees(lon)}, vĩ độ ${degrees(lat)}). Kiểm tra hệ tọa độ, kinh tuyến trục và thứ tự X, Y.`
}

const degrees = (value: number) => formatNumber(value, 5)
const isClosed = (ring: readonly Position[]) => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

function openRing(ring: readonly Position[], at: number): string {
  const [a, b] = [ring[0], ring.at(-1)].map(each => each && toVn2000(each[0], each[1]))
  const gap = a && b ? `, điểm cuối cách điểm đầu ${formatNumber(Math.hypot(a.x - b.x, a.y - b.y), 2)} m` : ''
  return `Vòng ${at + 1} chưa khép kín${gap}. Khép vòng (lặp lại điểm đầu) rồi nhập lại.`
}

/** The rings of an area on the VN-2000 plane in mm from its first corner: outer ones turn left, holes right. */
function pathsOf(form: Form): Paths {
  const polygons = polygonsOf(form)
  const [lon = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? []
  const origin = toVn2000(lon, lat)
  const mm = ([east, north]: Position): Mm => {
    const { x, y } = toVn2000(east, north)
    return { x: Math.round((y - origin.y) * 1000), y: Math.round((x - origin.x) * 1000) }
  }
  return polygons.flatMap(rings =>
    rings.map((ring, at) => {
      const path = ring.slice(0, -1).map(mm)
      return twiceArea(path) > 0 === (at === 0) ? path : path.reverse()
    }),
  )
}

/** The corner next to a place on the plane, in degrees: near enough to find it on a map. */
function nearest(form: Form, paths: Paths, { x, y }: Mm): Position {
  const all = paths.flat()
  const far = (point: Mm) => Math.hypot(point.x - x, point.y - y)
  const corner = all.reduce((best, point) => (far(point) < far(best) ? point : best), all[0] ?? { x, y })
  const [lon = 0, lat = 0] = polygonsOf(form)[0]?.[0]?.[0] ?? []
  // Metres as degrees, a few metres off at most: only said in words.
  return [lon + corner.x / 1000 / (111_320 * Math.cos((lat * Math.PI) / 180)), lat + corner.y / 1000 / 110_574]
}
