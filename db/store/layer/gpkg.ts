import Database from 'better-sqlite3'
import { type OutSystem, outSystem } from '../../model/crs/out.ts'
import { asMany } from '../../model/layer/form.ts'
import type { ColumnType, Outgoing, OutLayer } from '../../model/layer/outgoing.ts'
import { type Box, boxOf, writeBlob } from '../../model/layer/wkb.ts'
import { Problem } from '../../model/text/problem.ts'
import type { Db } from '../db.ts'
import { application, frame, indexOf, version } from './frame.ts'

const types: Record<ColumnType, string> = {
  ...{ text: 'TEXT', integer: 'INTEGER', real: 'REAL', date: 'DATE', flag: 'BOOLEAN' },
}
const forms = { area: 'MULTIPOLYGON', point: 'POINT', mixed: 'GEOMETRY' } as const
/** Rows between two looks at the clock. */
const reported = 2000

/** Called now and then with how many rows are written; false stops the work. */
export type Progress = (done: number) => boolean

/**
 * Writes layers and tables as a new GeoPackage 1.3: units in the columns' names, an R*Tree for each layer, where it comes from and of
 * which day. Throws E_EXPORT_STOPPED; the file is then the caller's to take away.
 */
export function writeGpkg(
  file: string,
  { layers, day, source, isMasked, meridian }: Outgoing,
  progress: Progress = () => true,
): void {
  const out = new Database(file)
  const system = outSystem(meridian)
  try {
    for (const pragma of [
      'journal_mode = OFF',
      'synchronous = OFF',
      'page_size = 4096',
      'cache_size = -64000',
      'locking_mode = EXCLUSIVE',
    ])
      out.pragma(pragma)
    out.pragma(`application_id = ${application}`)
    out.pragma(`user_version = ${version}`)
    out.transaction(() => {
      out.exec(frame)
      const srs = out.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)')
      srs.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system')
      srs.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system')
      for (const { epsg, name, wkt, said } of new Set([outSystem(null), system]))
        srs.run(name, epsg, 'EPSG', epsg, wkt, said)
      let before = 0
      for (const layer of layers) {
        const done = before
        writeLayer(out, layer, day, system, count => progress(done + count))
        before += layer.count
      }
      const said = `Nguồn: KCN Atlas, tệp ${source}. Số liệu của ngày ${day}. ${system.said}${isMasked ? ' Không kèm dữ liệu cá nhân.' : ''}`
      out
        .prepare("INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'http://purl.org/dc/terms/', 'text/plain', ?)")
        .run(said)
      out.prepare("INSERT INTO gpkg_metadata_reference (reference_scope, md_file_id) VALUES ('geopackage', 1)").run()
    })()
  } finally {
    out.close()
  }
}

function writeLayer(out: Db, layer: OutLayer, day: string, { epsg }: OutSystem, progress: Progress): void {
  const { name, label, columns, place } = layer
  const defined = columns.map(column => `"${column.name}" ${types[column.type]}`)
  const head = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', ...(place ? [`"geom" ${forms[place]}`] : [])]
  out.exec(`CREATE TABLE "${name}" (${[...head, ...defined].join(', ')})`)
  out
    .prepare(
      'INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES (?, ?, ?, ?, ?)',
    )
    .run(name, place ? 'features' : 'attributes', label, `${label}, KCN Atlas, ${day}`, place ? epsg : null)
  nameColumns(out, layer)
  const filled = fill(out, layer, epsg, progress)
  if (place) finish(out, name, forms[place], epsg, filled)
}

/** Labels with their units; a label that stands twice says its column too, for they must differ. */
function nameColumns(out: Db, { name, columns }: OutLayer): void {
  const add = out.prepare(
    'INSERT INTO gpkg_data_columns (table_name, column_name, name, title, description) VALUES (?, ?, ?, ?, ?)',
  )
  const taken = new Set<string>()
  for (const column of columns) {
    const label = taken.has(column.label) ? `${column.label} (${column.name})` : column.label
    taken.add(label)
    add.run(name, column.name, label, column.label, column.info?.label.en ?? null)
  }
}

type Filled = { box: Box | null; boxes: number[] }

function fill(out: Db, { name, columns, place, rows }: OutLayer, srs: number, progress: Progress): Filled {
  const all = ['fid', ...(place ? ['geom'] : []), ...columns.map(column => column.name)]
  const insert = out.prepare(
    `INSERT INTO "${name}" (${all.map(each => `"${each}"`).join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
  )
  const filled: Filled = { box: null, boxes: [] }
  const flags = columns.flatMap((column, at) => (column.type === 'flag' ? [at] : []))
  let fid = 0
  for (const { form, cells } of rows()) {
    if (fid % reported === 0 && !progress(fid)) throw new Problem('E_EXPORT_STOPPED')
    fid += 1
    for (const at of flags) if (typeof cells[at] === 'boolean') cells[at] = Number(cells[at])
    if (!place) insert.run(fid, ...cells)
    else insert.run(fid, form && blobOf(form, fid, srs, filled), ...cells)
  }
  return filled
}

function blobOf(form: Parameters<typeof asMany>[0], fid: number, srs: number, filled: Filled): Uint8Array {
  const many = asMany(form)
  const box = boxOf(many)
  filled.boxes.push(fid, ...box)
  const { box: whole } = filled
  filled.box = whole
    ? [Math.min(whole[0], box[0]), Math.max(whole[1], box[1]), Math.min(whole[2], box[2]), Math.max(whole[3], box[3])]
    : box
  return writeBlob(many, srs, box)
}

/** What is known of a layer only when its rows are written: its extent and its index. */
function finish(out: Db, name: string, type: string, srs: number, { box, boxes }: Filled): void {
  out.prepare("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)").run(name, type, srs)
  if (box)
    out
      .prepare('UPDATE gpkg_contents SET min_x = ?, max_x = ?, min_y = ?, max_y = ? WHERE table_name = ?')
      .run(...box, name)
  out.exec(`CREATE VIRTUAL TABLE "rtree_${name}_geom" USING rtree(id, minx, maxx, miny, maxy)`)
  const put = out.prepare(`INSERT INTO "rtree_${name}_geom" VALUES (?, ?, ?, ?, ?)`)
  for (let at = 0; at < boxes.length; at += 5) put.run(boxes.slice(at, at + 5))
  out
    .prepare(
      "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec121/#extension_rtree', 'write-only')",
    )
    .run(name)
  out.exec(indexOf(name))
}
