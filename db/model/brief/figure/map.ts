import type { Basemap } from '../../map/basemap.ts'
import type { Piece } from '../../map/furniture.ts'
import { drawAround } from '../../map/sheet/around.ts'
import { drawKey } from '../../map/sheet/key.ts'
import { mapSheet, pxPerMm, sheetProjection } from '../../map/sheet/sheet.ts'
import { el } from '../../map/svg.ts'
import type { SheetView } from '../brief.ts'
import type { Lang } from '../say.ts'

/** mm from the edge of a picture to what stands in its corner, and the size of the corner map. */
const edge = 2
const corner = { width: 33, height: 27 }
const family = 'Tinos'

/** A map of a brief as one SVG: its legend and its corner map stand inside it, each in a corner of its own. */
export function drawBriefMap(view: SheetView, basemap: Basemap, idPrefix: string, lang: Lang): string {
  const { key, isAround, ...own } = view
  const spec = { ...own, basemap, idPrefix, fontFamily: family, lang: lang === 'en' ? 'en' : 'vi' } as const
  const { size, bounds } = sheetProjection(spec)
  const pieces: Piece[] = []
  if (isAround) {
    const box = {
      x: size.width - (corner.width + edge) * pxPerMm,
      y: size.height - (corner.height + edge) * pxPerMm,
      width: corner.width * pxPerMm,
      height: corner.height * pxPerMm,
    }
    const svg = drawAround({ width: box.width, height: box.height }, bounds, basemap, `${idPrefix}a`)
    pieces.push({ svg: el('g', { transform: `translate(${box.x} ${box.y})` }, svg), box })
  }
  if (key) {
    const right = size.width - (isAround ? corner.width + 2 * edge : edge) * pxPerMm
    pieces.push(drawKey(key, { x: right, y: size.height - edge * pxPerMm }, family))
  }
  return mapSheet({ ...spec, pieces })
}
