import { Resvg } from '@resvg/resvg-js'
import { type Drawing, sheetOf, type Window } from '../../../db/model/plate/draw/plate.ts'
import type { Plate } from '../../../db/model/plate/plate.ts'
import type { PngSize } from './png.ts'

/** Dots of a band at most: 16 MB of them, and as much again for each layer that is cut. */
const most = 4_000_000

/** The size in dots of a plate at so many to the inch. */
export function sizeAt({ widthMm, heightMm }: Plate, dpi: number): PngSize {
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
  return { width: dots(widthMm), height: dots(heightMm), dpi }
}

/** How many rows one band has. */
export const bandRows = ({ width }: PngSize, dots = most): number => Math.max(8, Math.floor(dots / width))

/** A plate as RGBA rows, band by band from the top: the same pieces seen through one window after another, of so many dots at most. */
export async function* bandsOf(
  plate: Plate,
  drawings: readonly Drawing[],
  size: PngSize,
  fonts: readonly string[],
  step: (done: number) => void = () => undefined,
  dots = most,
): AsyncGenerator<Uint8Array> {
  const scale = size.width / (plate.widthMm / plate.unit)
  const rows = bandRows(size, dots)
  for (let top = 0; top < size.height; top += rows) {
    const heightPx = Math.min(rows, size.height - top)
    const window = { y: top / scale, height: heightPx / scale, widthPx: size.width, heightPx }
    const svg = sheetOf(plate, drawings.filter(seenThrough(window)), window)
    const font = { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: 'Tinos' }
    yield new Resvg(svg, { font, background: 'white' }).render().pixels
    step(top + heightPx)
    // Lets a message to stop come through.
    await new Promise(resolve => setImmediate(resolve))
  }
}

/**
 * False for what is cut to an area that is wholly outside the window: resvg 2.6.2 panics at such a group, and takes the program with it.
 */
const seenThrough =
  ({ y, height }: Window) =>
  ({ clip }: Drawing): boolean =>
    clip === null || (clip.y < y + height && clip.y + clip.height > y)
