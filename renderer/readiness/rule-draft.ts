import type { StepChoice } from '../../db/model/readiness/sheet.ts'
import type { Rule } from '../../db/model/readiness/verdict.ts'
import { fieldsOf } from '../../db/model/record/kind.ts'
import { kindOf } from '../../db/model/record/kinds.ts'

/** How a rule is tested, as the form holds it: everything at once, so that a change of mind loses nothing. */
export type RuleDraft = {
  types: string[]
  test: Rule['test']
  about: 'planning' | 'establishment' | 'clearance' | 'investment'
  steps: string[]
  isHousing: boolean
  of: 'zone' | 'phase' | 'call'
  fields: string[]
  asksPaper: boolean
  share: 'handed_over' | 'funded' | 'occupied'
  atLeast: string
  isEarlier: boolean
}

const empty: RuleDraft = {
  ...{ types: ['kcn', 'ccn', 'housing'], test: 'proof', about: 'planning', steps: [], isHousing: false },
  ...{ of: 'zone', fields: [], asksPaper: true, share: 'handed_over', atLeast: '100', isEarlier: false },
}

/** The form of a rule, or of a new one. */
export function draftOf(rule: Rule | null): RuleDraft {
  if (!rule) return empty
  const { about, steps, at, of, fields, paper, share, at_least } = (rule.params ?? {}) as Record<string, never>
  const known = Object.entries({ about, steps, of, fields, share }).filter(([, value]) => value !== undefined)
  return {
    ...empty,
    ...Object.fromEntries(known),
    types: rule.types?.split(/\s+/u).filter(Boolean) ?? empty.types,
    test: rule.test,
    isHousing: at === 'housing',
    isEarlier: at === 'earlier',
    asksPaper: paper !== false,
    atLeast: at_least === undefined ? '100' : String(at_least).replace('.', ','),
  }
}

/** What the form says, as the fields of a rule. */
export function fieldsOfDraft(draft: RuleDraft): { types: string | null; test: Rule['test']; params: object | null } {
  const types = draft.types.length === 3 ? null : draft.types.join(' ')
  return { types, test: draft.test, params: paramsOf(draft) }
}

function paramsOf(draft: RuleDraft): object | null {
  const { test, about, steps, of, fields, share } = draft
  if (test === 'step') return { about, steps, ...(draft.isHousing ? { at: 'housing' } : {}) }
  if (test === 'field') return { of, fields, ...(draft.asksPaper ? {} : { paper: false }) }
  if (test === 'share') return { share, at_least: percentOf(draft), ...(draft.isEarlier ? { at: 'earlier' } : {}) }
  return null
}

const percentOf = ({ atLeast }: RuleDraft): number => Number(atLeast.trim().replace(',', '.'))

/** What is missing before the test can be saved, in words; null when nothing is. */
export function missingIn(draft: RuleDraft): string | null {
  if (draft.types.length === 0) return 'Chọn loại khu'
  if (draft.test === 'step' && draft.steps.length === 0) return 'Chọn bước'
  if (draft.test === 'field' && draft.fields.length === 0) return 'Chọn mục hồ sơ'
  const pct = percentOf(draft)
  if (draft.test === 'share' && !(pct > 0 && pct <= 100)) return 'Ghi mức từ 1 đến 100 %'
  return null
}

/** The steps of a subject for the chosen types; a code that several ladders share stands once. */
export function stepsToChoose(
  steps: StepChoice[],
  { about, types, isHousing }: RuleDraft,
): { value: string; label: string }[] {
  const asked = isHousing ? ['housing'] : types
  const fitting = steps.filter(
    step => step.about === about && (step.types.length === 0 || step.types.some(type => asked.includes(type))),
  )
  return [...new Map(fitting.map(step => [step.code, { value: step.code, label: step.name }])).values()]
}

/** The fields of a kind that can be asked for. */
export function fieldsToChoose(of: RuleDraft['of']): { value: string; label: string }[] {
  return fieldsOf(kindOf(of))
    .filter(([, info]) => !['shape', 'point', 'ref', 'json'].includes(info.kind))
    .map(([value, info]) => ({ value, label: info.label.vi }))
}

/** A code for a new rule: "DK-" and the next free number. */
export function codeFor(rules: Rule[]): string {
  const taken = new Set(rules.map(rule => rule.code))
  let number = rules.length + 1
  while (taken.has(`DK-${number}`)) number += 1
  return `DK-${number}`
}
