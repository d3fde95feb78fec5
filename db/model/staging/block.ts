import { inOrder } from '../text/order.ts'

/** A compensation plan (đợt) as the planner sees it. Unknown figures are null. */
export type Block = {
  code: string
  name: string
  areaHa: number | null
  /** What is still to be paid, whole đồng. */
  costVnd: number | null
  households: number | null
  /** Touches a road; null when nobody has said. */
  road: boolean | null
  /** Handed over already: clean before the first year, and nothing is left to pay. */
  isClean: boolean
  /** Codes of the blocks that share a border with it; the relation holds both ways. */
  beside: string[]
}

/** Money of one year, whole đồng. What is not spent moves to the next year. */
export type Budget = { year: number; vnd: number }

/** Why a block cannot be put in order: nothing is known of its cost, or of its area. */
export type Lack = { block: Block; lacks: ('cost' | 'area')[] }

/** A block with whole numbers: areas are added in m² so that sums are exact and equal sums compare equal. */
export type Ground = { block: Block; areaM2: number; costVnd: number; beside: number[] }

/** What is put in order, and what is left out because something is not known of it. */
export type Site = { grounds: Ground[]; left: Lack[] }

/** Sorts blocks by code and keeps those of which area and cost are known (of a clean one the area is enough). */
export function siteOf(blocks: readonly Block[]): Site {
  const sorted = [...blocks].sort((a, b) => inOrder(a.code, b.code) || (a.code < b.code ? -1 : 1))
  const left = sorted.map(block => ({ block, lacks: lacksOf(block) })).filter(({ lacks }) => lacks.length > 0)
  const kept = sorted.filter(block => lacksOf(block).length === 0)
  const place = new Map(kept.map((block, i) => [block.code, i]))
  const beside = kept.map(() => new Set<number>())
  kept.forEach((block, i) => {
    for (const code of block.beside) {
      const j = place.get(code)
      if (j === undefined || j === i) continue
      beside[i]?.add(j)
      beside[j]?.add(i)
    }
  })
  const grounds = kept.map((block, i) => ({
    block,
    areaM2: Math.round((block.areaHa ?? 0) * 1e4),
    costVnd: block.isClean ? 0 : (block.costVnd ?? 0),
    beside: [...(beside[i] ?? [])].sort((a, b) => a - b),
  }))
  return { grounds, left }
}

function lacksOf(block: Block): Lack['lacks'] {
  const lacks: Lack['lacks'] = []
  if (block.costVnd === null && !block.isClean) lacks.push('cost')
  if (block.areaHa === null) lacks.push('area')
  return lacks
}
