import type { Block } from './block.ts'

/** A cell of the sketch: column 0 lies at the road; rows are parts of the column's height, 0 to 1. */
export type Cell = { code: string; column: number; top: number; height: number }

/**
 * A sketch of blocks whose boundaries are not known: at the left those beside the road, then column by column those that are reached over
 * them; what nothing is known of comes last. Columns are ordered so that neighbours lie near each other. Not a boundary of anything.
 */
export function sketchOf(blocks: readonly Block[]): Cell[] {
  const columns = columnsOf(blocks)
  const place = new Map<string, number>()
  return columns.flatMap((codes, column) => {
    const ordered = column === 0 ? codes : [...codes].sort((a, b) => middleOf(a) - middleOf(b))
    return ordered.map((code, i) => {
      place.set(code, (i + 0.5) / ordered.length)
      return { code, column, top: i / ordered.length, height: 1 / ordered.length }
    })
  })

  function middleOf(code: string): number {
    const seen = neighboursIn(blocks, code).flatMap(next => place.get(next) ?? [])
    return seen.length === 0 ? 1 : seen.reduce((sum, at) => sum + at, 0) / seen.length
  }
}

function columnsOf(blocks: readonly Block[]): string[][] {
  const columns: string[][] = []
  const seen = new Set<string>()
  let edge = blocks.filter(block => block.road).map(block => block.code)
  while (edge.length > 0 || seen.size < blocks.length) {
    const rest = blocks.map(block => block.code).filter(code => !seen.has(code))
    // No road, or not reached from one: the column starts from the first of the rest and what lies beside it.
    if (edge.length === 0) edge = rest.slice(0, columns.length === 0 ? Math.ceil(Math.sqrt(blocks.length)) : 3)
    for (const code of edge) seen.add(code)
    columns.push(edge)
    edge = [...new Set(edge.flatMap(code => neighboursIn(blocks, code)))].filter(code => !seen.has(code))
  }
  return columns
}

const neighboursIn = (blocks: readonly Block[], code: string): string[] =>
  blocks
    .filter(other => other.code !== code)
    .filter(
      other => other.beside.includes(code) || blocks.find(each => each.code === code)?.beside.includes(other.code),
    )
    .map(other => other.code)
