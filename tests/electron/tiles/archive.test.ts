import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openArchive } from '../../../electron/tiles/archive.ts'
import { anMbtiles, aPmtiles, aPng, aVectorTile } from './made.ts'

function aPlace(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-tiles-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

test('a raster MBTiles says what it is, and gives the tile of the north for row 0', async () => {
  const tiles = [
    { z: 1, x: 0, y: 0, bytes: aPng('bắc') },
    { z: 1, x: 0, y: 1, bytes: aPng('nam') },
  ]
  const said = {
    name: 'Ảnh bay 2024',
    bounds: '104.4,9.3,105.6,10.6',
    attribution: '<a href="x">Cục &copy; Đo đạc</a>',
  }
  const archive = await openArchive(anMbtiles(aPlace('anh.mbtiles'), tiles, said))
  expect(archive.facts).toEqual({
    ...{ form: 'raster', name: 'Ảnh bay 2024', attribution: 'Cục © Đo đạc', minZoom: 1, maxZoom: 1 },
    bounds: { west: 104.4, south: 9.3, east: 105.6, north: 10.6 },
  })
  const north = await archive.tile({ z: 1, x: 0, y: 0 })
  expect(north?.media).toBe('image/png')
  expect(Buffer.from(north?.bytes ?? []).toString('utf8', 8)).toBe('bắc')
  expect(await archive.tile({ z: 1, x: 1, y: 1 })).toBeNull()
  await archive.close()
})

test('packed vector tiles come unpacked; one that would unpack beyond measure is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
  const tiles = [
    { z: 0, x: 0, y: 0, bytes: gzipSync(aVectorTile('kênh')) },
    { z: 1, x: 0, y: 0, bytes: bomb },
  ]
  const archive = await openArchive(anMbtiles(aPlace('duong.mbtiles'), tiles))
  expect(archive.facts).toMatchObject({ form: 'vector', name: 'duong', bounds: null, minZoom: 0, maxZoom: 1 })
  const tile = await archive.tile({ z: 0, x: 0, y: 0 })
  expect(Buffer.from(tile?.bytes ?? []).toString('utf8', 2)).toBe('kênh')
  await expect(archive.tile({ z: 1, x: 0, y: 0 })).rejects.toMatchObject({ code: 'E_TILES_READ' })
  await archive.close()
})

test('a PMTiles file gives its tiles by zoom, column and row', async () => {
  // Ids along the Hilbert curve: 0 is z0; 1 to 4 are the four of z1, beginning in the north-west, then down.
  const tiles = [0, 1, 2].map(id => ({ id, bytes: aVectorTile(`ô ${id}`) }))
  const archive = await openArchive(aPmtiles(aPlace('nen.pmtiles'), tiles, { name: 'Nền tỉnh', attribution: 'OSM' }))
  expect(archive.facts).toMatchObject({ form: 'vector', name: 'Nền tỉnh', attribution: 'OSM', minZoom: 0, maxZoom: 1 })
  expect(archive.facts.bounds?.west).toBeCloseTo(104.4, 6)
  const second = await archive.tile({ z: 1, x: 0, y: 1 })
  expect(Buffer.from(second?.bytes ?? []).toString('utf8', 2)).toBe('ô 2')
  expect(await archive.tile({ z: 1, x: 1, y: 0 })).toBeNull()
  await archive.close()
})

test('what is no map is refused by its content, whatever its name says', async () => {
  const pdf = aPlace('ban-do.mbtiles')
  writeFileSync(pdf, '%PDF-1.7')
  await expect(openArchive(pdf)).rejects.toMatchObject({ code: 'E_TILES_TYPE' })
  const other = aPlace('so-lieu.mbtiles')
  const db = new Database(other)
  db.exec('CREATE TABLE ho (ten TEXT)')
  db.close()
  await expect(openArchive(other)).rejects.toMatchObject({ code: 'E_TILES_TYPE' })
  await expect(openArchive(anMbtiles(aPlace('rong.mbtiles'), []))).rejects.toMatchObject({ code: 'E_TILES_TYPE' })
  await expect(openArchive(aPlace('khong-co.mbtiles'))).rejects.toMatchObject({ code: 'E_TILES_MISSING' })
})

test('an archive that was cut short is refused as broken, not opened half', async () => {
  const tiles = Array.from({ length: 400 }, (_, x) => ({ z: 9, x, y: 9, bytes: aPng('x'.repeat(2000)) }))
  const cut = anMbtiles(aPlace('cut.mbtiles'), tiles)
  truncateSync(cut, 6000)
  await expect(openArchive(cut)).rejects.toMatchObject({ code: 'E_TILES_TYPE' })
  const half = aPmtiles(aPlace('half.pmtiles'), [{ id: 0, bytes: aVectorTile('ô') }], {})
  truncateSync(half, 100)
  await expect(openArchive(half)).rejects.toMatchObject({ code: 'E_TILES_TYPE' })
})
