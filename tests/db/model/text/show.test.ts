import { describe, expect, test } from 'vitest'
import { fieldsOf, infoOf } from '../../../../db/model/record/kind.ts'
import { kindNames, kindOf, kinds } from '../../../../db/model/record/kinds.ts'
import { showValue } from '../../../../db/model/text/show.ts'

const ring = [105, 105.01, 105.01, 105, 105].map((lon, at) => [lon, [10, 10, 10.01, 10.01, 10][at]])
const drawn = { type: 'Polygon', coordinates: [ring], quality: 'digitised' }
const words = /^121,\d+\u00a0ha, 4\u00a0đỉnh, số hóa từ bản vẽ$/

describe('a value in words', () => {
  test('a boundary is told by its hectares, corners and quality, also when a claim keeps it as text', () => {
    expect(showValue(infoOf(kinds.zone.fields.shape), drawn)).toMatch(words)
    expect(showValue(infoOf(kinds.claim.fields.value), drawn)).toMatch(words)
    expect(showValue(infoOf(kinds.claim.fields.value), JSON.stringify(drawn))).toMatch(words)
    expect(showValue(infoOf(kinds.zone.fields.shape), { type: 'Polygon', coordinates: [] })).not.toContain('{')
  })

  test('no field of any kind prints places or lists as they are kept', () => {
    for (const kind of kindNames)
      for (const [field, info] of fieldsOf(kindOf(kind)))
        for (const value of [drawn, { years: [1] }, [1, 2, 3]])
          expect([kind, field, showValue(info, value)].join(' ')).not.toMatch(/[{[]/)
  })

  test('what a claim says in words or figures stays', () => {
    const info = infoOf(kinds.claim.fields.value)
    expect(showValue(info, 'Đang hoạt động')).toBe('Đang hoạt động')
    expect(showValue(info, 25743.76)).toBe('25.743,76')
    expect(showValue(info, '[chưa rõ')).toBe('[chưa rõ')
  })
})
