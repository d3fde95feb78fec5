import { type Block, plainOf, type Run } from '../../../db/model/brief/brief.ts'

type Table = Extract<Block, { type: 'table' }>
export type NativeCell = { number: number | null; words: string | null }
/** A table of a brief as a sheet takes it: the unit in the head, real numbers in the cells, what is told of them in a last column. */
export type NativeTable = { head: string[]; widths: number[]; rows: NativeCell[][] }

/** A table with its numbers taken out of their words. `told`: the head of the column of sources and remarks. */
export function nativeTable({ head, widths, rows }: Table, told: string): NativeTable {
  const units = head.map((_, column) => unitOf(rows.map(cells => cells[column] ?? [])))
  const lines = rows.map(cells => {
    const notes: string[] = []
    const own = head.map((text, column): NativeCell => {
      const runs = cells[column] ?? []
      const figure = units[column] === null ? undefined : numberIn(runs)
      if (figure === undefined) return { number: null, words: plainOf(runs) || null }
      const [first, ...rest] = runs
      const said = plainOf([
        { text: '', ...(first?.source === undefined ? {} : { source: first.source }) },
        ...(isSameBeside(rest) ? [] : rest),
      ]).trim()
      if (said) notes.push(`${text}: ${said}`)
      return { number: figure, words: null }
    })
    return { own, notes: notes.join('; ') || null }
  })
  // A column in which nothing would stand takes a fifth of the page from the others.
  const hasNotes = lines.some(line => line.notes !== null)
  return {
    head: [...head.map((text, i) => (units[i] ? `${text} (${units[i]})` : text)), ...(hasNotes ? [told] : [])],
    widths: [...widths, ...(hasNotes ? [40] : [])],
    rows: lines.map(({ own, notes }) => [...own, ...(hasNotes ? [{ number: null, words: notes }] : [])]),
  }
}

/** True where all that follows a figure is the same figure in the second language (" / 2.5 ha"): the number tells it already. */
const isSameBeside = ([beside, ...more]: readonly Run[]): boolean =>
  more.length === 0 && beside?.italic === true && beside.text.startsWith(' / ')

const numberIn = ([first]: readonly Run[]): number | undefined =>
  typeof first?.figure?.value === 'number' ? first.figure.value : undefined

/** The one unit of a column's numbers; null for a column without any. */
function unitOf(cells: readonly Run[][]): string | null {
  const units = new Set(
    cells.flatMap(([first]) => (typeof first?.figure?.value === 'number' ? (first.figure.unit ?? '') : [])),
  )
  return units.size === 1 ? ([...units][0] ?? null) : null
}
