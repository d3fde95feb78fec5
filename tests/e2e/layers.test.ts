import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openData } from '../../db/open.ts'
import { contentsOf } from '../../db/store/backup/contents.ts'
import { verify } from '../../db/store/verify.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { featuresIn, hasGdal, hasValidator, objections } from '../electron/layers/gdal.ts'
import { aLayerOf } from '../electron/layers/made.ts'
import { aFilled, aFolder, enter, openAtlas, picture, serious } from './atlas.ts'
import { abroad, broken, tooMany } from './demo/broken.ts'

/** Six lots near Thạnh Lộc as a zipped shapefile in VN-2000 that GDAL made, without a word of which system it is. */
function aShapefile(): string {
  const folder = aFolder()
  const lot = (n: number) => {
    const [west, south] = [105.1319 + (n % 3) * 0.002, 9.9899 + Math.floor(n / 3) * 0.002]
    const ring = [
      [west, south],
      [west + 0.0016, south],
      [west + 0.0016, south + 0.0016],
      [west, south + 0.0016],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: {
        MA_LO: `CN-${n + 1}`,
        KHU: 'KCN Thạnh Lộc',
        DT_M2: n === 5 ? 90_000 : 31_000,
        LOAI_DAT: 'đất công nghiệp',
      },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  }
  const source = join(folder, 'lo.geojson')
  writeFileSync(
    source,
    JSON.stringify({ type: 'FeatureCollection', features: Array.from({ length: 6 }, (_, n) => lot(n)) }),
  )
  const file = join(folder, 'lô đất Thạnh Lộc.shz')
  execFileSync('ogr2ogr', [
    '-f',
    'ESRI Shapefile',
    '-lco',
    'ENCODING=UTF-8',
    '-t_srs',
    'EPSG:9207',
    '-a_srs',
    'EPSG:9207',
    file,
    source,
  ])
  return file
}

test.runIf(hasGdal)(
  'a shapefile made by GDAL is shown where it lies, goes in as one step and out again, and the lots leave as a GeoPackage',
  async () => {
    const { app, page } = await openAtlas({ data: aFilled() })
    await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
    await picture(page, 'story-layers-menu')
    await page.getByRole('button', { name: 'Nhập lớp bản đồ' }).click()
    const drawer = page.getByRole('complementary', { name: 'Xem trước khi nhập' })
    await drawer.waitFor()
    await page.getByLabel('Tệp danh sách').setInputFiles(aShapefile())
    await drawer.getByText('Chưa nhập gì vào dữ liệu').waitFor()
    await drawer.getByRole('img', { name: /Vị trí của lớp: 6 hình/ }).waitFor()
    await drawer.getByText(/Hình vẽ rộng .* tệp ghi 9 ha/).waitFor()
    expect(await serious(page)).toEqual([])
    await bothSizes(app, page, 'story-layers-preview')
    await drawer.getByRole('tab', { name: /^Cột/ }).click()
    await picture(page, 'story-layers-columns')
    await drawer.getByRole('button', { name: 'Nhập 6 lô' }).click()
    await page.getByText('Đã nhập 6 lô đất').waitFor()
    await page.keyboard.press('Control+z')
    await page
      .getByText(/Đã hoàn tác|Hoàn tác/)
      .first()
      .waitFor()
    await enter(page, 'Sổ đăng ký')
    await page.getByRole('button', { name: 'Xuất lớp bản đồ' }).click()
    const out = page.getByRole('complementary', { name: 'Xuất lớp bản đồ' })
    await out.getByText('GeoPackage', { exact: false }).first().waitFor()
    expect(await serious(page)).toEqual([])
    await bothSizes(app, page, 'story-layers-export')
    const file = join(aFolder(), 'Lô đất và khu.gpkg')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await out.getByRole('checkbox', { name: /^Khu, cụm/ }).check()
    await out.getByRole('button', { name: 'Xuất 2 lớp' }).click()
    await page.getByText(/^Đã xuất .* hồ sơ/).waitFor()
    await picture(page, 'story-layers-saved')
    if (hasValidator) expect(objections(file)).toBe('')
    expect(featuresIn(file, 'zone').map(({ properties }) => properties.name)).toContain('KCN Thạnh Lộc')
    expect(existsSync(`${file}.moi`)).toBe(false)
  },
)

test('a large layer is stopped by a press, and each layer that nobody can take is said in one sentence and leaves the data as they were', {
  timeout: 240_000,
}, async () => {
  const { app, page, data } = await openAtlas({ data: aFilled() })
  const folder = aFolder()
  const before = heldBy(data)
  const large = join(folder, 'lô đất cả tỉnh, bản chỉnh sửa lần 3 ngày 12-11-2026.geojson')
  writeFileSync(large, aLayerOf(120_000))
  await page.getByRole('button', { name: 'Lớp bản đồ' }).click()
  await page.getByRole('button', { name: 'Nhập lớp bản đồ' }).click()
  const drawer = page.getByRole('complementary', { name: 'Xem trước khi nhập' })
  const give = (file: string) => page.getByLabel('Tệp danh sách').setInputFiles(file)
  await give(large)
  await drawer.getByText(/^[\d.]+ trên 120\.000$/).waitFor()
  await picture(page, 'story-layers-reading')
  await drawer.getByRole('button', { name: 'Dừng' }).click()
  await drawer.getByText(/Thả tệp danh sách/).waitFor()

  const why = drawer.getByRole('alert')
  for (const { name, content, says } of broken) {
    const file = join(folder, name)
    writeFileSync(file, content)
    await give(file)
    await why.getByText(says).waitFor()
    await picture(page, `layers-bad-${name.replace(/\W+/g, '-')}`)
  }
  expect(await serious(page)).toEqual([])

  const province = join(folder, 'ranh giới cả tỉnh.zip')
  writeFileSync(province, tooMany())
  await watchFrames(page)
  const used = await memoryOf(app)
  await give(province)
  await why.getByText(/^Tệp ranh giới cả tỉnh\.zip có hơn 3\.000\.000 đỉnh, quá lớn .*nhập từng phần\.$/).waitFor()
  expect(await longestWait(page)).toBeLessThan(500)
  expect((await memoryOf(app)) - used).toBeLessThan(1000)
  await picture(page, 'layers-bad-many')

  const file = join(folder, 'lô giữa biển.geojson')
  writeFileSync(file, abroad)
  await give(file)
  await drawer.getByText(/^Nằm ngoài Việt Nam \(kinh độ 150,1.*, vĩ độ 9,9.*\)\. Kiểm tra hệ tọa độ/).waitFor()
  expect(await why.count()).toBe(0)
  await expect.poll(() => drawer.getByRole('button', { name: 'Nhập 0 lô' }).isDisabled()).toBe(true)
  await picture(page, 'layers-bad-abroad')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(heldBy(data)).toEqual(before)
})

/** Everything that a data file holds, counted, and whether its history and seals still prove it. */
function heldBy(data: string) {
  const db = openData(data, join(appDir, 'db/migrations'))
  try {
    expect(verify(db)).toEqual({ ok: true, problems: [] })
    return contentsOf(db)
  } finally {
    db.close()
  }
}

/** Threads included, MiB. */
const memoryOf = (app: ElectronApplication) => app.evaluate(() => process.memoryUsage().rss / 2 ** 20)

/** Notes how long the window goes without a frame. */
const watchFrames = (page: Page) =>
  page.evaluate(`{
    window.longestWait = 0
    let last = performance.now()
    const frame = now => {
      window.longestWait = Math.max(window.longestWait, now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  }`)
const longestWait = (page: Page) => page.evaluate<number>('window.longestWait')

/** Pictures as a laptop and as a projector show the window. */
async function bothSizes(app: ElectronApplication, page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, ...bounds }),
      { width, height },
    )
    await page.waitForTimeout(400)
    await picture(page, width === 1366 ? name : `${name}-1920`)
  }
}
