import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, openAtlas, picture } from './atlas.ts'
import { answerDialog, aPhoto, onPaper, openMaps, run } from './demo/backdrop.ts'

/** What is asked of a canvas in the page; the tests themselves know no page. */
type Drawn = {
  width: number
  height: number
  getContext: (kind: '2d') => { getImageData: (...box: number[]) => { data: Iterable<number> } } | null
}

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
