import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from '../../../electron/layers/read/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const zip = (names: string[]) => zipSync(Object.fromEntries(names.map(name => [name, bytes('x')])))

test.each([
  ['broken GeoJSON', 'a.geojson', bytes('{"type":"FeatureCollection",\n"features":[{,}]}'), 'E_LAYER_JSON'],
  ['NaN in GeoJSON', 'a.geojson', bytes('{"type":"Point","coordinates":[NaN,9]}'), 'E_LAYER_JSON'],
  ['an empty layer', 'a.geojson', bytes('{"type":"FeatureCollection","features":[]}'), 'E_LAYER_EMPTY'],
  ['a KML with entities', 'a.kml', bytes('<!DOCTYPE k [<!ENTITY a "aa">]><kml>&a;</kml>'), 'E_LAYER_ENTITY'],
  ['a zip that leads out of itself', 'a.zip', zip(['../../lo.shp']), 'E_LAYER_PATH'],
  ['a shapefile without its table', 'a.zip', zip(['lo.shp', 'lo.shx']), 'E_LAYER_PARTS'],
  ['a .gpkg that is none', 'a.gpkg', bytes('xin chao'), 'E_LAYER_GPKG'],
  [
    'another SQLite file',
    'a.gpkg',
    new Uint8Array(new Database(':memory:').exec('CREATE TABLE t (a)').serialize()),
    'E_LAYER_GPKG',
  ],
  ['a part of a shapefile alone', 'lo.shp', bytes('x'), 'E_LAYER_ALONE'],
])('%s is refused by name', async (_, file, content, code) => {
  await expect(readFile(file, content)).rejects.toThrow(code)
})

test('broken GeoJSON is said with its line and column', async () => {
  const text = bytes('{"type":"FeatureCollection",\n"features":[{,}]}')
  await expect(readFile('a.geojson', text)).rejects.toMatchObject({ params: { line: '2', column: '14' } })
})
