import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aFolder, openAtlas, picture } from './atlas.ts'

/** What is asked of a canvas in the page; the tests themselves know no page. */
type Drawn = {
  width: number
  height: number
  getContext: (kind: '2d') => { getImageData: (...box: number[]) => { data: Iterable<number> } } | null
}

/** The next file dialog answers with these files. */
const answerDialog = (app: ElectronApplication, ...files: string[]) =>
  app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, files)

const run = (program: string, ...words: string[]) => execFileSync(program, words, { stdio: 'pipe' })

/** A picture of the land around KCN Thạnh Lộc as raster tiles, made by GDAL. */
function aRaster(folder: string): string {
  const [tif, tiles] = [join(folder, 'anh.tif'), join(folder, 'Ảnh nền Rạch Giá.mbtiles')]
  const box = ['-a_srs', 'EPSG:4326', '-a_ullr', '105.05', '10.05', '105.25', '9.9']
  run('gdal_create', '-of', 'GTiff', '-outsize', '1024', '768', '-bands', '3', '-burn', '120 160 90', ...box, tif)
  run('gdal_translate', '-of', 'MBTILES', '-co', 'TILE_FORMAT=PNG', '-co', 'NAME=Ảnh nền Rạch Giá', tif, tiles)
  run('gdaladdo', '-q', tiles, '2', '4', '8')
  return tiles
}

/** Roads, water and names as vector tiles, made by GDAL. */
function aVector(folder: string): string {
  const layer = (name: string, features: [object, object][]) => {
    const file = join(folder, `${name}.geojson`)
    const read = features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties }))
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: read }))
    return file
  }
  const tiles = join(folder, 'duong.mbtiles')
  const make = (file: string, ...more: string[]) =>
    run('ogr2ogr', ...more, '-f', 'MVT', tiles, file, '-dsco', 'MINZOOM=8', '-dsco', 'MAXZOOM=13')
  const road = {
    type: 'LineString',
    coordinates: [
      [105.08, 9.95],
      [105.13, 9.99],
      [105.2, 10.03],
    ],
  }
  const lake = {
    type: 'Polygon',
    coordinates: [
      [
        [105.1, 10.0],
        [105.13, 10.0],
        [105.13, 10.02],
        [105.1, 10.02],
        [105.1, 10.0],
      ],
    ],
  }
  const place = { type: 'Point', coordinates: [105.16, 9.97] }
  const roads = layer('transportation', [[road, { class: 'primary' }]])
  const water = layer('water', [[lake, { class: 'lake' }]])
  const places = layer('place', [[place, { name: 'Ấp thử nghiệm' }]])
  const all = join(folder, 'all.gpkg')
  for (const [at, file] of [roads, water, places].entries())
    run('ogr2ogr', ...(at > 0 ? ['-update'] : []), '-f', 'GPKG', all, file)
  make(all)
  return tiles
}

async function openMaps(page: Page) {
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  await start.click({ timeout: 3000 }).catch(() => undefined)
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Bản đồ nền của cơ quan' }).click()
  return page.getByRole('complementary', { name: 'Bản đồ nền của cơ quan' })
}

test('maps from a stick lie under the zones in their order; a stick that is pulled is said, and found again when it is back', async () => {
  const folder = aFolder()
  const stick = join(folder, 'usb')
  mkdirSync(stick)
  const [raster, vector] = [aRaster(stick), aVector(stick)]
  const { app, page } = await openAtlas()
  const panel = await openMaps(page)
  await picture(page, 'backdrops-empty')
  await answerDialog(app, raster)
  await panel.getByRole('button', { name: 'Thêm MBTiles, PMTiles' }).click()
  await panel.getByText('Ảnh nền Rạch Giá', { exact: true }).waitFor()
  await answerDialog(app, vector)
  await panel.getByRole('button', { name: 'Thêm MBTiles, PMTiles' }).click()
  await panel.getByText(/véc tơ · mức phóng 8 đến 13/).waitFor()
  await panel.getByRole('button', { name: 'Đến vùng có Ảnh nền Rạch Giá' }).click()
  const tiles = page.locator('.leaflet-backdrop-pane img.leaflet-tile-loaded')
  await tiles.first().waitFor({ state: 'attached' })
  await page.locator('.leaflet-backdrop-pane canvas').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(1500)
  await picture(page, 'backdrops')
  expect(await tiles.count()).toBeGreaterThan(0)
  await page.getByText('Ảnh nền Rạch Giá.', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Đưa duong lên trên' }).click()
  await panel.getByRole('switch', { name: 'Hiện Ảnh nền Rạch Giá' }).press('Space')
  await tiles.first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1200)
  await picture(page, 'backdrops-vector')
  await panel.getByRole('switch', { name: 'Hiện Ảnh nền Rạch Giá' }).press('Space')
  await tiles.first().waitFor({ state: 'attached' })

  renameSync(raster, `${raster}.away`)
  await page.evaluate("window.dispatchEvent(new Event('focus'))")
  await panel.getByText(/Không thấy tệp\. Cắm lại ổ hoặc USB/).waitFor()
  await picture(page, 'backdrops-missing')
  expect(await tiles.count()).toBe(0)
  renameSync(`${raster}.away`, raster)
  await panel.getByText(/Không thấy tệp/).waitFor({ state: 'detached' })
  await tiles.first().waitFor({ state: 'attached' })

  // A file that is no map is refused by its content.
  const lie = join(folder, 'bao-cao.mbtiles')
  writeFileSync(lie, '%PDF-1.7 không phải bản đồ')
  await answerDialog(app, lie)
  await panel.getByRole('button', { name: 'Thêm MBTiles, PMTiles' }).click()
  await page.getByText(/Chưa thêm bản đồ bao-cao\.mbtiles: không phải MBTiles hay PMTiles/).waitFor()
})

