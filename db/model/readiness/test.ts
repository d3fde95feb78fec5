import { z } from 'zod'
import { type KindName, kindOf, type RecordOf } from '../record/kinds.ts'

/** A step of a ladder: one of `steps` is done. `housing` looks at the workers' housing of the same commune instead of the site itself. */
const step = z.strictObject({
  about: z.enum(['planning', 'establishment', 'clearance', 'investment']),
  steps: z.array(z.string().min(1)).min(1),
  at: z.enum(['site', 'housing']).default('site'),
})
/** Fields of the site's zone, phase or call, all known. `paper: false`: the office's own word is enough, as for a telephone number. */
const field = z.strictObject({
  of: z.enum(['zone', 'phase', 'call']).default('zone'),
  fields: z.array(z.string().min(1)).min(1),
  paper: z.boolean().default(true),
})
/** A share in percent. `earlier` looks at the phases before it, by their codes, and asks nothing of a site that has none. */
const share = z.strictObject({
  share: z.enum(['handed_over', 'funded', 'occupied']),
  at_least: z.number().positive().max(100),
  at: z.enum(['site', 'earlier']).default('site'),
})

export type StepTest = z.output<typeof step>
export type FieldTest = z.output<typeof field>
export type ShareTest = z.output<typeof share>
/** How a rule is tested, read from its parameters. */
export type Test =
  | ({ is: 'step' } & StepTest)
  | ({ is: 'field' } & FieldTest)
  | ({ is: 'share' } & ShareTest)
  | { is: 'listed' }
  | { is: 'proof' }

type Rule = Pick<RecordOf<'rule'>, 'test' | 'params'>

/** The test of a rule; null when its parameters cannot be read, so that the rule asks nothing that nobody wrote. */
export function testOf({ test, params }: Rule): Test | null {
  if (test === 'listed' || test === 'proof') return { is: test }
  const read = { step, field, share }[test].safeParse(params ?? {})
  if (!read.success) return null
  const made = { is: test, ...read.data } as Test
  return made.is === 'field' && made.fields.some(name => !hasField(made.of, name)) ? null : made
}

const hasField = (kind: KindName, name: string): boolean => Object.hasOwn(kindOf(kind).fields, name)

/** The types of zones that a rule is asked of; every type when none is written. */
export function isAskedOf(rule: Pick<RecordOf<'rule'>, 'types'>, type: string): boolean {
  const types = rule.types?.split(/\s+/u).filter(Boolean) ?? []
  return types.length === 0 || types.includes(type)
}
