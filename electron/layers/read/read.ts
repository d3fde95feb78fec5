import { extname } from 'node:path'
import type { Book } from '../../../db/model/cell/sheet.ts'
import type { Ask, Look, Progress } from '../../../db/model/import/verdict.ts'
import { bookOf } from '../../../db/model/layer/book.ts'
import type { Incoming } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { most, namesInZip, tooLarge } from '../../files/sniff.ts'
import { readTable } from '../../files/table.ts'
import { largest } from '../largest.ts'

/** A file that was read once and is understood anew at every answer. */
export type Source = (ask: Pick<Ask, 'answers'>, look?: Told) => Book
/** Told how far a reading is; throws when it is stopped. */
export type Told = (progress: Progress) => void

/** Reads a file of tables or of a map's layers by its content. Throws what `readTable` and the readers of layers throw. */
export async function readFile(file: string, bytes: Uint8Array, look?: Told): Promise<Source> {
  const read = readerOf(file, bytes)
  if (!read) {
    const book = await readTable(file, bytes)
    return () => book
  }
  if (bytes.length > largest) throw tooLarge(file, bytes.length, largest)
  const incoming = await read((done, all) => look?.({ step: 'read', done, all }))
  let kept: { key: string; book: Book } | null = null
  return ({ answers }, look) => {
    const key = `${answers?.crs} ${answers?.axes}`
    if (kept?.key !== key) {
      const book = bookOf(incoming, { answers }, (done, all) => look?.({ step: 'place', done, all }))
      kept = { key, book }
    }
    return kept.book
  }
}

/** Whether a file holds layers of a map, by its content. Throws E_LAYER_ALONE, E_LAYER_GPKG, E_LAYER_DXF for what cannot be read alone. */
export const isLayer = (file: string, bytes: Uint8Array): boolean => readerOf(file, bytes) !== null

type Reader = (look: Look) => Promise<Incoming>

/** What reads a file of layers; null for one that is none. */
function readerOf(file: string, bytes: Uint8Array): Reader | null {
  const end = extname(file).toLowerCase()
  // What calls itself a table is held to it by the reader of tables.
  if (bytes.length === 0 || /^\.(?:xls[xmb]?|ods|csv|tsv)$/.test(end)) return null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (head.startsWith('SQLite format 3\0'))
    return async look => (await import('./gpkg.ts')).readPackage(file, bytes, look)
  if (end === '.gpkg') throw new Problem('E_LAYER_GPKG', { file, reason: 'không phải tệp SQLite' })
  if (head.startsWith('PK'))
    return !/^\.(?:zip|shz|kmz)$/.test(end) && isTable(file, bytes)
      ? null
      : async look => (await import('./shapefile.ts')).readZip(file, bytes, look)
  refuseForeign(file, end, head)
  if (/^\.(?:shp|shx|dbf|prj)$/.test(end)) throw new Problem('E_LAYER_ALONE', { file })
  if (/^AC10\d\d/.test(head)) throw new Problem('E_LAYER_DXF', { file, reason: 'là bản vẽ DWG' })
  if (end === '.dxf' || /^(?:\s*999\s[^\n]*\n)*\s*0\s*\r?\n\s*SECTION/.test(head))
    return async look => (await import('./dxf.ts')).readDxf(file, bytes, look)
  if (end === '.kml' || /<kml[\s>]/.test(head))
    return async look => (await import('./kml.ts')).readKml(file, bytes, look)
  if (/^\.(?:geojson|json)$/.test(end) || /^(?:\xef\xbb\xbf)?\s*\{/.test(head))
    return async look => (await import('./geojson.ts')).readGeojson(file, bytes, look)
  return null
}

/** Formats of maps that are not read, by their ends, as people call them. */
const foreign: Record<string, string> = {
  ...{ '.gpx': 'GPX của máy định vị', '.gml': 'GML', '.fgb': 'FlatGeobuf', '.dgn': 'bản vẽ MicroStation (DGN)' },
  ...{
    '.tab': 'lớp MapInfo',
    '.mif': 'lớp MapInfo',
    '.mid': 'lớp MapInfo',
    '.osm': 'OpenStreetMap',
    '.pbf': 'OpenStreetMap',
  },
}

/** Throws E_LAYER_FORMAT, E_LAYER_PACKED, E_LAYER_PICTURE for files of maps that are known and not read. */
function refuseForeign(file: string, end: string, head: string): void {
  const packed = head.startsWith('Rar!') ? 'RAR' : head.startsWith("7z\xbc\xaf'") ? '7-Zip' : null
  if (packed) throw new Problem('E_LAYER_PACKED', { file, found: packed })
  if (/^(?:II\*\0|MM\0\*|II\+\0|.PNG|\xff\xd8\xff)/.test(head)) throw new Problem('E_LAYER_PICTURE', { file })
  const found = foreign[end]
  // A table may be called .tab, too: a MapInfo file says so itself.
  if (found && (end !== '.tab' || /^!table/i.test(head))) throw new Problem('E_LAYER_FORMAT', { file, found })
}

/** A zip that is an Office file; names of such are read by the reader of tables, which also tells Word from Excel. */
function isTable(file: string, bytes: Uint8Array): boolean {
  if (bytes.length > most.packed) return false
  return namesInZip(file, bytes).some(name => /^(?:xl|word|ppt)\/|^mimetype$|^\[Content_Types\]\.xml$/.test(name))
}
