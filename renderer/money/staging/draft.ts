import { create } from 'zustand'
import type { Budget } from '../../../db/model/staging/block.ts'
import type { Rule } from '../../../db/model/staging/rule.ts'
import { formatNumber, readNumber } from '../../../db/model/text/number.ts'
import { keep } from '../../form/kept.ts'

/** One of the two orders that are compared. `order` is what was put by hand, or read from a saved answer. */
export type SideDraft = { rule: Rule; order: string[] }
export type Letter = 'a' | 'b'
/** What stands on the screen before it is saved: budgets as they were typed, in tỷ đồng, and the two sides. */
export type Draft = { budgets: { year: number; typed: string }[]; a: SideDraft; b: SideDraft }

/** Drafts by zone: another room and back finds them as they were. */
const useDrafts = create<Record<string, Draft>>(() => ({}))

/** The draft of a zone; a new one starts from the budgets given. */
export function useDraft(zone: string, first: readonly Budget[], thisYear: number): Draft {
  return useDrafts(drafts => drafts[zone]) ?? newDraft(first, thisYear)
}

/** What the draft of a zone is kept as, for after a crash. */
export const keyOf = (zone: string): string => `staging/${zone}`

/** Changes the draft of a zone. */
export function changeDraft(zone: { id: string; name: string }, draft: Draft): void {
  useDrafts.setState({ [zone.id]: draft })
  keep(keyOf(zone.id), `Phân kỳ ${zone.name}`, JSON.stringify(draft))
}

/** From the money that is allocated from this year on; without any, four years that wait for their figures. */
export function newDraft(first: readonly Budget[], thisYear: number): Draft {
  const known = first.filter(budget => budget.year >= thisYear)
  const [from, to] = [known[0]?.year ?? thisYear + 1, known.at(-1)?.year ?? thisYear + 4]
  const budgets = Array.from({ length: to - from + 1 }, (_, i) => {
    const vnd = known.find(budget => budget.year === from + i)?.vnd
    return { year: from + i, typed: vnd === undefined ? '' : typedBillions(vnd) }
  })
  return { budgets, a: { rule: 'contiguous', order: [] }, b: { rule: 'largest', order: [] } }
}

/** Whole đồng as tỷ with all its digits: 1.250.000 -> "0,00125". */
export const typedBillions = (vnd: number): string => formatNumber(vnd / 1e9, 9)

/** What was typed as tỷ đồng, in whole đồng; null for an empty field, undefined for what is not an amount. "1.250" is 1250 tỷ. */
export function readBillions(typed: string): number | null | undefined {
  const text = typed.trim().replace(/\s*(tỷ|tỉ|ty)(\s*đồng)?$/iu, '')
  if (text === '') return null
  const reading = readNumber(text)
  const billions = 'value' in reading ? reading.value : 'either' in reading ? reading.either[0] : Number.NaN
  return billions >= 0 && billions < 1e6 ? Math.round(billions * 1e9) : undefined
}

/** The years whose money is known. */
export function budgetsIn({ budgets }: Draft): Budget[] {
  return budgets.flatMap(({ year, typed }) => {
    const vnd = readBillions(typed)
    return typeof vnd === 'number' ? [{ year, vnd }] : []
  })
}
