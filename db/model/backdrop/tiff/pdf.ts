import { type Page, type Piece, pageOf } from './page.ts'
import type { Tiff } from './read.ts'

/** The number of the first picture's object, behind the catalogue, the pages, the page and its content. */
const firstImage = 5
/** Px of a picture to a point of a PDF's page: its points are counted at 144 to the inch, and so are those of a plan. */
const pxPerPoint = 2

/**
 * One page of a TIFF as a PDF with nothing else on it, so that what draws PDF draws it: every way in which scans are packed is also a filter
 * of PDF (ISO 32000-1, 7.4), and the bytes go over as they are. Throws TiffOdd.
 */
export function pdfOfTiff(tiff: Tiff, number: number): Uint8Array<ArrayBuffer> {
  const page = pageOf(tiff, number)
  const [width, height] = [page.width / pxPerPoint, page.height / pxPerPoint]
  const names = page.pieces.map((_, at) => `/P${at} ${at + firstImage} 0 R`).join(' ')
  // Drawn a little larger first: where two pieces meet, their softened edges would let the paper through.
  const content = [1, 0].flatMap(more => page.pieces.map((piece, at) => put(piece, page.height, at, more))).join('\n')
  const objects: (readonly [dictionary: string, stream?: Uint8Array])[] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    ['<< /Type /Pages /Count 1 /Kids [3 0 R] >>'],
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << ${names} >> >> >>`,
    ],
    [`<< /Length ${content.length} >>`, latin(content)],
    ...page.pieces.map(piece => imageOf(page, piece)),
  ]
  return written(objects)
}

function put({ x, y, width, height }: Piece, pageHeight: number, at: number, more: number): string {
  const size = (px: number) => (px + 2 * more) / pxPerPoint
  const [left, bottom] = [(x - more) / pxPerPoint, (pageHeight - y - height - more) / pxPerPoint]
  return `q ${size(width)} 0 0 ${size(height)} ${left} ${bottom} cm /P${at} Do Q`
}

function imageOf(page: Page, piece: Piece): readonly [string, Uint8Array] {
  const bytes = streamOf(page, piece)
  const words = [
    `/Type /XObject /Subtype /Image /Width ${piece.width} /Height ${piece.height}`,
    `/BitsPerComponent ${page.bits} /ColorSpace ${coloursOf(page)}`,
    isInverted(page) ? `/Decode [1 0]` : '',
    filterOf(page, piece),
    `/Length ${bytes.length}`,
  ]
  return [`<< ${words.filter(Boolean).join(' ')} >>`, bytes]
}

const isFax = ({ compression }: Page): boolean => compression >= 2 && compression <= 4

/** A fax's white runs come out as white here, whichever number the TIFF has for white. */
const isInverted = (page: Page): boolean => page.colour === (isFax(page) ? 1 : 0)

function coloursOf({ colour, palette, bits }: Page): string {
  if (colour === 2 || colour === 6) return '/DeviceRGB'
  if (colour === 5) return '/DeviceCMYK'
  if (colour !== 3) return '/DeviceGray'
  // A palette has all its reds, then its greens and blues, in 16 bits each.
  const count = 2 ** bits
  const hex = (at: number) => ((palette[at] ?? 0) >> 8).toString(16).padStart(2, '0')
  const table = Array.from({ length: count }, (_, at) => hex(at) + hex(count + at) + hex(2 * count + at)).join('')
  return `[/Indexed /DeviceRGB ${count - 1} <${table}>]`
}

function filterOf(page: Page, { width, height }: Piece): string {
  const { compression, predictor, samples, bits } = page
  const fax = (words: string) =>
    `/Filter /CCITTFaxDecode /DecodeParms << /Columns ${width} /Rows ${height} /EndOfBlock false ${words} >>`
  const predicted =
    predictor === 2
      ? ` /DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>`
      : ''
  switch (compression) {
    case 2:
      return fax('/K 0 /EncodedByteAlign true')
    case 3:
      return fax(`/K ${page.fax & 1 ? 1 : 0} /EndOfLine true /EncodedByteAlign ${(page.fax & 4) !== 0}`)
    case 4:
      return fax('/K -1')
    case 5:
      return `/Filter /LZWDecode${predicted}`
    case 7:
      return `/Filter /DCTDecode /DecodeParms << /ColorTransform ${page.colour === 6 ? 1 : 0} >>`
    case 8:
    case 32946:
      return `/Filter /FlateDecode${predicted}`
    case 32773:
      return '/Filter /RunLengthDecode'
    default:
      return ''
  }
}

/** The bytes of a piece as a filter of PDF takes them. */
function streamOf({ compression, tables }: Page, { bytes }: Piece): Uint8Array {
  // A run-length stream ends with 128 there.
  if (compression === 32773) return joined([bytes, new Uint8Array([128])])
  // Shared tables lie between two markers of their own, and belong behind the first marker of each picture.
  if (compression === 7 && tables && tables.length > 4)
    return joined([bytes.subarray(0, 2), tables.subarray(2, -2), bytes.subarray(2)])
  return bytes
}

/** Letters of ASCII as bytes. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, letter => letter.charCodeAt(0))

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function written(objects: readonly (readonly [dictionary: string, stream?: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const places: number[] = []
  let length = 0
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? latin(part) : part
    parts.push(bytes)
    length += bytes.length
  }
  add('%PDF-1.5\n')
  for (const [at, [dictionary, stream]] of objects.entries()) {
    places.push(length)
    add(`${at + 1} 0 obj\n${dictionary}\n`)
    if (stream) {
      add('stream\n')
      add(stream)
      add('\nendstream\n')
    }
    add('endobj\n')
  }
  const from = length
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`)
  add(`trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`)
  return joined(parts)
}
