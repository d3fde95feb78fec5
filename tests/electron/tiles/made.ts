import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { zxyToTileId } from 'pmtiles'

/** A PNG by its first bytes, then whatever tells it apart. */
export const aPng = (word: string): Uint8Array =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(word)])

/** A vector tile by its first byte: a layer with a length. */
export const aVectorTile = (word: string): Uint8Array => Buffer.concat([Buffer.from([0x1a, 4]), Buffer.from(word)])

type Tile = { z: number; x: number; y: number; bytes: Uint8Array }

/** An MBTiles file; rows of `tiles` are counted from the north. */
export function anMbtiles(file: string, tiles: Tile[], said: Record<string, string> = {}): string {
  const db = new Database(file)
  db.exec(`CREATE TABLE metadata (name TEXT, value TEXT);
    CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)`)
  const add = db.prepare('INSERT INTO tiles VALUES (?, ?, ?, ?)')
  for (const { z, x, y, bytes } of tiles) add.run(z, x, 2 ** z - 1 - y, bytes)
  for (const [name, value] of Object.entries(said)) db.prepare('INSERT INTO metadata VALUES (?, ?)').run(name, value)
  db.close()
  return file
}

type Packed = { id: number; bytes: Uint8Array }
type Said = {
  form: 'vector' | 'png'
  zooms: [from: number, to: number]
  box: [west: number, south: number, east: number, north: number]
}
const small: Said = { form: 'vector', zooms: [0, 1], box: [104.4, 9.3, 105.6, 10.6] }

/** A PMTiles file (version 3) with its tiles in one directory, in the order of their ids. Vector tiles are packed. */
export function aPmtiles(file: string, tiles: Packed[], metadata: object, { form, zooms, box }: Said = small): string {
  const varint = (value: number): number[] =>
    value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
  const contents = tiles.map(each => (form === 'vector' ? gzipSync(each.bytes) : each.bytes))
  let [last, offset] = [0, 0]
  const columns: number[][] = [[], [], [], []]
  for (const [at, { id }] of tiles.entries()) {
    columns[0]?.push(...varint(id - last))
    columns[1]?.push(1)
    columns[2]?.push(...varint(contents[at]?.length ?? 0))
    columns[3]?.push(...varint(offset + 1))
    last = id
    offset += contents[at]?.length ?? 0
  }
  const root = gzipSync(Buffer.from([...varint(tiles.length), ...columns.flat()]))
  const said = gzipSync(Buffer.from(JSON.stringify(metadata)))
  const head = Buffer.alloc(127)
  head.write('PMTiles', 'latin1')
  head[7] = 3
  const numbers = [127, root.length, 127 + root.length, said.length, 0, 0, 127 + root.length + said.length, offset]
  for (const [at, number] of numbers.entries()) head.writeBigUInt64LE(BigInt(number), 8 + 8 * at)
  // Clustered; directories packed with gzip; tiles packed (2) or not (1), vector (1) or PNG (2); zooms.
  head.set([1, 2, ...(form === 'vector' ? [2, 1] : [1, 2]), ...zooms], 96)
  for (const [at, degrees] of box.entries()) head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * at)
  writeFileSync(file, Buffer.concat([head, root, said, ...contents]))
  return file
}

/** The tiles of an MBTiles file with PNG in it, as PMTiles. */
export function pmtilesOf(mbtiles: string, file: string, name: string, box: Said['box']): string {
  const db = new Database(mbtiles, { readonly: true })
  const rows = db.prepare('SELECT zoom_level z, tile_column x, tile_row y, tile_data bytes FROM tiles').all() as Tile[]
  db.close()
  const tiles = rows.map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, 2 ** z - 1 - y), bytes }))
  const zooms = rows.map(({ z }) => z)
  const said = { form: 'png', zooms: [Math.min(...zooms), Math.max(...zooms)], box } satisfies Said
  return aPmtiles(
    file,
    tiles.sort((a, b) => a.id - b.id),
    { name },
    said,
  )
}
