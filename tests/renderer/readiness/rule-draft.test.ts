import { describe, expect, test } from 'vitest'
import type { StepChoice } from '../../../db/model/readiness/sheet.ts'
import { testOf } from '../../../db/model/readiness/test.ts'
import type { Rule } from '../../../db/model/readiness/verdict.ts'
import { codeFor, draftOf, fieldsOfDraft, missingIn, stepsToChoose } from '../../../renderer/readiness/rule-draft.ts'

const aRule = (test: Rule['test'], params: object | null, types: string | null = null): Rule => ({
  ...{
    id: 'r',
    code: 'DK-1',
    name: 'Điều kiện',
    number: 10,
    types,
    test,
    params: params as Rule['params'],
    need: 'must',
  },
  ...{ basis: null, document: null, agency: null, off: null, note: null },
})

describe('the form of a rule', () => {
  test.each([
    ['step', { about: 'planning', steps: ['approve'] }],
    ['step', { about: 'clearance', steps: ['handover'], at: 'housing' }],
    ['field', { of: 'zone', fields: ['road', 'power'] }],
    ['field', { of: 'call', fields: ['contact'], paper: false }],
    ['share', { share: 'funded', at_least: 99.5 }],
    ['share', { share: 'occupied', at_least: 60, at: 'earlier' }],
    ['listed', null],
    ['proof', null],
  ] as const)('gives back the test it was opened with: %s %o', (test, params) => {
    const rule = aRule(test, params, 'kcn')
    const said = fieldsOfDraft(draftOf(rule))
    expect(said).toEqual({ types: 'kcn', test, params })
    expect(testOf({ ...rule, ...said } as Rule)).not.toBeNull()
    expect(missingIn(draftOf(rule))).toBeNull()
  })

  test('all types are written as none, so that a new type is asked too', () => {
    expect(fieldsOfDraft(draftOf(aRule('proof', null))).types).toBeNull()
  })

  test('says what is missing before it can be saved', () => {
    const draft = draftOf(null)
    expect(missingIn(draft)).toBeNull()
    expect(missingIn({ ...draft, types: [] })).toBe('Chọn loại khu')
    expect(missingIn({ ...draft, test: 'step' })).toBe('Chọn bước')
    expect(missingIn({ ...draft, test: 'field' })).toBe('Chọn mục hồ sơ')
    expect(missingIn({ ...draft, test: 'share', atLeast: 'nhiều' })).toBe('Ghi mức từ 1 đến 100 %')
    expect(missingIn({ ...draft, test: 'share', atLeast: '66,5' })).toBeNull()
  })

  test('offers the steps of the types that are asked, each code once', () => {
    const step = (code: string, types: string[], about: StepChoice['about'] = 'planning'): StepChoice => ({
      about,
      ladder: 'L',
      code,
      name: code,
      types,
    })
    const steps = [
      step('a', ['kcn']),
      step('b', ['ccn']),
      step('a', ['housing']),
      step('c', []),
      step('d', [], 'clearance'),
    ]
    const offered = stepsToChoose(steps, { ...draftOf(null), types: ['kcn', 'housing'] })
    expect(offered.map(each => each.value)).toEqual(['a', 'c'])
  })

  test('a new rule gets a code that nobody has', () => {
    expect(codeFor([aRule('proof', null)])).toBe('DK-2')
    expect(codeFor([{ ...aRule('proof', null), code: 'DK-2' }])).toBe('DK-3')
  })
})
