import { renderAsync } from '@resvg/resvg-js'
import { pngOf } from './png.ts'

/** Pixels of a picture on paper at so many dots an inch: 160 mm at 300 are 1890. */
export function dotsOf(widthMm: number, dpi = 300): number {
  return Math.round((widthMm / 25.4) * dpi)
}

/** Pictures already made or being made, newest last; a brief is often printed as PDF, then as Word, then again. */
const made = new Map<string, Promise<Uint8Array>>()
const mostKept = 12

/** An SVG as PNG of a width in px, its text set only in the given font files; drawn beside this thread, once, and kept. */
export function svgToPng(svg: string, widthPx: number, fontFiles: readonly string[]): Promise<Uint8Array> {
  const key = `${widthPx}\n${fontFiles.join('\n')}\n${svg}`
  const picture = made.get(key) ?? draw(svg, widthPx, fontFiles)
  made.delete(key)
  made.set(key, picture)
  picture.catch(() => made.delete(key))
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return picture
}

async function draw(svg: string, widthPx: number, fontFiles: readonly string[]): Promise<Uint8Array> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Tinos' },
    background: 'white',
  })
  // The library's own PNG takes four times as long on the thread that asks for it, and is larger.
  return pngOf(drawn.pixels, drawn.width, drawn.height)
}
