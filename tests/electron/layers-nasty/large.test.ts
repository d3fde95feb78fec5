import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/layers/read/read.ts'
import { refuses } from '../import-nasty/attempt.ts'
import { aHugeShp, kml } from './made.ts'

test('ten million corners are refused by their number, in bounded memory', { timeout: 90_000 }, async () => {
  const shp = aHugeShp(10_000_000)
  const zip = zipSync({ 'lo.shp': shp, 'lo.dbf': new Uint8Array(64) }, { level: 1 })
  expect(zip.length).toBeLessThan(4 * 2 ** 20)
  const before = process.memoryUsage.rss()
  const words =
    'Tệp lo.zip có hơn 3.000.000 đỉnh, quá lớn để nhập một lần. Cắt lớp theo khu, hoặc đơn giản hóa bằng QGIS, rồi nhập từng phần.'
  await refuses('lo.zip', zip, words)
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(1000)
})

test('a file beyond what is read whole is refused by its size alone', async () => {
  const large = new Uint8Array(130 * 2 ** 20).fill(32)
  large.set(new TextEncoder().encode('{"type":"FeatureCollection"'))
  await expect(readFile('lo.geojson', large)).rejects.toMatchObject({
    code: 'E_IMPORT_LARGE',
    params: { most: '128 MB' },
  })
})

test('a KML that unpacks beyond what is kept as a tree is refused by its size', async () => {
  const zip = zipSync({ 'doc.kml': kml(' '.repeat(100 * 2 ** 20)) }, { level: 1 })
  await refuses('lo.kmz', zip, 'Tệp lo.kmz quá lớn (100 MB; nhiều nhất 96 MB). Chia thành nhiều tệp rồi nhập từng tệp.')
})
