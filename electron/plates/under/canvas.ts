import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { el } from '../../../db/model/map/svg.ts'
import type { Area } from '../../../db/model/plate/plate.ts'

/** Dots of a side of one picture at most: a sheet up to A3 is one, and one takes 64 MB while it is drawn. */
const side = 4096

/** What paints one picture: its canvas, and where that begins in dots of the whole. */
export type Paint = (context: SKRSContext2D, from: { x: number; y: number }, canvas: Canvas) => Promise<void>

/** What draws one px of the plan's own size as one px, by the matrix that the context has. */
export type Painter = { width: number; height: number; isPhoto: boolean; isSharp: boolean; paint: Paint }

export type Picture = {
  /** What it fills, in px of the map's drawing. */
  box: Area
  /** Its dots. */
  dots: { width: number; height: number }
  opacity: number
  isGrey: boolean
  /** True where photographs are expected: they are kept as JPEG where nothing shines through. */
  isPhoto: boolean
}

/** A picture in pieces, painted one after another, each with the box it fills. Pieces with nothing on them are left out. */
export async function piecesOf(picture: Picture, paint: Paint): Promise<{ box: Area; svg: string }[]> {
  const { box, dots } = picture
  const scale = { x: box.width / dots.width, y: box.height / dots.height }
  const pieces: { box: Area; svg: string }[] = []
  for (let y = 0; y < dots.height; y += side)
    for (let x = 0; x < dots.width; x += side) {
      const [width, height] = [Math.min(side, dots.width - x), Math.min(side, dots.height - y)]
      const canvas = createCanvas(width, height)
      const context = canvas.getContext('2d')
      await paint(context, { x, y }, canvas)
      const href = written(canvas, context, picture)
      if (href === null) continue
      const own = {
        ...{ x: box.x + x * scale.x, y: box.y + y * scale.y },
        ...{ width: width * scale.x, height: height * scale.y },
      }
      const look = { opacity: picture.opacity < 1 ? picture.opacity : undefined, preserveAspectRatio: 'none' }
      pieces.push({ box: own, svg: el('image', { ...own, ...look, href }) })
    }
  return pieces
}

/** A canvas as the address of its own bytes; null when nothing is on it. */
function written(canvas: Canvas, context: SKRSContext2D, { isGrey, isPhoto }: Picture): string | null {
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  const { data } = image
  let [most, least] = [0, 255]
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at] ?? 0
    if (alpha > most) most = alpha
    if (alpha < least) least = alpha
  }
  if (most === 0) return null
  if (isGrey) {
    for (let at = 0; at < data.length; at += 4) {
      const grey = 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)
      data[at] = data[at + 1] = data[at + 2] = grey
    }
    context.putImageData(image, 0, 0)
  }
  const isSolid = least === 255
  const bytes = isSolid && isPhoto ? canvas.toBuffer('image/jpeg', 88) : canvas.toBuffer('image/png')
  return `data:image/${isSolid && isPhoto ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`
}
