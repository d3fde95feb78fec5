import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/layers/read/read.ts'
import { refuses } from '../import-nasty/attempt.ts'
import { kml } from './made.ts'

const vertices = 10_000_000
const perShape = 100_000

/** A .shp of ten million corners, a hundred thousand a shape: 160 MB that pack into a few hundred KB. */
function aHugeShp(): Uint8Array {
  const size = 44 + 4 + perShape * 16
  const shapes = vertices / perShape
  const shp = new Uint8Array(100 + shapes * (8 + size))
  const view = new DataView(shp.buffer)
  view.setInt32(0, 9994)
  for (let shape = 0; shape < shapes; shape++) {
    const at = 100 + shape * (8 + size)
    view.setInt32(at, shape + 1)
    view.setInt32(at + 4, size / 2)
    view.setInt32(at + 8, 5, true)
    view.setInt32(at + 44, 1, true)
    view.setInt32(at + 48, perShape, true)
  }
  return shp
}

test('ten million corners are refused by their number, in bounded memory', { timeout: 90_000 }, async () => {
  const shp = aHugeShp()
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
