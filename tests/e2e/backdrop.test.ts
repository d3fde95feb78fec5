import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { pmtilesOf } from '../electron/tiles/made.ts'
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

/** Made-up fields, ditches and roofs in colour, so that what lies over them can be judged. */
function aPhoto(file: string): string {
  const canvas = createCanvas(2048, 1536)
  const context = canvas.getContext('2d')
  for (let y = 0; y < 48; y++)
    for (let x = 0; x < 64; x++) {
      const shade = (x * 7 + y * 13 + x * y) % 5
      context.fillStyle = ['#6F8A4A', '#7F9655', '#5F7B45', '#8E9A62', '#4F6F52'][shade] ?? '#6F8A4A'
      context.fillRect(x * 32, y * 32, 31, 30)
      if ((x * 5 + y * 3) % 11 > 1) continue
      context.fillStyle = '#B4A08C'
      context.fillRect(x * 32 + 6, y * 32 + 8, 12, 9)
    }
  writeFileSync(file, canvas.toBuffer('image/png'))
  return file
}

/** A picture of the land around KCN Thạnh Lộc as raster tiles, made by GDAL. */
function aRaster(folder: string): string {
  const [png, tif, tiles] = [join(folder, 'anh.png'), join(folder, 'anh.tif'), join(folder, 'Ảnh nền Rạch Giá.mbtiles')]
  run('gdal_translate', '-q', '-a_srs', 'EPSG:4326', '-a_ullr', '105.05', '10.05', '105.25', '9.9', aPhoto(png), tif)
  run('gdal_translate', '-of', 'MBTILES', '-co', 'TILE_FORMAT=PNG', '-co', 'NAME=Ảnh nền Rạch Giá', tif, tiles)
  run('gdaladdo', '-q', tiles, '2', '4', '8')
  return tiles
}

/** Land, water, rivers, roads and places of the built-in map as vector tiles, made by GDAL: real shapes and Vietnamese names. */
function aVector(folder: string): string {
  const all = join(folder, 'all.gpkg')
  const layers = { land: 'land', water: 'water', waterway: 'rivers', transportation: 'lines', place: 'places' }
  for (const [at, [layer, file]] of Object.entries(layers).entries())
    run(
      'ogr2ogr',
      ...(at > 0 ? ['-update'] : []),
      ...['-f', 'GPKG', all, join(appDir, `assets/basemap/${file}.json`), '-nln', layer, '-nlt', 'PROMOTE_TO_MULTI'],
    )
  const tiles = join(folder, 'Nền véc tơ GSHHG.mbtiles')
  run('ogr2ogr', '-f', 'MVT', tiles, all, '-dsco', 'MINZOOM=7', '-dsco', 'MAXZOOM=12', '-dsco', 'NAME=Nền véc tơ GSHHG')
  return tiles
}

async function openMaps(page: Page) {
  const start = page.getByRole('button', { name: 'Bắt đầu' })
  await start.click({ timeout: 3000 }).catch(() => undefined)
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Bản đồ nền của cơ quan' }).click()
  return page.getByRole('complementary', { name: 'Bản đồ nền của cơ quan' })
}

/** The sheet of what is in view carries the office's maps, looked at and saved, and can leave without them. */
async function onPaper(app: ElectronApplication, page: Page, file: string, name: string) {
  await page.keyboard.press('Control+p')
  await page.getByRole('combobox', { name: 'Phạm vi' }).click()
  await page.getByRole('option', { name: 'Vùng đang xem trên bản đồ' }).click()
  const sheet = page.getByRole('region', { name: 'Tờ bản đồ' })
  const images = sheet.locator('image')
  await expect.poll(() => images.count(), { timeout: 30_000 }).toBeGreaterThan(0)
  await page.getByText(/Vẽ bản đồ nền của Ban: /).waitFor()
  await picture(page, `${name}-1366`)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, file)
  await page.getByRole('button', { name: 'Lưu PDF' }).click()
  await page.getByText('Đã lưu bản đồ').waitFor({ timeout: 60_000 })
  const list = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }).trim().split('\n').slice(2)
  expect(list.length).toBeGreaterThan(0)
  // Of the drawn map's own dots: finer than a screen, no finer than print.
  for (const line of list) expect(Number(line.trim().split(/\s+/)[12])).toBeLessThanOrEqual(310)
  run('pdftoppm', '-png', '-scale-to', '1800', '-singlefile', file, join(appDir, `tests/pictures/${name}`))
  await page.getByRole('switch', { name: 'Bản đồ nền, bản vẽ quét của Ban' }).click()
  await expect.poll(() => images.count(), { timeout: 30_000 }).toBe(0)
  await page.getByRole('button', { name: /^Về bản đồ/ }).click()
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
  await panel.getByText(/véc tơ · mức phóng 7 đến 12/).waitFor()
  await panel.getByRole('button', { name: 'Đến vùng có Ảnh nền Rạch Giá' }).click()
  const tiles = page.locator('.leaflet-backdrop-pane img.leaflet-tile-loaded')
  await tiles.first().waitFor({ state: 'attached' })
  await page.locator('.leaflet-backdrop-pane canvas').first().waitFor({ state: 'attached' })
  await page.waitForTimeout(1500)
  await picture(page, 'backdrops')
  expect(await tiles.count()).toBeGreaterThan(0)
  await page.getByText('Ảnh nền Rạch Giá.', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'Đưa Nền véc tơ GSHHG lên trên' }).click()
  await panel.getByRole('switch', { name: 'Hiện Ảnh nền Rạch Giá' }).press('Space')
  await tiles.first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1200)
  await picture(page, 'backdrops-vector')

  // The same picture out of a PMTiles file, and all of them on paper.
  const packed = pmtilesOf(raster, join(stick, 'anh.pmtiles'), 'Ảnh PMTiles', [105.05, 9.9, 105.25, 10.05])
  await answerDialog(app, packed)
  await panel.getByRole('button', { name: 'Thêm MBTiles, PMTiles' }).click()
  await panel.getByText('Ảnh PMTiles', { exact: true }).waitFor()
  await tiles.first().waitFor({ state: 'attached' })
  await panel.getByRole('button', { name: 'Đến vùng có Ảnh PMTiles' }).click()
  await page.waitForTimeout(1200)
  await picture(page, 'backdrops-pmtiles')
  await onPaper(app, page, join(folder, 'nen.pdf'), 'plate-under')
  await panel.waitFor()
  await panel.getByRole('switch', { name: 'Hiện Ảnh PMTiles' }).press('Space')
  await tiles.first().waitFor({ state: 'detached' })
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

