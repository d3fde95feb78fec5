import type { FromPainter, Painted, ToPainter } from './message.ts'
import { paintSets } from './paint.ts'

// Boundaries are painted on a thread of their own: a drag never waits for ten thousand of them.
let sets: Painted[] = []
let canvas = new OffscreenCanvas(1, 1)

self.onmessage = ({ data }: MessageEvent<ToPainter>) => {
  if (data.is === 'sets') {
    sets = data.sets
    return
  }
  const { id, picture, looks } = data
  const began = performance.now()
  const width = Math.max(1, Math.round(picture.width * picture.density))
  const height = Math.max(1, Math.round(picture.height * picture.density))
  if (canvas.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) return
  paintSets(pen, sets, looks, picture)
  const bitmap = canvas.transferToImageBitmap()
  const painted: FromPainter = { id, bitmap, ms: performance.now() - began }
  self.postMessage(painted, { transfer: [bitmap] })
}