test('a scanned plan is laid by points whose coordinates are typed, says by how much it misses, and stays', async () => {
  const folder = aFolder()
  const scan = join(folder, 'Bản vẽ quy hoạch.png')
  run('gdal_create', '-of', 'PNG', '-outsize', '1200', '900', '-bands', '3', '-burn', '250 240 200', scan)
  const { app, page } = await openAtlas()
  const panel = await openMaps(page)
  await panel.getByRole('button', { name: 'Đặt bản vẽ quét' }).click()
  const choose = page.getByRole('complementary', { name: 'Đặt bản vẽ quét' })
  await choose.getByRole('combobox').fill('1755')
  await page.getByRole('option', { name: /1755/ }).first().click()
  await page.waitForTimeout(1000)
  await picture(page, 'scan-choose')
  await answerDialog(app, scan)
  await choose.getByRole('button', { name: 'Đính kèm tệp khác vào văn bản' }).click()
  await choose.getByRole('button', { name: 'Bản vẽ quy hoạch.png' }).click()
  const lay = page.getByRole('complementary', { name: 'Bản vẽ quy hoạch' })
  const viewer = lay.getByRole('application')
  await viewer.waitFor()
  const box = await viewer.boundingBox()
  if (!box) throw new Error('no viewer')
  await lay.getByText(/Cần ít nhất 2 điểm/).waitFor()
  const points: [number, number, string, string][] = [
    [0.25, 0.25, '1.105.500,0', '568.500,0'],
    [0.75, 0.25, '1 105 500', '569 850,0'],
    [0.75, 0.75, '1104490.0', '569850'],
    [0.25, 0.75, '1.104.490,0', '568.500,0'],
  ]
  for (const [at, [x, y, north, east]] of points.entries()) {
    await page.mouse.click(box.x + box.width * x, box.y + box.height * y)
    await lay.getByLabel(`X của điểm ${at + 1}`).fill(north)
    await lay.getByLabel(`Y của điểm ${at + 1}`).fill(east)
  }
  await lay.getByText(/Sai số trung phương/).waitFor()
  await page.waitForTimeout(600)
  await picture(page, 'scan-laid')
  await lay.getByLabel('X của điểm 1').fill('568500')
  await lay.getByText(/X phải là số bắc/).waitFor()
  await lay.getByLabel('X của điểm 1').fill('1.105.500,0')
  await lay.getByRole('button', { name: 'Lưu vị trí bản vẽ' }).click()
  await page.getByText('Đã đặt bản vẽ Bản vẽ quy hoạch').waitFor()
  await panel.getByText(/bản vẽ quét · 4 điểm khống chế · sai số/).waitFor()
  await page.locator('.leaflet-backdrop-pane > canvas').first().waitFor({ state: 'attached' })
  await panel.getByRole('button', { name: /Đến vùng có Bản vẽ/ }).click()
  await page.waitForTimeout(600)
  await picture(page, 'scan-on-map')
})

test('a plan scanned to TIFF is not passed over in silence: it says how it becomes one that can be laid', async () => {
  const tif = join(aFolder(), 'Quy hoạch chi tiết 1-500 bản quét.tif')
  run('gdal_create', '-of', 'GTiff', '-outsize', '400', '300', '-bands', '3', '-burn', '200 200 190', tif)
  const { app, page } = await openAtlas()
  const panel = await openMaps(page)
  await panel.getByRole('button', { name: 'Đặt bản vẽ quét' }).click()
  const choose = page.getByRole('complementary', { name: 'Đặt bản vẽ quét' })
  await choose.getByRole('combobox').fill('1755')
  await page.getByRole('option', { name: /1755/ }).first().click()
  await answerDialog(app, tif)
  await choose.getByRole('button', { name: 'Đính kèm tệp khác vào văn bản' }).click()
  await choose.getByText(/là ảnh TIFF, chưa đặt được lên bản đồ\. Mở ảnh, lưu thành PNG hoặc PDF/).waitFor()
  await picture(page, 'scan-tiff')
})

test('a page of a PDF is laid as well: its picture is drawn, not a blank sheet', async () => {
  const folder = aFolder()
  const [tif, pdf] = [join(folder, 'a.tif'), join(folder, 'Quy hoạch chi tiết.pdf')]
  run('gdal_create', '-of', 'GTiff', '-outsize', '800', '600', '-bands', '3', '-burn', '200 30 40', tif)
  run('gdal_translate', '-q', '-of', 'PDF', '-co', 'COMPRESS=DEFLATE', tif, pdf)
  const { app, page } = await openAtlas()
  const panel = await openMaps(page)
  await panel.getByRole('button', { name: 'Đặt bản vẽ quét' }).click()
  const choose = page.getByRole('complementary', { name: 'Đặt bản vẽ quét' })
  await choose.getByRole('combobox').fill('1755')
  await page.getByRole('option', { name: /1755/ }).first().click()
  await answerDialog(app, pdf)
  await choose.getByRole('button', { name: 'Đính kèm tệp khác vào văn bản' }).click()
  await choose.getByRole('button', { name: 'Quy hoạch chi tiết.pdf' }).click()
  const sheet = page.getByRole('application').locator('canvas')
  await sheet.waitFor()
  await expect
    .poll(() =>
      sheet.evaluate(canvas => {
        const { width, height, getContext } = canvas as unknown as Drawn
        const at = getContext.call(canvas, '2d')?.getImageData(width / 2, height / 2, 1, 1).data
        return at ? [...at].slice(0, 3) : null
      }),
    )
    .toEqual([200, 30, 40])
})
