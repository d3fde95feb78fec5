import { describe, expect, it } from 'vitest'
import { dotsOf, svgToPng } from '../../../electron/papers/picture.ts'
import { faces, svg } from './sample.ts'

describe('a map as a picture', () => {
  it('has 300 dots an inch: 160 mm are 1890 px', () => {
    const png = Buffer.from(svgToPng(svg, dotsOf(160), faces))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(1890)
  })

  it('is drawn once and kept', () => {
    expect(svgToPng(svg, 400, faces)).toBe(svgToPng(svg, 400, faces))
    expect(svgToPng(svg, 401, faces)).not.toBe(svgToPng(svg, 400, faces))
  })

  it('lets go of the oldest picture', () => {
    const first = svgToPng(svg, 100, faces)
    for (let width = 101; width < 116; width++) svgToPng(svg, width, faces)
    expect(svgToPng(svg, 100, faces)).not.toBe(first)
    expect(Buffer.compare(Buffer.from(svgToPng(svg, 100, faces)), Buffer.from(first))).toBe(0)
  })

  it('sets words in the given fonts only', () => {
    const bare = svg.replace('Vịnh Rạch Giá', '')
    const [withFonts, without] = [svgToPng(svg, 300, faces), svgToPng(svg, 300, [])]
    expect(Buffer.compare(Buffer.from(without), Buffer.from(svgToPng(bare, 300, [])))).toBe(0)
    expect(Buffer.compare(Buffer.from(withFonts), Buffer.from(without))).not.toBe(0)
  })
})
