import type { Look } from '../../../db/model/shape/look.ts'
import { moveDrawn, type Placed, shiftOf } from '../drawing/strips.ts'
import { type Boxed, boxed } from './boxed.ts'
import type { FromPainter, Picture, ToPainter } from './message.ts'
import { paintSets } from './paint.ts'

// Boundaries are painted on a thread of their own: a drag never waits for ten thousand of them.
let sets: Boxed[] = []
let looks: Look[] = []
/** What the drawing shows; null when it is of other boundaries, or in other classes. */
let shown: Picture | null = null
const drawing = new OffscreenCanvas(1, 1)
const given = new OffscreenCanvas(1, 1)

self.onmessage = ({ data }: MessageEvent<ToPainter>) => {
  if (data.is === 'sets') {
    sets = data.sets.map(boxed)
    shown = null
    return
  }
  if (data.looks) {
    looks = data.looks
    shown = null
  }
  const began = performance.now()
  const bitmap = paint(data.picture)
  if (!bitmap) return
  const painted: FromPainter = { id: data.id, bitmap, ms: performance.now() - began }
  self.postMessage(painted, { transfer: [bitmap] })
}

/** The picture; what the drawing shows of it already is moved, not painted again. */
function paint(picture: Picture): ImageBitmap | null {
  const width = Math.max(1, Math.round(picture.width * picture.density))
  const height = Math.max(1, Math.round(picture.height * picture.density))
  const shift = shown?.style === picture.style ? shiftOf(placeOf(shown), placeOf(picture)) : null
  for (const canvas of [drawing, given]) {
    if (canvas.width === width && canvas.height === height) continue
    canvas.width = width
    canvas.height = height
  }
  const pen = drawing.getContext('2d')
  const copy = given.getContext('2d')
  if (!pen || !copy) return null
  const bare = shift ? moveDrawn(pen, shift) : [{ x: 0, y: 0, width, height }]
  for (const box of bare) paintSets(pen, sets, looks, picture, box)
  shown = picture
  copy.drawImage(drawing, 0, 0)
  return given.transferToImageBitmap()
}

const placeOf = ({ cmPerPx, ...picture }: Picture): Placed => ({ ...picture, perPx: cmPerPx })
