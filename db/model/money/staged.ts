import { z } from 'zod'
import type { RecordOf } from '../record/kinds.ts'
import { type Block, type Budget, siteOf } from '../staging/block.ts'
import { follow, type Outcome } from '../staging/outcome.ts'
import { formatNumber } from '../text/number.ts'

const budgetsIn = z.record(z.string().regex(/^\d{4}$/), z.int().nonnegative())
const sequenceIn = z.object({ plans: z.array(z.string()) })
const blockIn = z.object({
  code: z.string(),
  name: z.string(),
  areaHa: z.number().nullable(),
  costVnd: z.number().nullable(),
  households: z.number().nullable(),
  road: z.boolean().nullable(),
  isClean: z.boolean(),
  beside: z.array(z.string()),
})
const figuresIn = z.object({ plans: z.array(blockIn) })

/** A saved answer read back: its budgets and order, and the blocks as they were that day (null when that was not written). */
export type Staged = { budgets: Budget[]; order: string[]; blocks: Block[] | null }

/** Reads a saved answer; one written by hand with something else in it has no budgets or no order. */
export function stagedOf(saved: Pick<RecordOf<'staging'>, 'budgets' | 'sequence' | 'figures'>): Staged {
  const budgets = budgetsIn.safeParse(saved.budgets).data ?? {}
  return {
    budgets: Object.entries(budgets).map(([year, vnd]) => ({ year: Number(year), vnd })),
    order: sequenceIn.safeParse(saved.sequence).data?.plans ?? [],
    blocks: figuresIn.safeParse(saved.figures).data?.plans ?? null,
  }
}

/** What a saved answer gave on the day it was saved, what it gives with the figures of now, and which plans changed meanwhile. */
export type Recheck = { before: Outcome | null; after: Outcome; changes: string[] }

/** Follows a saved order again with the blocks as they are now. */
export function recheck({ budgets, order, blocks }: Staged, today: readonly Block[]): Recheck {
  return {
    before: blocks && follow(siteOf(blocks), budgets, order),
    after: follow(siteOf(today), budgets, order),
    changes: blocks ? changesOf(blocks, today) : [],
  }
}

function changesOf(before: readonly Block[], after: readonly Block[]): string[] {
  const old = new Map(before.map(block => [block.code, block]))
  const changed = after.flatMap(block => {
    const was = old.get(block.code)
    if (!was) return [`thêm ${block.name}`]
    const words = [
      was.areaHa !== block.areaHa && `${number(was.areaHa)} → ${number(block.areaHa)}\u00a0ha`,
      was.costVnd !== block.costVnd && `${billions(was.costVnd)} → ${billions(block.costVnd)}\u00a0tỷ`,
      was.isClean !== block.isClean && (block.isClean ? 'đã bàn giao' : 'thôi bàn giao'),
      was.road !== block.road && (block.road ? 'giáp đường' : 'không giáp đường'),
      [...was.beside].sort().join() !== [...block.beside].sort().join() && 'ranh giáp đã đổi',
    ].filter(Boolean)
    return words.length > 0 ? [`${block.name}: ${words.join(', ')}`] : []
  })
  const gone = before.filter(block => !after.some(each => each.code === block.code))
  return [...changed, ...gone.map(block => `bỏ ${block.name}`)]
}

const number = (value: number | null): string => (value === null ? 'chưa có số liệu' : formatNumber(value))
const billions = (vnd: number | null): string => number(vnd === null ? null : vnd / 1e9)
