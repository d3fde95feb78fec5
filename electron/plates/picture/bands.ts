import { Resvg } from '@resvg/resvg-js'
import type { Plate } from '../../../db/model/plate/plate.ts'
import type { PngSize } from './png.ts'

/** Dots of a band at most: 40 MB of them. */
const most = 10_000_000

/** The size in dots of a plate at so many to the inch. */
export function sizeAt({ widthMm, heightMm }: Plate, dpi: number): PngSize {
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
  return { width: dots(widthMm), height: dots(heightMm), dpi }
}

/** How many rows one band has. */
export const bandRows = ({ width }: PngSize): number => Math.max(16, Math.floor(most / width))

/** A plate's drawing as RGBA rows, band by band from the top; each band is the same drawing seen through a lower window. */
export async function* bandsOf(
  svg: string,
  plate: Plate,
  size: PngSize,
  fonts: readonly string[],
  step: (done: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const scale = size.width / (plate.widthMm / plate.unit)
  const rows = bandRows(size)
  for (let top = 0; top < size.height; top += rows) {
    const height = Math.min(rows, size.height - top)
    const seen = throughWindow(
      svg,
      { y: top / scale, width: size.width / scale, height: height / scale },
      size.width,
      height,
    )
    const font = { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: 'Tinos' }
    yield new Resvg(seen, { font, background: 'white' }).render().pixels
    step(top + height)
    // Lets a message to stop come through.
    await new Promise(resolve => setImmediate(resolve))
  }
}

type Window = { y: number; width: number; height: number }

/** The drawing with another size and view in its outermost element. */
function throughWindow(svg: string, { y, width, height }: Window, widthPx: number, heightPx: number): string {
  const end = svg.indexOf('>')
  const head = svg
    .slice(0, end)
    .replace(/ width="[^"]*"/, ` width="${widthPx}"`)
    .replace(/ height="[^"]*"/, ` height="${heightPx}"`)
    .replace(/ viewBox="[^"]*"/, ` viewBox="0 ${y} ${width} ${height}" preserveAspectRatio="none"`)
  return head + svg.slice(end)
}
