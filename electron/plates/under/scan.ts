import { loadImage } from '@napi-rs/canvas'
import { cornersOfScan, type LaidMap } from '../../../db/model/backdrop/laid.ts'
import type { Projection, Px } from '../../../db/model/map/project.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { readContent } from '../../lock/content.ts'
import { type Painter, piecesOf } from './canvas.ts'
import { type Frame, inMap } from './frame.ts'
import { pdfPainter } from './pdf.ts'
import { pixelsOf } from './pixels.ts'

/** Px of an image at most: 600 MB while it is drawn. An A0 sheet at 300 dots an inch has 140 million. */
const mostPixels = 150_000_000

/** A scanned plan as pieces of a map's drawing. Throws E_MAP_BACKDROP, E_SCAN_DAMAGED and what the disk throws. */
export async function scanPieces(map: LaidMap, projection: Projection, { dotsPerPx, isGrey, root }: Frame) {
  const corners = cornersOfScan(map)
  const box = corners && inMap(corners.map(projection.toPx), projection)
  if (!corners || !box || !map.file || !map.control) return []
  const [origin, right, down] = corners.map(projection.toPx) as [Px, Px, Px]
  const painter =
    map.media === 'application/pdf' || map.media === 'image/tiff'
      ? await pdfPainter(map, root)
      : await imagePainter(map)
  // The points count px of the size that the plan had when it was laid.
  const across = [(right[0] - origin[0]) / painter.width, (right[1] - origin[1]) / painter.width] as const
  const along = [(down[0] - origin[0]) / painter.height, (down[1] - origin[1]) / painter.height] as const
  const own = 1 / Math.hypot(...across)
  const density = painter.isSharp ? dotsPerPx : Math.min(dotsPerPx, own)
  const dots = { width: Math.ceil(box.width * density), height: Math.ceil(box.height * density) }
  const picture = { box, dots, isGrey, opacity: map.opacity, isPhoto: painter.isPhoto }
  return piecesOf(picture, async (context, from, canvas) => {
    const kx = dots.width / box.width
    const ky = dots.height / box.height
    context.imageSmoothingEnabled = true
    context.imageSmoothingQuality = 'high'
    context.setTransform(
      ...([across[0] * kx, across[1] * ky, along[0] * kx, along[1] * ky] as const),
      (origin[0] - box.x) * kx - from.x,
      (origin[1] - box.y) * ky - from.y,
    )
    await painter.paint(context, from, canvas)
  })
}

async function imagePainter({ name, file }: LaidMap): Promise<Painter> {
  const bytes = await readContent(file ?? '')
  const size = pixelsOf(bytes)
  if (size && size.width * size.height > mostPixels)
    throw new Problem('E_MAP_BACKDROP', {
      name,
      reason: `ảnh ${Math.round((size.width * size.height) / 1e6)} triệu điểm, lớn hơn ${mostPixels / 1e6} triệu`,
    })
  try {
    const image = await loadImage(bytes)
    const isPhoto = bytes[0] === 0xff
    const { width, height } = image
    return { width, height, isPhoto, isSharp: false, paint: async context => context.drawImage(image, 0, 0) }
  } catch (error) {
    throw new Problem('E_SCAN_DAMAGED', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}
