import { afterAll, describe, expect, it } from 'vitest'
import { drawPng } from '../../../../electron/papers/figure/draw.ts'
import { dismissDrawer, dotsOf, svgToPng } from '../../../../electron/papers/figure/picture.ts'
import { faces, root, svg } from '../sample.ts'

afterAll(dismissDrawer)

describe('a map as a picture', () => {
  it('has 300 dots an inch: 160 mm are 1890 px', async () => {
    const png = Buffer.from(await svgToPng(root, svg, dotsOf(160)))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1890)
  })

  it('is drawn once and kept', () => {
    expect(svgToPng(root, svg, 400)).toBe(svgToPng(root, svg, 400))
    expect(svgToPng(root, svg, 401)).not.toBe(svgToPng(root, svg, 400))
  })

  it('lets go of the oldest picture', async () => {
    const first = svgToPng(root, svg, 100)
    for (let width = 101; width < 116; width++) void svgToPng(root, svg, width)
    expect(svgToPng(root, svg, 100)).not.toBe(first)
    expect(Buffer.compare(await svgToPng(root, svg, 100), await first)).toBe(0)
  })

  it('has the dots that the library draws, each where it was', async () => {
    const { Resvg } = await import('@resvg/resvg-js')
    const font = { loadSystemFonts: false, fontFiles: faces, defaultFontFamily: 'Tinos' }
    const own = new Resvg(svg, { fitTo: { mode: 'width', value: 333 }, font, background: 'white' }).render()
    const back = await dotsIn(await svgToPng(root, svg, 333))
    expect([back.width, back.height]).toEqual([own.width, own.height])
    expect(Buffer.compare(back.dots, own.pixels)).toBe(0)
  })

  it('shows nothing of a larger one that was drawn before it', () => {
    const first = drawPng(svg, 200, faces)
    drawPng(svg, 400, faces)
    expect(Buffer.compare(drawPng(svg, 200, faces), first)).toBe(0)
  })

  it('is drawn while another one is, and each is what was asked for', async () => {
    const widths = [210, 220, 230, 240, 250]
    const drawn = await Promise.all(widths.map(width => svgToPng(root, svg, width)))
    expect(drawn.map(png => Buffer.from(png).readUInt32BE(16))).toEqual(widths)
  })

  it('sets words in the given fonts only', async () => {
    const bare = svg.replace('Vịnh Rạch Giá', '')
    const [withFonts, without] = [drawPng(svg, 300, faces), drawPng(svg, 300, [])]
    expect(Buffer.compare(without, drawPng(bare, 300, []))).toBe(0)
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
