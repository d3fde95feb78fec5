import type { Face } from '../../../db/model/brief/page/lines.ts'

/** What counting pages needs of a TrueType file (hhea, hmtx and the Unicode table of cmap); its outlines are not read. Throws RangeError for another file. */
export function faceOf(file: Uint8Array): Face {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, number>()
  for (let at = 12, left = view.getUint16(4); left > 0; left--, at += 16)
    tables.set(String.fromCharCode(...file.subarray(at, at + 4)), view.getUint32(at + 8))
  const startOf = (name: string) => tables.get(name) ?? file.byteLength
  const perSize = view.getUint16(startOf('head') + 18)
  const lines = startOf('hhea')
  const height = view.getInt16(lines + 4) - view.getInt16(lines + 6) + view.getInt16(lines + 8)
  const lastWidth = view.getUint16(lines + 34) - 1
  const widths = startOf('hmtx')
  const glyphOf = glyphsOf(view, startOf('cmap'))
  const known = new Map<string, number | null>()
  return {
    height: height / perSize,
    widthOf(letter) {
      const before = known.get(letter)
      if (before !== undefined) return before
      const glyph = glyphOf(letter.codePointAt(0) ?? 0)
      const width = glyph === 0 ? null : view.getUint16(widths + 4 * Math.min(glyph, lastWidth)) / perSize
      known.set(letter, width)
      return width
    },
  }
}

const [windows, unicode, bySegments] = [3, 1, 4]

/** The number of a letter's drawing by the table of segments (format 4); 0 for none. */
function glyphsOf(view: DataView, map: number): (letter: number) => number {
  const count = view.getUint16(map + 2)
  const places = Array.from({ length: count }, (_, at) => map + 4 + 8 * at)
  const place = places.find(at => view.getUint16(at) === windows && view.getUint16(at + 2) === unicode)
  const table = map + view.getUint32((place ?? view.byteLength) + 4)
  if (view.getUint16(table) !== bySegments) throw new RangeError('E_FONT_MAP')
  const double = view.getUint16(table + 6)
  const [ends, starts] = [table + 14, table + 16 + double]
  return letter => {
    let at = 0
    while (at < double && view.getUint16(ends + at) < letter) at += 2
    if (at === double || view.getUint16(starts + at) > letter) return 0
    const shift = view.getUint16(starts + double + at)
    const jump = starts + 2 * double + at
    const offset = view.getUint16(jump)
    if (offset === 0) return (letter + shift) & 0xffff
    const glyph = view.getUint16(jump + offset + 2 * (letter - view.getUint16(starts + at)))
    return glyph === 0 ? 0 : (glyph + shift) & 0xffff
  }
}
