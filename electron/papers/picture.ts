import { Resvg } from '@resvg/resvg-js'

/** Pixels of a picture on paper at so many dots an inch: 160 mm at 300 are 1890. */
export function dotsOf(widthMm: number, dpi = 300): number {
  return Math.round((widthMm / 25.4) * dpi)
}

/** Pictures already made, newest last; a brief is often printed as PDF, then as Word, then again. */
const made = new Map<string, Uint8Array>()
const mostKept = 12

/** An SVG as PNG of a width in px, its text set only in the given font files. The same SVG is drawn once and kept. */
export function svgToPng(svg: string, widthPx: number, fontFiles: readonly string[]): Uint8Array {
  const key = `${widthPx}\n${fontFiles.join('\n')}\n${svg}`
  const known = made.get(key)
  if (known) {
    made.delete(key)
    made.set(key, known)
    return known
  }
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Tinos' },
    background: 'white',
  })
    .render()
    .asPng()
  made.set(key, picture)
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return picture
}
