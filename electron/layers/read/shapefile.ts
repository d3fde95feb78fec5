import { crc32 } from 'node:zlib'
import { unzipSync } from 'fflate'
import { crsOfWkt } from '../../../db/model/crs/wkt.ts'
import type { Look } from '../../../db/model/import/verdict.ts'
import type { Incoming, IncomingLayer } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { entriesInZip, type ZipEntry } from '../../files/sniff.ts'
import { readDbf } from './dbf.ts'
import { readKml } from './kml.ts'
import { readShp } from './shp.ts'
import { tallyOf } from './tally.ts'

/**
 * Reads a zip of layers: shapefiles, or the KML of a KMZ. Nothing of it is ever put on the disk; paths that lead out of it are refused.
 * Throws E_LAYER_PATH, E_LAYER_PARTS, E_LAYER_ZIP, E_IMPORT_LARGE, E_LAYER_DAMAGED, E_IMPORT_LOCKED and what the readers throw.
 */
export function readZip(file: string, bytes: Uint8Array, look?: Look): Incoming {
  const entries = directoryOf(file, bytes)
  const names = entries.map(({ name }) => name)
  const out = names.find(name => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(name))
  if (out !== undefined) throw new Problem('E_LAYER_PATH', { file, path: out.slice(0, 80) })
  const parts = unpacked(file, bytes, entries)
  const shapes = [...parts.keys()].filter(name => name.endsWith('.shp'))
  if (shapes.length > 0) return shapefiles(file, parts, shapes, look)
  const alone = [...parts.keys()].find(name => name.endsWith('.dbf'))
  if (alone) throw new Problem('E_LAYER_PARTS', { file, missing: '.shp', layer: layerName(alone) })
  const documents = [...parts].filter(([name]) => name.endsWith('.kml'))
  if (documents.length === 0) throw new Problem('E_LAYER_ZIP', { file, found: listed(names) })
  return readDocuments(file, documents, look)
}

/** The directory of a zip; one that is broken is refused in the words of a layer. */
function directoryOf(file: string, bytes: Uint8Array): ZipEntry[] {
  try {
    return entriesInZip(file, bytes)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'E_IMPORT_DAMAGED') throw error
    throw new Problem('E_LAYER_DAMAGED', error.params)
  }
}

const named = 3
/** Some names of a zip, for a sentence. */
function listed(names: string[]): string {
  if (names.length === 0) return 'một thư mục trống'
  const some = names.slice(0, named).map(name => `"${name.slice(0, 60)}"`)
  return some.join(', ') + (names.length > named ? ` và ${names.length - named} tệp khác` : '')
}

/** The files of a zip that belong to layers, their names in small letters. A file that unpacks to more than it says is damaged. */
function unpacked(file: string, bytes: Uint8Array, entries: ZipEntry[]): Map<string, Uint8Array> {
  const found = unzipped(file, bytes)
  for (const { name, size, crc } of entries) {
    const content = found[name]
    if (content && (content.length !== size || crc32(content) !== crc))
      throw new Problem('E_LAYER_DAMAGED', { file, reason: `"${name}" trong zip không khớp mã kiểm` })
  }
  return new Map(Object.entries(found).map(([name, content]) => [name.toLowerCase(), content]))
}

function unzipped(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name }) => /\.(?:shp|shx|dbf|prj|cpg|kml)$/i.test(name) && !name.startsWith('__MACOSX/'),
    })
  } catch {
    throw new Problem('E_LAYER_DAMAGED', { file, reason: 'phần nén bị sai' })
  }
}

/** The documents of a KMZ that have placemarks; the first often only points to the others. */
function readDocuments(file: string, documents: [string, Uint8Array][], look?: Look): Incoming {
  const read = documents.flatMap(([name, content]) => {
    try {
      const { layers, notices } = readKml(file, content, look)
      return [{ layers: layers.map(layer => ({ ...layer, name: layerName(name) })), notices }]
    } catch (error) {
      if (error instanceof Problem && /^E_LAYER_(?:EMPTY|LINK)$/.test(error.code)) return []
      throw error
    }
  })
  if (read.length === 0) throw new Problem('E_LAYER_EMPTY', { file })
  return { file, format: 'kml', layers: read.flatMap(each => each.layers), notices: read.flatMap(each => each.notices) }
}

const layerName = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '')

function shapefiles(file: string, parts: Map<string, Uint8Array>, shapes: string[], look?: Look): Incoming {
  const tally = tallyOf(file, look)
  const layers = shapes.map((path): IncomingLayer => {
    const base = path.slice(0, -4)
    const part = (end: string) => parts.get(`${base}.${end}`)
    const text = (end: string) => {
      const content = part(end)
      return content ? new TextDecoder('utf-8').decode(content) : null
    }
    const dbf = part('dbf')
    if (!dbf) throw new Problem('E_LAYER_PARTS', { file, missing: '.dbf (bảng thuộc tính)', layer: layerName(path) })
    const drawn = readShp(file, parts.get(path) ?? new Uint8Array(), tally)
    const { columns, rows, notice } = readDbf(file, dbf, text('cpg'))
    if (rows.length !== drawn.length)
      throw new Problem('E_LAYER_DAMAGED', {
        file,
        reason: `lớp "${layerName(path)}" có ${drawn.length} hình nhưng ${rows.length} dòng thuộc tính`,
      })
    const kept = rows.flatMap((row, at) => (row ? [{ row, drawn: drawn[at] ?? [] }] : []))
    const struck = rows.length - kept.length
    return {
      // A lone layer is named by its file: the names inside a zip often lose their accents.
      ...{
        name: shapes.length === 1 ? file.replace(/\.\w+$/, '') : layerName(path),
        columns,
        rows: kept.map(each => each.row),
        drawn: kept.map(each => each.drawn),
      },
      crs: crsOfWkt(text('prj') ?? ''),
      notices: [
        ...(notice ? [notice] : []),
        ...(part('shx') ? [] : ['Thiếu tệp .shx; vẫn đọc được từ .shp.']),
        ...(struck > 0 ? [`Bỏ ${struck} dòng đã xóa trong .dbf.`] : []),
      ],
    }
  })
  if (layers.every(({ rows }) => rows.length === 0)) throw new Problem('E_LAYER_EMPTY', { file })
  return { file, format: 'shapefile', layers, notices: tally.notices() }
}