test('a plan scanned to TIFF is laid where it says itself that it lies, its second page too; one that cannot be read says why', async () => {
  const folder = aFolder()
  const [png, grey] = [join(folder, 'anh.png'), join(folder, 'anh.tif')]
  run('gdal_translate', '-q', '-ot', 'Byte', '-b', '1', aPhoto(png), grey)
  const fax = ['-co', 'NBITS=1', '-co', 'COMPRESS=CCITTFAX4', '-scale', '60', '140', '0', '1']
  const at = ['-a_srs', 'EPSG:9207', '-a_ullr', '568400', '1105600', '569900', '1104475']
  const tif = join(folder, 'Quy hoạch chi tiết 1-500 bản quét.tif')
  run('gdal_translate', '-q', ...fax, ...at, grey, tif)
  run('gdal_translate', '-q', ...fax, ...at, '-co', 'APPEND_SUBDATASET=YES', grey, tif)
  const deep = join(folder, 'Ảnh 16 bit.tif')
  run('gdal_translate', '-q', '-ot', 'UInt16', grey, deep)
  const { app, page } = await openAtlas()
  const panel = await openMaps(page)
  await panel.getByRole('button', { name: 'Đặt bản vẽ quét' }).click()
  const choose = page.getByRole('complementary', { name: 'Đặt bản vẽ quét' })
  await choose.getByRole('combobox').fill('1755')
  await page.getByRole('option', { name: /1755/ }).first().click()
  await answerDialog(app, tif, deep)
  await choose.getByRole('button', { name: 'Đính kèm tệp khác vào văn bản' }).click()
  await choose.getByRole('button', { name: 'Ảnh 16 bit.tif' }).click()
  await page
    .getByText(/Không đọc được ảnh TIFF "Ảnh 16 bit": 16 bit mỗi điểm màu\. Mở ảnh, lưu thành PNG hoặc PDF/)
    .waitFor()
  await picture(page, 'scan-tiff-refused')
  await page.getByRole('button', { name: 'Thôi' }).click()
  await panel.getByRole('button', { name: 'Đặt bản vẽ quét' }).click()
  await choose.getByRole('combobox').fill('1755')
  await page.getByRole('option', { name: /1755/ }).first().click()
  await choose.getByRole('button', { name: 'Quy hoạch chi tiết 1-500 bản quét.tif' }).click()
  const lay = page.getByRole('complementary', { name: 'Quy hoạch chi tiết 1-500 bản quét' })
  await lay.getByText(/Tệp tự ghi tọa độ: bốn góc đã đặt sẵn/).waitFor()
  await picture(page, 'scan-tiff')
  await lay.getByText(/Sai số trung phương 0/).waitFor()
  await lay.getByLabel('X của điểm 1').waitFor()
  expect(await lay.getByLabel('X của điểm 1').inputValue()).toMatch(/^1.105.600/)
  await lay.getByLabel('Trang').fill('2')
  await lay.getByRole('application').locator('canvas').waitFor()
  await page.waitForTimeout(800)
  await picture(page, 'scan-tiff')
  await lay.getByRole('button', { name: 'Lưu vị trí bản vẽ' }).click()
  await panel.getByText(/bản vẽ quét · 4 điểm khống chế · sai số 0/).waitFor()
  await onPaper(app, page, join(folder, 'ban do.pdf'), 'plate-scan')
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
