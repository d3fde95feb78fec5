import { Resvg } from '@resvg/resvg-js'

/** An SVG as PNG of a width in px, its text set only in the given font files. Throws for a picture that the library does not read. */
export function drawPng(svg: string, widthPx: number, fontFiles: readonly string[]): Uint8Array {
  // Its dots never come over to JavaScript: Electron copies what a library hands over, and to be given 8 MB anew takes longer than to press them.
  return new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'Tinos' },
    background: 'white',
  })
    .render()
    .asPng()
}
