import { expect, test } from 'vitest'
import { expandAbbreviations, longFormOf, readOut } from '../../../../db/model/text/abbreviation.ts'

test.each([
  ['gpmb', 'giải phóng mặt bằng'],
  ['qđ', 'quyết định'],
  ['qd', 'quyết định'],
  ['kh', 'kế hoạch'],
  ['gd', 'giai đoạn'],
  ['ql', 'quốc lộ'],
  ['zz', undefined],
])('%s stands for %s', (word, long) => {
  expect(longFormOf(word)).toBe(long)
})

test('a text takes its other spellings for the index, once each', () => {
  expect(expandAbbreviations('KCN, kcn và CCN')).toBe('KCN, kcn và CCN khu công nghiệp cụm công nghiệp')
  expect(expandAbbreviations('Cạnh QL80')).toBe('Cạnh QL80 quốc lộ 80 ql')
  expect(expandAbbreviations('GĐ 2')).toBe('GĐ 2 giai đoạn')
  expect(expandAbbreviations('25.743,76 tỷ đồng')).toBe('25.743,76 tỷ đồng 25743')
  expect(expandAbbreviations('84,63 %')).toBe('84,63 % tỷ lệ phần trăm')
})

test.each(['Sở KH&CN', 'KG-CT-TT-MINH-LUONG', 'LĐ-TB', 'Khu nhà ở', '30.04.2020', '66.25/2026'])(
  'a text that may mean something else stays as it is: %s',
  text => {
    expect(expandAbbreviations(text)).toBe(text)
  },
)

test('typed words are read out in their place', () => {
  expect(readOut(['kcn', 'thạnh', 'lộc', 'gđ', '2']).join(' ')).toBe('khu công nghiệp thạnh lộc giai đoạn 2')
})
