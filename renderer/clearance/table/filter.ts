import { type MilestoneStep, milestones, milestoneWords } from '../../../db/model/clearance/milestone.ts'
import { foldAccents } from '../../../db/model/text/fold.ts'
import { offVnd, type Row, shownVnd } from './rows.ts'

/** What the household table is narrowed to. */
export type Filter = {
  typed: string
  hamlet: string | null
  use: string | null
  /** Those who have reached a milestone, or have not. */
  step: { code: MilestoneStep; isDone: boolean } | null
  only: Only | null
}
/** Households that ask for work. */
export type Only = 'stuck' | 'differs' | 'gap' | 'unpaid'

export const everybody: Filter = { typed: '', hamlet: null, use: null, step: null, only: null }

export const onlyWords: Record<Only, string> = {
  stuck: 'Đang vướng',
  differs: 'Lệch số tính lại',
  gap: 'Chưa rõ số tiền',
  unpaid: 'Chưa chi đủ',
}

const tests: Record<Only, (row: Row) => boolean> = {
  stuck: row =>
    row.obstacle !== null || row.complaints > 0 || row.steps.some(step => step === 'stuck' || step === 'wait'),
  differs: row => Boolean(offVnd(row)),
  gap: row => shownVnd(row) === null,
  unpaid: row => (shownVnd(row) ?? 0) > (row.paidVnd ?? 0),
}

/** "Đã kiểm đếm", "Chưa kiểm đếm". */
export const stepWords = ({ code, isDone }: NonNullable<Filter['step']>): string =>
  isDone ? milestoneWords[code].reached : `Chưa ${milestoneWords[code].step}`

/** The rows that a filter leaves. */
export function filtered(rows: readonly Row[], { typed, hamlet, use, step, only }: Filter): Row[] {
  const words = foldAccents(typed).split(/\s+/u).filter(Boolean)
  const at = step ? milestones.indexOf(step.code) : -1
  return rows.filter(row => {
    if (hamlet !== null && row.hamlet !== hamlet) return false
    if (use !== null && !row.uses?.split(', ').includes(use)) return false
    if (step && (row.steps[at] === 'done') !== step.isDone) return false
    if (only && !tests[only](row)) return false
    if (words.length === 0) return true
    const text = foldAccents([row.code, row.name, row.hamlet, row.numbers].filter(Boolean).join(' '))
    return words.every(word => text.includes(word))
  })
}

/** The different values of a column of words, in their order. */
export function valuesOf(rows: readonly Row[], of: (row: Row) => string | null): string[] {
  const found = new Set(rows.flatMap(row => of(row)?.split(', ') ?? []))
  return [...found].sort((a, b) => a.localeCompare(b, 'vi'))
}
