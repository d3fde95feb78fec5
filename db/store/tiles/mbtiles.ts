import Database from 'better-sqlite3'
import { type ArchiveFacts, plainText, readBounds, type TileAddress, tileMedia } from '../../model/backdrop/archive.ts'
import { type Db, sql } from '../db.ts'

/** An MBTiles archive (specification 1.3), opened to be read only. */
export type Mbtiles = {
  facts: ArchiveFacts
  /** A tile as it lies in the file; null where there is none. Throws what SQLite throws when the disk is gone. */
  tile: (address: TileAddress) => Uint8Array | null
  close: () => void
}

/** Opens an MBTiles file. Null when it is a SQLite file of another kind, or holds no tile that can be drawn. Throws what SQLite throws. */
export function openMbtiles(file: string, name: string): Mbtiles | null {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  const facts = isMbtiles(db) ? factsOf(db, name) : null
  if (!facts) {
    db.close()
    return null
  }
  const find = sql(db, 'SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?').pluck()
  return {
    facts,
    // Rows are counted from the south there (TMS).
    tile: ({ z, x, y }) => (find.get(z, x, 2 ** z - 1 - y) as Buffer | undefined) ?? null,
    close: () => db.close(),
  }
}

function isMbtiles(db: Db): boolean {
  const columns = sql(db, "SELECT name FROM pragma_table_info('tiles')").pluck().all()
  return ['zoom_level', 'tile_column', 'tile_row', 'tile_data'].every(column => columns.includes(column))
}

function factsOf(db: Db, name: string): ArchiveFacts | null {
  const first = sql(db, 'SELECT tile_data FROM tiles WHERE length(tile_data) > 0 LIMIT 1').pluck().get()
  const media = first instanceof Uint8Array ? tileMedia(first) : null
  if (!media) return null
  const said = metadataOf(db)
  const zoom = (key: string, most: 'min' | 'max') =>
    numberOf(said.get(key)) ?? (sql(db, `SELECT ${most}(zoom_level) FROM tiles`).pluck().get() as number)
  return {
    form: media === 'application/x-protobuf' ? 'vector' : 'raster',
    name: plainText(said.get('name') ?? '') ?? name,
    attribution: plainText(said.get('attribution') ?? ''),
    bounds: readBounds((said.get('bounds') ?? '').split(',').map(Number.parseFloat)),
    minZoom: zoom('minzoom', 'min'),
    maxZoom: zoom('maxzoom', 'max'),
  }
}

/** The table is asked for by the specification, and left out by some programs. */
function metadataOf(db: Db): Map<string, string> {
  const has = sql(db, "SELECT count(*) FROM pragma_table_info('metadata') WHERE name IN ('name', 'value')")
    .pluck()
    .get()
  if (has !== 2) return new Map()
  const rows = sql(db, 'SELECT name, value FROM metadata').all() as { name: unknown; value: unknown }[]
  return new Map(rows.map(({ name, value }) => [String(name), String(value ?? '')]))
}

function numberOf(text: string | undefined): number | null {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isInteger(number) && number >= 0 && number <= 24 ? number : null
}
