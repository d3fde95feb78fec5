import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { sentence } from '../../../db/model/text/problem.ts'
import { openArchive } from '../../../electron/tiles/archive.ts'
import { anMbtiles, aPmtiles, aPng, aVectorTile } from './made.ts'

function aPlace(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-tiles-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

const only = 'Chỉ nhận tệp MBTiles hoặc PMTiles chứa ảnh PNG, JPEG, WebP hoặc ô véc tơ.'
const said = (file: string) =>
  openArchive(file).then(
    () => null,
    error => sentence(error),
  )

test.each<[string, string, string, (file: string) => void]>([
  ['a PDF', 'nen.mbtiles', 'không phải MBTiles hay PMTiles', file => writeFileSync(file, '%PDF-1.7')],
  ['nothing', 'rong.pmtiles', 'không phải MBTiles hay PMTiles', file => writeFileSync(file, '')],
  ['an MBTiles without a tile', 'rong.mbtiles', 'không có ô bản đồ nào đọc được', file => void anMbtiles(file, [])],
  [
    'another SQLite file',
    'so.mbtiles',
    'không có ô bản đồ nào đọc được',
    file => void new Database(file).exec('CREATE TABLE a (b)').close(),
  ],
  [
    'an MBTiles of words',
    'chu.mbtiles',
    'không có ô bản đồ nào đọc được',
    file => void anMbtiles(file, [{ z: 0, x: 0, y: 0, bytes: Buffer.from('xin chào') }]),
  ],
  [
    'a PMTiles that was cut',
    'cut.pmtiles',
    'tệp hỏng hoặc thiếu phần cuối',
    file => {
      aPmtiles(file, [{ id: 0, bytes: aVectorTile('ô') }], {})
      truncateSync(file, 100)
    },
  ],
  [
    'an MBTiles that was cut',
    'cut.mbtiles',
    'tệp hỏng hoặc thiếu phần cuối',
    file => {
      anMbtiles(
        file,
        Array.from({ length: 400 }, (_, x) => ({ z: 9, x, y: 9, bytes: aPng('x'.repeat(2000)) })),
      )
      truncateSync(file, 6000)
    },
  ],
])('%s is no map, and it is said what it is', async (_, name, odd, make) => {
  const file = aPlace(name)
  make(file)
  expect(await said(file)).toBe(`Chưa thêm bản đồ ${name}: ${odd}. ${only}`)
})

test('a file that is not there is said with what brings it back', async () => {
  const file = aPlace('usb.mbtiles')
  expect(await said(file)).toBe(
    `Không thấy tệp bản đồ ${file}. Cắm lại ổ hoặc USB có tệp ấy, hoặc bấm "Tìm lại" để chỉ chỗ mới.`,
  )
})
