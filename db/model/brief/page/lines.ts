/** A face of a font: the height of its line and the widths of its letters, as parts of its size. A letter that it lacks is null. */
export type Face = { height: number; widthOf: (letter: string) => number | null }

/** Regular, bold, italic, bold italic. */
export type Faces = readonly Face[]

/** Words in one look: which of the four faces, and their size in twips. */
export type Span = { text: string; face: number; size: number }

/** A sign of another font (emoji) is about so wide and so high, as parts of its size. */
const strange = { width: 1.37, height: 1.33 }

/** Behind these a word may be parted. */
const isBreak = (letter: string) => letter === '-' || letter === '–' || letter === '—'

/**
 * How many lines Word makes of spans in a width, and how high each is, twips: it puts on a line what fits, parts words at spaces and
 * behind dashes, and lets spaces hang over the edge. `indent`: by how much the first line is shorter.
 */
export function linesOf(
  spans: readonly Span[],
  faces: Faces,
  { width, indent }: { width: number; indent: number },
): number[] {
  let height = 0
  let count = 1
  let filled = indent
  let word = 0
  const place = () => {
    if (filled + word > width + 0.5 && filled > (count === 1 ? indent : 0)) {
      count += 1
      filled = 0
    }
    filled += word
    word = 0
  }
  for (const { text, face, size } of spans) {
    const own = faces[face]
    height = Math.max(height, (own?.height ?? 1) * size)
    for (const letter of text) {
      const part = own?.widthOf(letter) ?? null
      if (part === null) height = Math.max(height, strange.height * size)
      const wide = (part ?? strange.width) * size
      if (letter === ' ') {
        place()
        filled += wide
        continue
      }
      // A word longer than a line is parted anywhere.
      if (word + wide > width) {
        place()
        count += 1
        filled = 0
      }
      word += wide
      if (isBreak(letter)) place()
    }
  }
  place()
  return Array<number>(count).fill(height)
}
