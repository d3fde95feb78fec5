import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import type { LaidMap } from '../../../db/model/backdrop/laid.ts'
import { toVn2000 } from '../../../db/model/geodesy/vn2000.ts'
import { defaultAsk, type PlateAsk } from '../../../db/model/plate/ask.ts'
import { layPlates } from '../../../db/model/plate/atlas.ts'
import { drawBlocks, drawPlate, projectionOfMap } from '../../../db/model/plate/draw/plate.ts'
import { fontFiles, groundOf } from '../../../electron/plates/ground.ts'
import { bandsOf, sizeAt } from '../../../electron/plates/picture/bands.ts'
import { layUnder } from '../../../electron/plates/under/under.ts'
import { aFolder } from '../../db/fixture.ts'
import { aMap, aWorld } from '../../db/model/plate/a-world.ts'

const root = resolve('.')
const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe' })
/** The first made-up zone lies at 104,9 east and 9,72 north. */
const box = { west: 104.85, south: 9.67, east: 104.95, north: 9.77 }
const ullr = ['-a_srs', 'EPSG:4326', '-a_ullr', '104.85', '9.77', '104.95', '9.67']

function plateWith(backdrops: LaidMap[], ask: Partial<PlateAsk> = {}) {
  const wanted = { ...defaultAsk, paper: 'a4', cover: { is: 'view', bounds: box }, ...ask } as PlateAsk
  const [plate] = layPlates(wanted, { ...aWorld({ zones: 1, plots: 0, hasShapes: false }), backdrops })
  const map = plate?.blocks.find(each => each.is === 'map')
  if (!plate || map?.is !== 'map') throw new Error('E_TEST')
  return { plate, map }
}

/** The colours that a small picture of a sheet has at places. */
async function coloursAt(
  { plate, map }: ReturnType<typeof plateWith>,
  ...places: [number, number][]
): Promise<number[][]> {
  const { under } = await layUnder(plate, { root, sheets: 1, most: 200_000 })
  const { drawings } = drawBlocks(plate, groundOf(root), under)
  const size = sizeAt(plate, 50)
  const rows: Uint8Array[] = []
  for await (const band of bandsOf(plate, drawings, size, fontFiles(root), undefined, 80_000)) rows.push(band)
  const all = Buffer.concat(rows)
  const dots = size.width / (plate.widthMm / plate.unit)
  const at = (value: number, from: number) => Math.round((from + (value * 25.4) / 96) * dots)
  return places.map(place => {
    const [x, y] = projectionOfMap(map, plate).toPx(place)
    const from = (at(y, map.area.y) * size.width + at(x, map.area.x)) * 4
    return [...all.subarray(from, from + 3)]
  })
}

/** Two halves of colour as raster tiles, made by GDAL: west red, east blue. */
function twoHalves(folder: string): string {
  const [png, tif, tiles] = [join(folder, 'a.png'), join(folder, 'a.tif'), join(folder, 'a.mbtiles')]
  const canvas = createCanvas(2048, 2048)
  const context = canvas.getContext('2d')
  context.fillStyle = '#C03020'
  context.fillRect(0, 0, 1024, 2048)
  context.fillStyle = '#2040C0'
  context.fillRect(1024, 0, 1024, 2048)
  writeFileSync(png, canvas.toBuffer('image/png'))
  run('gdal_translate', '-q', ...ullr, png, tif)
  run('gdal_translate', '-q', '-of', 'MBTILES', '-co', 'TILE_FORMAT=PNG', tif, tiles)
  run('gdaladdo', '-q', tiles, '2', '4', '8')
  return tiles
}

const near = (found: number[] = [], wanted: number[]) =>
  expect(
    found.map((part, at) => Math.abs(part - (wanted[at] ?? 0)) <= 6),
    `${found}`,
  ).toEqual([true, true, true])

