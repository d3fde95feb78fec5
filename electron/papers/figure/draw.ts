import { Resvg } from '@resvg/resvg-js'
import { pngOf } from './png.ts'

/** An SVG as PNG of a width in px, its text set only in the given font files. Throws for a picture that the library does not read. */
export function drawPng(svg: string, widthPx: number, fontFiles: readonly string[]): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Tinos' },
    background: 'white',
  }).render()
  // The library's own PNG takes longer than this and is larger.
  return pngOf(drawn.pixels, drawn.width, drawn.height)
}
