import type { Area, Block, Check, Entry, Line, Row } from '../plate.ts'
import { linesOf } from './lines.ts'

/** Something that fills the width of a column: its height there, and its blocks once it is known where it stands. */
export type Part = { height: number; put: (area: Area) => Block[] }

export const leading = 1.24

export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.face.size * leading, 0)

/** Lines of words, one under another. */
export function wordsPart(lines: readonly Line[], anchor: 'start' | 'middle' = 'start'): Part {
  const height = heightOf(lines)
  return { height, put: area => [{ is: 'words', lines: [...lines], anchor, area: { ...area, height } }] }
}

/** A text set on as many lines as a width asks for. */
export function textLines(text: string, width: number, face: Line['face'], colour?: Line['colour']): Line[] {
  return linesOf(text, width, face).map(line => ({ text: line, face, colour }))
}

export const headingFace = { size: 3.3, bold: true } as const
export const headingHeight = 6.2

export function headingPart(text: string): Part {
  return { height: headingHeight, put: area => [{ is: 'heading', text, area: { ...area, height: headingHeight } }] }
}

/** Entries of a legend, one under another. */
export function legendPart(entries: readonly Entry[]): Part {
  const height = entries.reduce((sum, entry) => sum + entryHeight(entry), 0)
  return { height, put: area => [{ is: 'legend', entries: [...entries], area: { ...area, height } }] }
}

export const entryHeight = ({ lines }: Entry): number => Math.max(5.4, heightOf(lines) + 1.5)

export const rowLine = 3.6
/** The height of a row of the table: its lines, and the rule under them. */
export const rowHeightOf = (row: Row, least: number): number =>
  Math.max(least, row.lines.length * rowLine + least - rowLine)

export function rowsPart(rows: readonly Row[], least: number): Part {
  const height = rows.reduce((sum, row) => sum + rowHeightOf(row, least), 0)
  return { height, put: area => [{ is: 'rows', rows: [...rows], rowHeight: least, area: { ...area, height } }] }
}

/** Two parts beside each other, the first taking a share of the width. */
export function beside(first: Part, second: Part, share: number, gap: number): Part {
  const height = Math.max(first.height, second.height)
  return {
    height,
    put: area => {
      const own = (area.width - gap) * share
      return [
        ...first.put({ ...area, width: own }),
        ...second.put({ ...area, x: area.x + own + gap, width: area.width - gap - own }),
      ]
    },
  }
}

/** Parts from the top of an area downwards, each with the room after it. */
export function stackDown(area: Area, parts: readonly (readonly [Part, number])[]): { blocks: Block[]; y: number } {
  let y = area.y
  const blocks = parts.flatMap(([part, gap]) => {
    const put = part.put({ ...area, y, height: part.height })
    y += part.height + gap
    return put
  })
  return { blocks, y }
}

/** What a column of parts takes, the rooms between them included. */
export const stackHeight = (parts: readonly (readonly [Part, number])[]): number =>
  parts.reduce((sum, [part, gap]) => sum + part.height + gap, 0)

export const fine = (text: string): Check => ({ state: 'fine', text })
export const warn = (text: string): Check => ({ state: 'warn', text })
