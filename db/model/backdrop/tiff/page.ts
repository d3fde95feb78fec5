import { type Tags, type Tiff, TiffOdd } from './read.ts'

/** A strip or tile of a page: where it stands in px, and its bytes as they are packed. */
export type Piece = { x: number; y: number; width: number; height: number; bytes: Uint8Array }

export type Page = {
  width: number
  height: number
  bits: number
  /** Samples of a px. */
  samples: number
  /** TIFF 6.0: 0 white is 0, 1 black is 0, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr. */
  colour: number
  compression: number
  predictor: number
  /** T4Options, of fax group 3. */
  fax: number
  palette: readonly number[]
  /** Tables that the pieces of a JPEG share. */
  tables: Uint8Array | null
  pieces: Piece[]
}

/** Px of one piece, and of a page: what a picture takes in memory while it is unpacked. */
const mostInPiece = 64_000_000
const mostOnPage = 400_000_000

/** One page ready to be unpacked, counted from 0. Throws TiffOdd for what cannot be drawn. */
export function pageOf({ bytes, pages }: Tiff, number: number): Page {
  const tags = pages[number]
  if (!tags) throw new TiffOdd('không có trang ấy')
  const one = (tag: number, other: number) => tags.get(tag)?.[0] ?? other
  const [width, height, samples] = [one(256, 0), one(257, 0), one(277, 1)]
  const bits = tags.get(258) ?? [1]
  const page = {
    ...{ width, height, samples, bits: bits[0] ?? 1, colour: one(262, 1), compression: one(259, 1) },
    ...{ predictor: one(317, 1), fax: one(292, 0), palette: tags.get(320) ?? [] },
    tables: tags.has(347) ? new Uint8Array(tags.get(347) ?? []) : null,
  }
  const odd = oddIn(page, tags, bits)
  if (odd) throw new TiffOdd(odd)
  return { ...page, pieces: piecesOf(bytes, tags, width, height) }
}

const known = new Set([1, 2, 3, 4, 5, 7, 8, 32773, 32946])

function oddIn(page: Omit<Page, 'pieces'>, tags: Tags, bits: readonly number[]): string | null {
  const { width, height, samples, colour, compression } = page
  if (width < 1 || height < 1) return 'không ghi cỡ ảnh'
  if (width * height > mostOnPage) return `lớn ${Math.round((width * height) / 1e6)} triệu điểm`
  if (!known.has(compression)) return `nén kiểu ${compression}`
  if (![1, 2, 4, 8].includes(page.bits) || bits.some(each => each !== page.bits)) return `${page.bits} bit mỗi điểm màu`
  if (samples > 1 && (tags.get(284)?.[0] ?? 1) !== 1) return 'các màu ghi rời nhau'
  const wanted = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4, 6: 3 }[colour]
  if (wanted === undefined || (colour === 6 && compression !== 7)) return `màu kiểu ${colour}`
  return samples === wanted ? null : 'có kênh trong suốt hoặc kênh phụ'
}

function piecesOf(bytes: Uint8Array, tags: Tags, width: number, height: number): Piece[] {
  const isTiled = tags.has(322)
  const across = isTiled ? (tags.get(322)?.[0] ?? width) : width
  const down = isTiled ? (tags.get(323)?.[0] ?? height) : Math.min(height, tags.get(278)?.[0] ?? height)
  if (across < 1 || down < 1) throw new TiffOdd('không ghi cỡ dải ảnh')
  if (across * down > mostInPiece)
    throw new TiffOdd(`ghi thành một dải ${Math.round((across * down) / 1e6)} triệu điểm`)
  const [starts, lengths] = [tags.get(isTiled ? 324 : 273) ?? [], tags.get(isTiled ? 325 : 279) ?? []]
  const columns = Math.ceil(width / across)
  if (starts.length < columns * Math.ceil(height / down)) throw new TiffOdd('thiếu phần cuối')
  const isTurned = tags.get(266)?.[0] === 2
  return starts.slice(0, columns * Math.ceil(height / down)).map((start, at) => {
    const end = start + (lengths[at] ?? 0)
    if (end > bytes.length) throw new TiffOdd('thiếu phần cuối')
    const y = Math.floor(at / columns) * down
    const own = bytes.subarray(start, end)
    return {
      ...{ x: (at % columns) * across, y, width: across },
      height: isTiled ? down : Math.min(down, height - y),
      bytes: isTurned ? own.map(turned) : own,
    }
  })
}

/** A byte with its bits from the other end: some faxes begin with the lowest (FillOrder 2). */
function turned(byte: number): number {
  let out = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 128 >> bit
  return out
}
