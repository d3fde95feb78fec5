import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { pmtilesOf } from '../electron/tiles/made.ts'
import { aFolder, openAtlas, picture, serious } from './atlas.ts'
import { answerDialog, aPhoto, onPaper, openMaps, run } from './demo/backdrop.ts'

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
  expect(await serious(page)).toEqual([])
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
  expect(await serious(page)).toEqual([])
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
