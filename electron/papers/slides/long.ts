import { plainOf, type Run } from '../../../db/model/brief/brief.ts'

type Cell = Run[][]

/** Letters that a slide has room for in a column so many inches wide, in the smallest letters that are read from a wall. */
const roomOf = (width: number, height: number): number =>
  Math.floor(((width * 72) / (12 * 0.55)) * ((height * 72) / 14.5))

/** Rows whose cells are longer than a slide, each as several rows that follow one another; the others as they are. */
export function splitRows(rows: readonly Cell[][], widths: readonly number[], height: number): Cell[][] {
  return rows.flatMap(cells => {
    const pieces = cells.map((cell, at) => splitCell(cell, Math.max(80, roomOf(widths[at] ?? 1, height))))
    const most = Math.max(1, ...pieces.map(each => each.length))
    return Array.from({ length: most }, (_, turn) => pieces.map(each => each[turn] ?? [[]]))
  })
}

function splitCell(cell: Cell, most: number): Cell[] {
  if (cell.map(plainOf).join('\n').length <= most) return [cell]
  const pieces: Cell[] = [[]]
  let left = most
  for (const runs of cell) {
    pieces.at(-1)?.push([])
    for (const run of runs)
      for (const part of partsOf(run, most)) {
        if (part.text.length > left) {
          pieces.push([[]])
          left = most
        }
        pieces.at(-1)?.at(-1)?.push(part)
        left -= part.text.length
      }
  }
  return pieces
}

/** A run as runs that fit; a figure stays whole, and the mark of a source stays with the last. */
function partsOf({ source, ...run }: Run, most: number): Run[] {
  const parts: Run[] = []
  let rest = run.text
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most)
    // A letter of two halves (emoji) is not cut in the middle.
    const cut = space > most / 2 ? space + 1 : most - Number(/[\ud800-\udbff]$/.test(rest.slice(0, most)))
    parts.push({ ...run, text: rest.slice(0, cut) })
    rest = rest.slice(cut)
  }
  return [...parts, { ...run, text: rest, ...(source === undefined ? {} : { source }) }]
}