describe('the office’s own maps on paper', () => {
  it('are raster tiles in their place, under the zones and over the ground, in colour or in grey', async () => {
    const map = aMap({ file: twoHalves(aFolder()), bounds: box, zoom: { from: 10, to: 14 } })
    const plate = plateWith([map])
    // A hundredth of a degree beside the middle, 1.1 km: a shift of a tile would be seen.
    const [west, east, beside, over] = await coloursAt(
      plate,
      [104.87, 9.7],
      [104.93, 9.7],
      [104.897, 9.7],
      [104.903, 9.7],
    )
    near(west, [0xc0, 0x30, 0x20])
    near(beside, [0xc0, 0x30, 0x20])
    near(east, [0x20, 0x40, 0xc0])
    near(over, [0x20, 0x40, 0xc0])
    const [grey] = await coloursAt(plateWith([{ ...map, opacity: 0.5 }], { ink: 'black' }), [104.87, 9.7])
    expect(new Set(grey).size).toBe(1)
    expect(grey?.[0]).toBeGreaterThan(0x90)
  }, 60_000)

  it('are scans laid by their points, turned as they are turned, and a page of a PDF the same', async () => {
    const folder = aFolder()
    const [png, pdf] = [join(folder, 'plan.png'), join(folder, 'plan.pdf')]
    const canvas = createCanvas(800, 800)
    const context = canvas.getContext('2d')
    context.fillStyle = '#20A040'
    context.fillRect(0, 0, 800, 400)
    context.fillStyle = '#E0B020'
    context.fillRect(0, 400, 800, 400)
    writeFileSync(png, canvas.toBuffer('image/png'))
    const tif = join(folder, 'plan.tif')
    run('gdal_translate', '-q', '-b', '1', '-b', '2', '-b', '3', '-co', 'COMPRESS=LZW', '-co', 'PREDICTOR=2', png, tif)
    run('gdal_translate', '-q', '-of', 'PDF', '-co', 'COMPRESS=DEFLATE', '-co', 'DPI=72', png, pdf)
    // Upside down: the upper edge of the picture lies in the south.
    const at = (lon: number, lat: number, px: number, py: number) => {
      const { x, y } = toVn2000(lon, lat, 104.5)
      return { px, py, north: x, east: y }
    }
    const control = (side: number) => ({
      ...{ meridian: 104.5 as const, width: side, height: side },
      points: [
        at(104.94, 9.68, 0, 0),
        at(104.86, 9.68, side, 0),
        at(104.94, 9.76, 0, side),
        at(104.86, 9.76, side, side),
      ],
    })
    const scan = (file: string, media: string, side: number) =>
      aMap({ form: 'scan', file, media, control: control(side), bounds: null })
    for (const map of [scan(png, 'image/png', 800), scan(tif, 'image/tiff', 800), scan(pdf, 'application/pdf', 1600)]) {
      const plate = plateWith([map])
      const [south, north] = await coloursAt(plate, [104.88, 9.69], [104.88, 9.75])
      near(south, [0x20, 0xa0, 0x40])
      near(north, [0xe0, 0xb0, 0x20])
    }
  })

  it('are vector tiles as shapes, their Vietnamese names as words', async () => {
    const folder = aFolder()
    mkdirSync(join(folder, 'in'))
    const layer = (name: string, geometry: object, properties: object) =>
      writeFileSync(join(folder, 'in', `${name}.geojson`), JSON.stringify({ type: 'Feature', geometry, properties }))
    layer(
      'water',
      {
        type: 'Polygon',
        coordinates: [
          [
            [104.86, 9.68],
            [104.9, 9.68],
            [104.9, 9.76],
            [104.86, 9.76],
            [104.86, 9.68],
          ],
        ],
      },
      {},
    )
    layer('place', { type: 'Point', coordinates: [104.93, 9.69] }, { name: 'Ấp Kênh Thử Nghiệm' })
    const tiles = join(folder, 'v.mbtiles')
    const gpkg = join(folder, 'v.gpkg')
    run('ogr2ogr', '-f', 'GPKG', gpkg, join(folder, 'in/water.geojson'), '-nln', 'water')
    run('ogr2ogr', '-update', gpkg, join(folder, 'in/place.geojson'), '-nln', 'place')
    run('ogr2ogr', '-f', 'MVT', tiles, gpkg, '-dsco', 'MINZOOM=8', '-dsco', 'MAXZOOM=12')
    const plate = plateWith([aMap({ form: 'vector', file: tiles, bounds: box, zoom: { from: 8, to: 12 } })])
    const { under, checks } = await layUnder(plate.plate, { root, sheets: 1 })
    expect(checks).toEqual([])
    const { svg } = drawPlate(plate.plate, groundOf(root), under)
    expect(svg).toContain('Ấp Kênh Thử Nghiệm')
    expect(svg).not.toContain('<image')
    near((await coloursAt(plate, [104.872, 9.7]))[0], [0xe0, 0xec, 0xee])
  })

  it('are no finer than is asked for', async () => {
    const plate = plateWith([aMap({ file: twoHalves(aFolder()), bounds: box, zoom: { from: 10, to: 14 } })])
    const sizes = async (most?: number) => {
      const { under } = await layUnder(plate.plate, { root, sheets: 1, most })
      const images = under.pieces.map(({ svg }) => Buffer.from(/base64,([^"]+)/.exec(svg)?.[1] ?? '', 'base64'))
      const read = await Promise.all(images.map(image => loadImage(image)))
      return read.reduce((sum, { width, height }) => sum + width * height, 0)
    }
    const [whole, small] = [await sizes(), await sizes(250_000)]
    expect(small).toBeLessThan(250_000)
    expect(whole).toBeGreaterThan(small * 3)
  })

  it('that cannot be read are told, and the sheet does not leave as if they had been drawn', async () => {
    const folder = aFolder()
    const lie = join(folder, 'x.mbtiles')
    writeFileSync(lie, 'không phải bản đồ')
    const { plate } = plateWith([aMap({ name: 'Ảnh hỏng', file: lie, bounds: box })])
    const { checks, problem } = await layUnder(plate, { root, sheets: 1 })
    expect(checks.map(({ text }) => text).join()).toContain('x.mbtiles')
    expect(problem).toMatchObject({ code: 'E_TILES_TYPE' })
  })
})
