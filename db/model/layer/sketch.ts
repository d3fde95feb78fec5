import type { Book } from '../cell/sheet.ts'
import { isShaped } from '../cell/sheet.ts'
import type { Bounds } from '../map/project.ts'
import { type Form, type Position, polygonsOf } from './form.ts'

/** A layer as a small map shows it: rings and lines as flat degrees (lon, lat, lon ...), points likewise; how many shapes there are. */
export type Sketch = { bounds: Bounds; rings: number[][]; lines: number[][]; dots: number[]; shapes: number }

/** More corners than these say nothing on a small map. */
const budget = 40_000

/** The placed shapes of a sheet, thinned; null when there is none, or when it is still asked where they lie. */
export function sketchOf({ sheets }: Book, name: string): Sketch | null {
  const sheet = sheets.find(each => each.name === name)
  if (!sheet?.layer || sheet.layer.questions.length > 0) return null
  const first = sheet.layer.headings.length
  const forms = sheet.rows.flatMap(row =>
    row.slice(0, first).flatMap(cell => (isShaped(cell) && 'form' in cell ? [cell.form] : [])),
  )
  const parts = forms.map(partsOf)
  const corners = parts.reduce(
    (sum, { rings, lines }) => sum + [...rings, ...lines].reduce((all, part) => all + part.length, 0),
    0,
  )
  const step = Math.max(1, Math.ceil(corners / budget))
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  const flat = (part: Position[], every: number) =>
    part.filter((_, at) => at % every === 0 || at === part.length - 1).flat()
  const sketch: Sketch = { bounds, rings: [], lines: [], dots: [], shapes: forms.length }
  for (const { rings, lines, dots } of parts) {
    for (const [lon, lat] of [...rings.flat(), ...lines.flat(), ...dots]) grow(bounds, lon, lat)
    // A ring keeps four corners, however much is thinned.
    for (const ring of rings) sketch.rings.push(flat(ring, Math.min(step, Math.max(1, Math.floor(ring.length / 4)))))
    for (const line of lines) sketch.lines.push(flat(line, step))
    sketch.dots.push(...dots.flat())
  }
  return Number.isFinite(bounds.west) ? sketch : null
}

function grow(bounds: Bounds, lon: number, lat: number): void {
  bounds.west = Math.min(bounds.west, lon)
  bounds.east = Math.max(bounds.east, lon)
  bounds.south = Math.min(bounds.south, lat)
  bounds.north = Math.max(bounds.north, lat)
}

function partsOf(form: Form): { rings: Position[][]; lines: Position[][]; dots: Position[] } {
  const rings = polygonsOf(form).flat()
  const lines =
    form.type === 'LineString' ? [form.coordinates] : form.type === 'MultiLineString' ? form.coordinates : []
  const dots = form.type === 'Point' ? [form.coordinates] : form.type === 'MultiPoint' ? form.coordinates : []
  return { rings, lines, dots }
}
