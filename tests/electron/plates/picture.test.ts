import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { defaultAsk } from '../../../db/model/plate/ask.ts'
import { layPlates } from '../../../db/model/plate/atlas.ts'
import { drawBlocks, sheetOf } from '../../../db/model/plate/draw/plate.ts'
import { orientations, paperNames } from '../../../db/model/plate/size.ts'
import { fontFiles, groundOf } from '../../../electron/plates/ground.ts'
import { bandRows, bandsOf, sizeAt } from '../../../electron/plates/picture/bands.ts'
import { writePng } from '../../../electron/plates/picture/png.ts'
import { aFolder } from '../../db/fixture.ts'
import { aWorld } from '../../db/model/plate/a-world.ts'

const fonts = fontFiles('.')
const plateFor = (ask: Partial<typeof defaultAsk>) => {
  const [plate] = layPlates({ ...defaultAsk, ...ask }, aWorld({ zones: 6, plots: 60 }))
  if (!plate) throw new Error('E_TEST')
  return { plate, drawings: drawBlocks(plate, groundOf('.')).drawings }
}

describe('a plate as a picture', () => {
  it('is as many dots as 300 to the inch make of its paper', () => {
    const dots = paperNames.map(paper => {
      const { width, height } = sizeAt(plateFor({ paper }).plate, 300)
      return [width, height]
    })
    expect(dots).toEqual([
      [3508, 2480],
      [4961, 3508],
      [7016, 4961],
      [9933, 7016],
      [14043, 9933],
    ])
  })

  it('drawn in bands is the picture drawn at once, without seams', { timeout: 90_000 }, async () => {
    const { plate, drawings } = plateFor({ paper: 'a3' })
    // Small dots and low bands, so that every piece is cut by some band and left out of others.
    const size = { ...sizeAt(plate, 60), dpi: 60 }
    const font = { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: 'Tinos' }
    const scale = size.width / (plate.widthMm / plate.unit)
    const window = { y: 0, height: size.height / scale, widthPx: size.width, heightPx: size.height }
    const whole = new Resvg(sheetOf(plate, drawings, window), { font, background: 'white' }).render().pixels
    const parts: Uint8Array[] = []
    for await (const band of bandsOf(plate, drawings, size, fonts, () => undefined, 48 * size.width)) parts.push(band)
    expect(parts.length).toBeGreaterThan(10)
    const stitched = Buffer.concat(parts)
    expect(stitched.length).toBe(whole.length)
    // A hairline that falls between two dots may go to the other; a seam would be whole rows beside the edges of bands.
    const line = size.width * 4
    const isOff = (at: number) => Math.abs((whole[at] ?? 0) - (stitched[at] ?? 0)) > 2
    const off = Array.from(whole.keys()).filter(isOff)
    expect(off.length / whole.length).toBeLessThan(0.004)
    const besideSeam = off.filter(at => [0, 47].includes(Math.floor(at / line) % 48))
    expect(besideSeam.length / (parts.length * 2 * line)).toBeLessThan(0.004)
  })

  it('is drawn on all ten layouts, whatever its bands leave out', { timeout: 90_000 }, async () => {
    for (const paper of paperNames)
      for (const orientation of orientations) {
        const { plate, drawings } = plateFor({ paper, orientation, cover: { is: 'zone', zone: 'zone-1' } })
        const size = sizeAt(plate, 12)
        let rows = 0
        for await (const band of bandsOf(plate, drawings, size, fonts, () => undefined, 30 * size.width))
          rows += band.length
        expect(rows).toBe(size.width * size.height * 4)
      }
  })

  it('is a PNG that other programs read, with its size on paper, equal to what was drawn', async () => {
    const { plate, drawings } = plateFor({ paper: 'a4' })
    const size = sizeAt(plate, 72)
    const file = join(aFolder(), 'a4.png')
    await writePng(file, size, bandsOf(plate, drawings, size, fonts))
    const told = execFileSync('file', [file], { encoding: 'utf8' })
    expect(told).toContain(`${size.width} x ${size.height}, 8-bit/color RGB`)
    const rows = unpacked(readFileSync(file), size.width * 3 + 1)
    const first: Uint8Array[] = []
    for await (const band of bandsOf(plate, drawings, size, fonts)) first.push(band)
    const drawn = Buffer.concat(first)
    for (const [x, y] of [
      [5, 5],
      [200, 300],
      [700, 60],
      [420, 590],
    ] as const)
      for (const channel of [0, 1, 2])
        expect(rows[y]?.[1 + 3 * x + channel]).toBe(drawn[4 * (y * size.width + x) + channel])
  })

  it('is not there at all when it is stopped on the way', async () => {
    const { plate, drawings } = plateFor({ paper: 'a4' })
    const folder = aFolder()
    const size = sizeAt(plate, 72)
    const stop = (done: number) => {
      if (done > 0) throw new Error('E_STOP')
    }
    await expect(
      writePng(join(folder, 'a4.png'), size, bandsOf(plate, drawings, size, fonts, stop, 100 * size.width)),
    ).rejects.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes no more than 16 MB a band at any size', () => {
    for (const paper of paperNames) {
      const size = sizeAt(plateFor({ paper }).plate, 300)
      expect(bandRows(size) * size.width * 4).toBeLessThanOrEqual(16_000_000)
    }
  })
})

/** The rows of a PNG whose rows are all differences from the one above. */
function unpacked(png: Buffer, line: number): Uint8Array[] {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const rows: Uint8Array[] = []
  for (let at = 0; at < raw.length; at += line) {
    const row = Uint8Array.from(raw.subarray(at, at + line))
    const above = rows.at(-1)
    for (let x = 1; above && x < line; x++) row[x] = (row[x] ?? 0) + (above[x] ?? 0)
    rows.push(row)
  }
  return rows
}
