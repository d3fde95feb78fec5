import type { Look } from '../../../db/model/shape/look.ts'
import type { ShapeSet } from '../../../db/model/shape/set.ts'
import type { MapStyle } from '../../../db/model/sign/colour.ts'

/** What is pictured: the upper left corner in centimetres of Web Mercator, the scale, the size in CSS px and how many px of the screen one has. */
export type Picture = {
  x: number
  y: number
  cmPerPx: number
  zoom: number
  width: number
  height: number
  density: number
  style: MapStyle
}

/** What the painter needs of a set: neither its names nor its figures. */
export type Painted = Pick<ShapeSet, 'kind' | 'state' | 'at' | 'ringEnds' | 'ends'>

/** To the painter's thread: boundaries to be kept, or a picture of those it keeps, set by set in the same order; no looks: those of the picture before. */
export type ToPainter =
  | { is: 'sets'; sets: Painted[] }
  | { is: 'paint'; id: number; picture: Picture; looks: Look[] | null }
export type FromPainter = { id: number; bitmap: ImageBitmap; ms: number }
