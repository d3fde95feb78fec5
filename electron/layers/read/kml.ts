import { kml } from '@tmcw/togeojson'
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import type { Look } from '../../../db/model/import/verdict.ts'
import type { Incoming, IncomingLayer } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { tooLarge } from '../../files/sniff.ts'
import { incomingOf } from './geojson.ts'

const megabyte = 1024 * 1024
/** As a tree a document takes some ten times its text. */
const largest = 96 * megabyte

/** How a placemark looks is not what it is. */
const looks = /^(?:stroke|fill|icon|label|style|marker)|^(?:visibility|styleUrl|styleHash|styleMapHash)$/

/** Reads KML. A document that declares a type or entities is refused before it is parsed. Throws E_LAYER_ENTITY, E_LAYER_XML (with the line), E_LAYER_LINK, E_IMPORT_LARGE, E_LAYER_EMPTY. */
export function readKml(file: string, bytes: Uint8Array, look?: Look): Incoming {
  if (bytes.length > largest) throw tooLarge(file, bytes.length, largest)
  const text = textOf(bytes)
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(text))
    throw new Problem('E_LAYER_XML', { file, reason: 'là trang web (HTML), không phải KML' })
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new Problem('E_LAYER_ENTITY', { file })
  const found = kml(documentOf(file, withPlainCoordinates(file, text)) as never)
  const drawn = found.features.filter(({ properties }) => !(about in (properties ?? {})))
  const left = found.features.length - drawn.length
  if (drawn.length === 0 && left > 0) throw new Problem('E_LAYER_LINK', { file })
  const features = drawn.map(({ geometry, properties }) => ({ geometry, properties: plain(properties ?? {}) }))
  const incoming = incomingOf(file, { type: 'FeatureCollection', features }, 'KML', look)
  const notices = left > 0 ? [`Bỏ qua ${left} liên kết (NetworkLink) hoặc ảnh phủ (GroundOverlay).`] : []
  return { ...incoming, format: 'kml', notices, layers: incoming.layers.map(withNumbers) }
}

/** The library marks with this what is no placemark: a link to another file, a picture laid over the ground. */
const about = '@geometry-type'
const tuple = /^-?\d+(?:\.\d*)?(?:e[-+]?\d+)?(?:,-?\d*(?:\.\d*)?(?:e[-+]?\d+)?){1,2}$/i

/**
 * Coordinates as the library takes them, without blanks around their commas. Numbers that are none it would pass over in silence, and a decimal
 * comma makes two numbers of one: 105,12,9,95 would lie at 12° north. Throws E_LAYER_XML with the line.
 */
function withPlainCoordinates(file: string, text: string): string {
  return text.replace(/(<(?:\w+:)?coordinates>)([^<]*)(?=<)/g, (_, open: string, content: string, at: number) => {
    const words = content
      .replace(/\s*,\s*/g, ',')
      .split(/\s+/)
      .filter(Boolean)
    const odd = words.find(word => !tuple.test(word))
    if (odd === undefined) return open + words.join(' ')
    const line = text.slice(0, at).split('\n').length
    const reason = `tọa độ "${odd.slice(0, 40)}" từ dòng ${line} không phải "kinh độ,vĩ độ" với dấu chấm thập phân`
    throw new Problem('E_LAYER_XML', { file, reason })
  })
}

function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /encoding=["']([\w-]+)["']/i.exec(head)?.[1] ?? 'utf-8'
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(mark ?? named).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

function documentOf(file: string, text: string) {
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text.trim(), 'text/xml')
    if (document.documentElement?.localName === 'kml') return document
    throw new Problem('E_LAYER_XML', {
      file,
      reason: `là XML loại "${document.documentElement?.localName ?? ''}", không phải KML`,
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    const said = error instanceof Error ? error.message : ''
    const [, line, column] =
      /@#\[line:(\d+),col:(\d+)\]/.exec(`${said}${(error as { cause?: unknown }).cause ?? ''}`) ?? []
    const where = line ? `XML hỏng ở dòng ${line}, cột ${column}` : `XML hỏng (${said.split('\n')[0]?.slice(0, 100)})`
    throw new Problem('E_LAYER_XML', { file, reason: where })
  }
}

function plain(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => !looks.test(name))
      .map(([name, value]) => [
        name === 'name' ? 'Nhãn' : name,
        typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
      ]),
  )
}

/** KML writes numbers as words with a point: a column of nothing else is numbers. "007" and "1.10" are codes and stay words. */
function withNumbers(layer: IncomingLayer): IncomingLayer {
  const isNumber = layer.columns.map((_, at) =>
    layer.rows.every(row => {
      const cell = row[at] ?? null
      return (
        cell === null ||
        cell === '' ||
        (typeof cell === 'string' && String(Number(cell)) === cell && Number.isFinite(Number(cell)))
      )
    }),
  )
  const rows = layer.rows.map(row =>
    row.map((cell, at) => (isNumber[at] && typeof cell === 'string' && cell !== '' ? Number(cell) : cell)),
  )
  return { ...layer, rows }
}
