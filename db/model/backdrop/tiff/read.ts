/** The values of one tag: numbers, whatever their kind in the file; text as its bytes. */
export type Tags = ReadonlyMap<number, readonly number[]>

/** Why a TIFF cannot be read, in words that end a sentence. */
export class TiffOdd extends Error {}

export type Tiff = { bytes: Uint8Array; isLittle: boolean; pages: Tags[] }

/** Bytes of one value by its kind (TIFF 6.0, section 2): byte, text, short, long, fraction, then the same with a sign, float and double. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
/** More pages than these, or more values in a tag, and the file goes in circles or lies. */
const mostPages = 500
const mostValues = 4_000_000

/** The pages of a TIFF with what each says of itself; thumbnails are left out. Throws TiffOdd. */
export function readTiff(bytes: Uint8Array): Tiff {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const order = bytes.length > 8 ? view.getUint16(0) : 0
  if (order !== 0x4949 && order !== 0x4d4d) throw new TiffOdd('không phải tệp TIFF')
  const isLittle = order === 0x4949
  if (view.getUint16(2, isLittle) === 43) throw new TiffOdd('là BigTIFF')
  const pages: Tags[] = []
  const seen = new Set<number>()
  try {
    for (let at = view.getUint32(4, isLittle); at !== 0 && !seen.has(at) && seen.size < mostPages; ) {
      seen.add(at)
      const count = view.getUint16(at, isLittle)
      const tags = new Map<number, number[]>()
      for (let entry = at + 2; entry < at + 2 + 12 * count; entry += 12)
        tags.set(view.getUint16(entry, isLittle), valuesAt(view, entry, isLittle))
      // Bit 1 of NewSubfileType: a smaller copy of another page; bit 3: its mask.
      if (((tags.get(254)?.[0] ?? 0) & 5) === 0) pages.push(tags)
      at = view.getUint32(at + 2 + 12 * count, isLittle)
    }
  } catch (error) {
    if (error instanceof TiffOdd) throw error
    throw new TiffOdd('thiếu phần cuối')
  }
  if (pages.length === 0) throw new TiffOdd('không có trang nào')
  return { bytes, isLittle, pages }
}

function valuesAt(view: DataView, entry: number, isLittle: boolean): number[] {
  const kind = view.getUint16(entry + 2, isLittle)
  const count = view.getUint32(entry + 4, isLittle)
  const size = sizes[kind] ?? 0
  if (size === 0 || count > mostValues) return []
  const from = size * count <= 4 ? entry + 8 : view.getUint32(entry + 8, isLittle)
  return Array.from({ length: count }, (_, at) => {
    const place = from + at * size
    switch (kind) {
      case 3:
        return view.getUint16(place, isLittle)
      case 4:
        return view.getUint32(place, isLittle)
      case 5:
        return view.getUint32(place, isLittle) / view.getUint32(place + 4, isLittle)
      case 8:
        return view.getInt16(place, isLittle)
      case 9:
        return view.getInt32(place, isLittle)
      case 11:
        return view.getFloat32(place, isLittle)
      case 12:
        return view.getFloat64(place, isLittle)
      default:
        return view.getUint8(place)
    }
  })
}
