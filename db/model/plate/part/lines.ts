import { estimateWidth, type TextStyle } from '../../map/label.ts'

/** How words of a plate are set, in its units; always the paper font. */
export type Face = { size: number; bold?: boolean; italic?: boolean; spacing?: number }

export const styleOf = ({ size, bold = false, italic = false, spacing }: Face): TextStyle => ({
  family: 'Tinos',
  size,
  weight: bold ? 700 : 400,
  isItalic: italic,
  letterSpacing: spacing,
})

export const widthOf = (text: string, face: Face): number => estimateWidth(text, styleOf(face))

/** A text on as many lines as it takes to stay within a width, broken at spaces; a word wider than the line stands alone. */
export function linesOf(text: string, width: number, face: Face): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    // The width is an estimate: two in a hundred are kept free.
    if (line && widthOf(longer, face) > width * 0.98) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}

/** A text on as few lines as a width allows, all of about equal length: for titles, where one word alone on the last line looks lost. */
export function evenLines(text: string, width: number, face: Face): string[] {
  const lines = linesOf(text, width, face)
  let narrow = width / Math.max(1, lines.length)
  while (narrow < width && linesOf(text, narrow, face).length > lines.length) narrow += width / 40
  return linesOf(text, Math.min(width, narrow), face)
}

/** A text cut to one line, with an ellipsis where something is left out. */
export function oneLine(text: string, width: number, face: Face): string {
  if (widthOf(text, face) <= width) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, face) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
