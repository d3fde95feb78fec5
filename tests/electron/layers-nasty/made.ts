import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { zipSync } from 'fflate'
import { onTestFinished } from 'vitest'

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A ring of 111 m by 111 m inside Kiên Giang, in degrees, with the clock against it. */
export const ring = (west = 105.1, south = 9.9, side = 0.001): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

/** A lot with a code, an area and words; `geometry` as GeoJSON has it. */
export const lot = (n: number, geometry: unknown, more: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { MA_LO: `LO-${n}`, DIENTICH_HA: 1.2, GHI_CHU: 'Đất ruộng', ...more },
  geometry,
})
export const area = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })
export const geojson = (...features: unknown[]): Uint8Array => bytes(JSON.stringify(collection(...features)))

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kcn-atlas-nasty-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** GeoJSON written anew by GDAL in another format. */
export function viaGdal(name: string, source: unknown, ...words: string[]): Uint8Array {
  const folder = aFolder()
  const from = join(folder, 'nguon.geojson')
  writeFileSync(from, JSON.stringify(source))
  execFileSync('ogr2ogr', [...words, join(folder, name), from], { stdio: 'pipe' })
  return readFileSync(join(folder, name))
}

/** The parts of a shapefile that GDAL wrote, by their ends (`shp`, `shx`, `dbf`, `prj`, `cpg`). */
export function aShapefile(source: unknown, ...words: string[]): Record<string, Uint8Array> {
  const folder = aFolder()
  const from = join(folder, 'nguon.geojson')
  writeFileSync(from, JSON.stringify(source))
  execFileSync('ogr2ogr', ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', ...words, join(folder, 'lo.shp'), from], {
    stdio: 'pipe',
  })
  const parts = readdirSync(folder).filter(name => name.startsWith('lo.'))
  return Object.fromEntries(parts.map(name => [name.slice(3), new Uint8Array(readFileSync(join(folder, name)))]))
}

/** Parts of a shapefile in a zip. */
export const zipped = (parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([end, content]) => [`lo.${end}`, content])))

/** Parts without some of them. */
export const without = (parts: Record<string, Uint8Array>, ...ends: string[]) =>
  Object.fromEntries(Object.entries(parts).filter(([end]) => !ends.includes(end)))

/** A GeoPackage that GDAL wrote, changed by SQL. */
export function aPackage(source: unknown, change = '', ...words: string[]): Uint8Array {
  const file = join(aFolder(), 'lo.gpkg')
  writeFileSync(file, viaGdal('lo.gpkg', source, '-f', 'GPKG', '-nln', 'lo', ...words))
  const db = new Database(file)
  // Triggers of a GeoPackage call functions that only its own programs have.
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
  if (change) for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`)
  db.exec(change)
  db.close()
  return readFileSync(file)
}

/** The first `length` bytes of a file: what a copy that was broken off leaves. */
export const cut = (content: Uint8Array, length: number): Uint8Array => content.subarray(0, length)

/** A copy with some numbers written over. */
export function changed(content: Uint8Array | undefined, change: (view: DataView) => void): Uint8Array {
  const copy = new Uint8Array(content ?? [])
  change(new DataView(copy.buffer))
  return copy
}

export const part = (parts: Record<string, Uint8Array>, end: string): Uint8Array => parts[end] ?? new Uint8Array()

/** A zip whose directory says another unpacked size for its last file. */
export function lyingZip(zip: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(zip)
  copy.writeUInt32LE(size, copy.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  return copy
}

export const kml = (body: string): Uint8Array =>
  bytes(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${body}</Document></kml>`,
  )
export const placemark = (coordinates: string): string =>
  `<Placemark><name>LO-1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`

/** An ASCII drawing of some entities. */
export const dxf = (...entities: string[]): Uint8Array =>
  bytes(`  0\nSECTION\n  2\nENTITIES\n${entities.join('')}  0\nENDSEC\n  0\nEOF\n`)

/** Two good lots beside each other. */
export const good = collection(lot(1, area(ring())), lot(2, area(ring(105.102))))

const perShape = 100_000

/** A .shp of so many corners, a hundred thousand a shape: 16 bytes each that pack into next to nothing. */
export function aHugeShp(vertices: number): Uint8Array {
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
