import { describe, expect, it } from 'vitest'
import { dotsOf, svgToPng } from '../../../../electron/papers/figure/picture.ts'
import { faces, svg } from '../sample.ts'

describe('a map as a picture', () => {
  it('has 300 dots an inch: 160 mm are 1890 px', async () => {
    const png = Buffer.from(await svgToPng(svg, dotsOf(160), faces))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1890)
  })

  it('is drawn once and kept', () => {
    expect(svgToPng(svg, 400, faces)).toBe(svgToPng(svg, 400, faces))
    expect(svgToPng(svg, 401, faces)).not.toBe(svgToPng(svg, 400, faces))
  })

  it('lets go of the oldest picture', async () => {
    const first = svgToPng(svg, 100, faces)
    for (let width = 101; width < 116; width++) void svgToPng(svg, width, faces)
    expect(svgToPng(svg, 100, faces)).not.toBe(first)
    expect(Buffer.compare(await svgToPng(svg, 100, faces), await first)).toBe(0)
  })

  it('has the dots that the library draws, each where it was', async () => {
    const { Resvg } = await import('@resvg/resvg-js')
    const font = { loadSystemFonts: false, fontFiles: faces, defaultFontFamily: 'Tinos' }
    const own = new Resvg(svg, { fitTo: { mode: 'width', value: 333 }, font, background: 'white' }).render()
    const back = await dotsIn(await svgToPng(svg, 333, faces))
    expect([back.width, back.height]).toEqual([own.width, own.height])
    expect(Buffer.compare(back.dots, own.pixels)).toBe(0)
  })

  it('sets words in the given fonts only', async () => {
    const bare = svg.replace('Vịnh Rạch Giá', '')
    const [withFonts, without] = [await svgToPng(svg, 300, faces), await svgToPng(svg, 300, [])]
    expect(Buffer.compare(without, await svgToPng(bare, 300, []))).toBe(0)
    expect(Buffer.compare(withFonts, without)).not.toBe(0)
  })
})

/** The dots of a PNG as another library reads them. */
async function dotsIn(png: Uint8Array): Promise<{ width: number; height: number; dots: Buffer }> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const image = await loadImage(png)
  const pen = createCanvas(image.width, image.height).getContext('2d')
  pen.drawImage(image, 0, 0)
  const { data } = pen.getImageData(0, 0, image.width, image.height)
  return { width: image.width, height: image.height, dots: Buffer.from(data) }
}
