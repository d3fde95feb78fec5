import Database from 'better-sqlite3'
import type { Cell } from '../../model/cell/sheet.ts'
import { type CrsFound, crsOfEpsg } from '../../model/crs/crs.ts'
import { crsOfWkt } from '../../model/crs/wkt.ts'
import { readBlob } from '../../model/layer/blob.ts'
import type { Drawn, IncomingLayer } from '../../model/layer/incoming.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'

/** Called for every feature with how many corners it has and whether it had heights; may throw to end the reading. */
export type Count = (vertices: number, isFlat: boolean) => void
type Content = { table: string; label: string; geom: string | null; srs: number | null }

/** The layers of a GeoPackage, read as the SQLite file that it is. Throws E_LAYER_GPKG, E_LAYER_DAMAGED. */
export function readGpkg(file: string, bytes: Uint8Array, count: Count): IncomingLayer[] {
  let db: Db
  try {
    db = new Database(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    throw new Problem('E_LAYER_DAMAGED', { file, reason: reasonOf(error) })
  }
  try {
    // Views and triggers of a file that we did not make may call nothing.
    db.pragma('trusted_schema = OFF')
    db.pragma('query_only = ON')
    return contentsOf(db, file).map(content => layerOf(db, content, count))
  } catch (error) {
    if (error instanceof Problem) throw error
    if (error instanceof Database.SqliteError) throw new Problem('E_LAYER_DAMAGED', { file, reason: reasonOf(error) })
    throw error
  } finally {
    db.close()
  }
}

/** What SQLite says of a broken file, in the words of this office. */
function reasonOf(error: unknown): string {
  const said = error instanceof Error ? error.message : ''
  const [, what, name] = /no such (table|column): "?([^" ]+)"?/.exec(said) ?? []
  return what ? `thiếu ${what === 'table' ? 'bảng' : 'cột'} ${name}` : 'cấu trúc bên trong sai'
}

function contentsOf(db: Db, file: string): Content[] {
  const has = (table: string) => db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
  if (!has('gpkg_contents')) throw new Problem('E_LAYER_GPKG', { file, reason: 'thiếu bảng gpkg_contents' })
  const isLayered = has('gpkg_geometry_columns')
  const contents = db
    .prepare(
      isLayered
        ? `SELECT c.table_name AS "table", coalesce(c.identifier, c.table_name) AS label, g.column_name AS geom, coalesce(g.srs_id, c.srs_id) AS srs
           FROM gpkg_contents AS c LEFT JOIN gpkg_geometry_columns AS g ON g.table_name = c.table_name
           WHERE c.data_type IN ('features', 'attributes') ORDER BY g.column_name IS NULL, c.rowid`
        : `SELECT table_name AS "table", table_name AS label, NULL AS geom, NULL AS srs FROM gpkg_contents WHERE data_type = 'attributes'`,
    )
    .all() as Content[]
  // A view may be worked out without end, which no press could stop: only what is written in the file is read.
  const isTable = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = ? AND type = 'table'").pluck()
  const found = contents.filter(({ table }) => isTable.get(table) !== undefined)
  if (found.length === 0 && contents.some(({ table }) => has(table)))
    throw new Problem('E_LAYER_GPKG', { file, reason: 'chỉ có khung nhìn (view); lưu lớp thành bảng bằng QGIS' })
  if (found.length === 0) throw new Problem('E_LAYER_GPKG', { file, reason: 'không có lớp hình nào' })
  return found
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function layerOf(db: Db, { table, label, geom, srs }: Content, count: Count): IncomingLayer {
  const columns = (db.pragma(`table_info(${quoted(table)})`) as { name: string; pk: number; type: string }[])
    .filter(({ name, pk, type }) => name !== geom && !(pk > 0 && /int/i.test(type)))
    .map(({ name }) => name)
  const flags = new Set(
    (db.pragma(`table_info(${quoted(table)})`) as { name: string; type: string }[])
      .filter(({ type }) => /^bool/i.test(type))
      .map(({ name }) => name),
  )
  const list = [geom === null ? 'NULL' : quoted(geom), ...columns.map(quoted)].join(', ')
  const rows: Cell[][] = []
  const drawn: Drawn[] = []
  for (const row of db
    .prepare(`SELECT ${list} FROM ${quoted(table)}`)
    .raw()
    .iterate() as IterableIterator<unknown[]>) {
    const read = row[0] instanceof Uint8Array ? readBlob(row[0]) : null
    count(read?.count ?? 0, read?.isFlat ?? true)
    drawn.push(read?.drawn ?? [])
    rows.push(columns.map((name, at) => cellOf(row[at + 1], flags.has(name))))
  }
  const name = label === table ? table : `${label} (${table})`
  return { name, columns, rows, drawn, crs: crsOf(db, srs), notices: [] }
}

function cellOf(value: unknown, isFlag: boolean): Cell {
  if (isFlag && typeof value === 'number') return value !== 0
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'bigint' ? Number(value) : null
}

function crsOf(db: Db, srs: number | null): CrsFound {
  const row = db
    .prepare(
      'SELECT organization, organization_coordsys_id AS code, definition FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    )
    .get(srs) as { organization: string; code: number; definition: string } | undefined
  const crs = row && /^epsg$/i.test(row.organization) ? crsOfEpsg(row.code) : null
  return crs ? { is: 'known', crs } : crsOfWkt(row?.definition ?? '')
}
