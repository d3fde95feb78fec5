import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, it } from 'vitest'
import { pdfOfTiff } from '../../../db/model/backdrop/tiff/pdf.ts'
import { placeOfTiff } from '../../../db/model/backdrop/tiff/place.ts'
import { readTiff, TiffOdd } from '../../../db/model/backdrop/tiff/read.ts'
import { toVn2000 } from '../../../db/model/geodesy/vn2000.ts'

const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe' })
const folder = mkdtempSync(join(tmpdir(), 'kcn-tiff-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A made-up plan of 300 × 200 px: the left half black or red, the right white or blue, a line across. */
function aPicture(name: string, isColour: boolean): string {
  const canvas = createCanvas(300, 200)
  const context = canvas.getContext('2d')
  context.fillStyle = isColour ? '#2040C0' : '#FFFFFF'
  context.fillRect(0, 0, 300, 200)
  context.fillStyle = isColour ? '#C03020' : '#000000'
  context.fillRect(0, 0, 150, 200)
  context.fillRect(150, 90, 150, 4)
  const png = join(folder, `${name}.png`)
  writeFileSync(png, canvas.toBuffer('image/png'))
  // Without the channel that shines through.
  const plain = join(folder, `${name}-plain.tif`)
  run('gdal_translate', '-q', ...(isColour ? ['-b', '1', '-b', '2', '-b', '3'] : ['-b', '1']), png, plain)
  return plain
}
const [grey, colour] = [aPicture('grey', false), aPicture('colour', true)]

function aTiff(name: string, from: string, ...words: string[]): string {
  const file = join(folder, `${name}.tif`)
  run('gdal_translate', '-q', '-of', 'GTiff', ...words, from, file)
  return file
}

/** Three dots of a page as poppler draws it: in the left half, in the right, on the line. */
async function dotsOf(file: string, page = 0): Promise<number[][]> {
  const out = join(folder, 'drawn')
  writeFileSync(`${out}.pdf`, pdfOfTiff(readTiff(readFileSync(file)), page))
  run('pdftoppm', '-png', '-r', '144', '-singlefile', `${out}.pdf`, out)
  const image = await loadImage(readFileSync(`${out}.png`))
  expect([image.width, image.height]).toEqual([300, 200])
  const context = createCanvas(300, 200).getContext('2d')
  context.drawImage(image, 0, 0)
  return [
    [75, 40],
    [225, 40],
    [225, 92],
  ].map(([x = 0, y = 0]) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3))
}

const red = [0xc0, 0x30, 0x20]
const blue = [0x20, 0x40, 0xc0]
const packed: [string, string, string[], boolean][] = [
  ['a fax of group 4', grey, ['-co', 'NBITS=1', '-co', 'COMPRESS=CCITTFAX4', '-scale', '0', '255', '0', '1'], false],
  ['a fax of group 3', grey, ['-co', 'NBITS=1', '-co', 'COMPRESS=CCITTFAX3', '-scale', '0', '255', '0', '1'], false],
  [
    'a fax whose white is nought',
    grey,
    ['-co', 'NBITS=1', '-co', 'COMPRESS=CCITTFAX4', '-co', 'PHOTOMETRIC=MINISWHITE', '-scale', '0', '255', '1', '0'],
    false,
  ],
  ['grey without packing', grey, [], false],
  ['LZW with a predictor', colour, ['-co', 'COMPRESS=LZW', '-co', 'PREDICTOR=2'], true],
  [
    'deflate in tiles',
    colour,
    ['-co', 'COMPRESS=DEFLATE', '-co', 'TILED=YES', '-co', 'BLOCKXSIZE=64', '-co', 'BLOCKYSIZE=64'],
    true,
  ],
  ['runs of bytes, in big end first', colour, ['-co', 'COMPRESS=PACKBITS', '-co', 'ENDIANNESS=BIG'], true],
  [
    'JPEG with shared tables',
    colour,
    ['-co', 'COMPRESS=JPEG', '-co', 'PHOTOMETRIC=YCBCR', '-co', 'JPEG_QUALITY=95', '-co', 'BLOCKYSIZE=64'],
    true,
  ],
]

describe('a plan scanned to TIFF', () => {
  for (const [name, from, words, isColour] of packed)
    it(`is drawn as it was: ${name}`, async () => {
      const dots = await dotsOf(aTiff(name.replace(/\W/g, '-'), from, ...words))
      const wanted = isColour ? [red, blue, red] : [0, 255, 0].map(each => [each, each, each])
      expect(
        dots.flat().every((dot, at) => Math.abs(dot - (wanted.flat()[at] ?? -99)) < 24),
        JSON.stringify(dots),
      ).toBe(true)
    })

  it('is drawn page by page', async () => {
    const file = aTiff('pages', grey)
    run('gdal_translate', '-q', '-of', 'GTiff', '-co', 'APPEND_SUBDATASET=YES', colour, file)
    expect(readTiff(readFileSync(file)).pages).toHaveLength(2)
    const [left = []] = await dotsOf(file, 1)
    expect(left.map((dot, at) => Math.abs(dot - (red[at] ?? 0)) < 4)).toEqual([true, true, true])
  })

  it('lies where it says itself that it lies, on VN-2000 or in degrees; on another grid it says nothing', () => {
    const corners = (srs: string, ...ullr: string[]) =>
      placeOfTiff(readTiff(readFileSync(aTiff(srs.replace(':', ''), grey, '-a_srs', srs, '-a_ullr', ...ullr))), 0)
    const grid = corners('EPSG:9207', '568500', '1105500', '569100', '1105100')
    expect(grid?.meridian).toBe(104.5)
    expect(grid?.points.map(({ px, py, north, east }) => [px, py, north, east])).toEqual([
      [0, 0, 1105500, 568500],
      [300, 0, 1105500, 569100],
      [300, 200, 1105100, 569100],
      [0, 200, 1105100, 568500],
    ])
    const degrees = corners('EPSG:4326', '105.1', '10.0', '105.2', '9.9')
    const { x, y } = toVn2000(105.1, 10, 104.5)
    const [first] = degrees?.points ?? []
    expect([first?.north, first?.east]).toEqual([x, y])
    expect(corners('EPSG:32648', '568500', '1105500', '569100', '1105100')).toBeNull()
  })

  it('that cannot be drawn says why, and a cut one is not taken for whole', () => {
    const why = (bytes: Uint8Array) => {
      try {
        pdfOfTiff(readTiff(bytes), 0)
      } catch (error) {
        if (error instanceof TiffOdd) return error.message
        throw error
      }
      return null
    }
    const whole = readFileSync(aTiff('whole', colour))
    expect(why(whole)).toBeNull()
    for (const length of [4, 12, 200, whole.length >> 1, whole.length - 900])
      expect(why(whole.subarray(0, length)), String(length)).toMatch(/không phải tệp TIFF|thiếu phần cuối/)
    expect(why(readFileSync(aTiff('deep', grey, '-ot', 'UInt16')))).toBe('16 bit mỗi điểm màu')
    expect(
      why(readFileSync(aTiff('alpha', join(folder, 'colour.png'), '-b', '1', '-b', '2', '-b', '3', '-b', '4'))),
    ).toMatch(/trong suốt/)
    expect(why(readFileSync(aTiff('big', grey, '-co', 'BIGTIFF=YES')))).toBe('là BigTIFF')
    expect(why(readFileSync(aTiff('zstd', grey, '-co', 'COMPRESS=LERC')))).toMatch(/nén kiểu/)
  })
})
