import { type Extent, type Form, type Position, polygonsOf, wound } from '../../../db/model/layer/form.ts'
import { type Box, boxOf } from '../../../db/model/layer/wkb.ts'

/** Shape types of the ESRI white paper (July 1998). */
const codes: Record<Extent, number> = { point: 1, line: 3, area: 5 }

/** Forms of one extent as the two files of a shapefile; null stands where a record has none. A MultiPoint gives its first point. */
export function writeShp(forms: readonly (Form | null)[], extent: Extent): { shp: Uint8Array; shx: Uint8Array } {
  const sizes = forms.map(form => (form ? sizeOf(form, extent) : 4))
  const shp = new Uint8Array(100 + sizes.reduce((sum, size) => sum + 8 + size, 0))
  const shx = new Uint8Array(100 + forms.length * 8)
  const [view, index] = [new DataView(shp.buffer), new DataView(shx.buffer)]
  let whole: Box | null = null
  let at = 100
  for (const [row, form] of forms.entries()) {
    const size = sizes[row] ?? 4
    view.setInt32(at, row + 1)
    view.setInt32(at + 4, size / 2)
    index.setInt32(100 + row * 8, at / 2)
    index.setInt32(104 + row * 8, size / 2)
    if (form) whole = joined(whole, put(view, at + 8, form, extent))
    at += 8 + size
  }
  for (const [head, length] of [
    [view, shp.length],
    [index, shx.length],
  ] as const) {
    head.setInt32(0, 9994)
    head.setInt32(24, length / 2)
    head.setInt32(28, 1000, true)
    head.setInt32(32, codes[extent], true)
    putBox(head, 36, whole ?? [0, 0, 0, 0])
  }
  return { shp, shx }
}

function partsOf(form: Form): Position[][] {
  if (form.type === 'LineString') return [form.coordinates]
  return form.type === 'MultiLineString' ? form.coordinates : polygonsOf(wound(form, 'with')).flat()
}

function sizeOf(form: Form, extent: Extent): number {
  if (extent === 'point') return 20
  const parts = partsOf(form)
  return 44 + parts.length * 4 + parts.reduce((sum, part) => sum + part.length * 16, 0)
}

function put(view: DataView, start: number, form: Form, extent: Extent): Box {
  view.setInt32(start, codes[extent], true)
  if (extent === 'point') {
    const [east, north] = (form.type === 'Point' ? form.coordinates : (form.coordinates[0] as Position)) as Position
    view.setFloat64(start + 4, east, true)
    view.setFloat64(start + 12, north, true)
    return [east, east, north, north]
  }
  const parts = partsOf(form)
  const box = boxOf(form)
  putBox(view, start + 4, box)
  view.setInt32(start + 36, parts.length, true)
  view.setInt32(
    start + 40,
    parts.reduce((sum, part) => sum + part.length, 0),
    true,
  )
  let first = 0
  let at = start + 44 + parts.length * 4
  for (const [place, part] of parts.entries()) {
    view.setInt32(start + 44 + place * 4, first, true)
    first += part.length
    for (const [east, north] of part) {
      view.setFloat64(at, east, true)
      view.setFloat64(at + 8, north, true)
      at += 16
    }
  }
  return box
}

function putBox(view: DataView, at: number, [west, east, south, north]: Box): void {
  for (const [side, value] of [west, south, east, north].entries()) view.setFloat64(at + side * 8, value, true)
}

const joined = (a: Box | null, b: Box): Box =>
  a ? [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.max(a[3], b[3])] : b
