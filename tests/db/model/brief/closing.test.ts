import { expect, test } from 'vitest'
import { plainOf } from '../../../../db/model/brief/brief.ts'
import { sourceBlocks } from '../../../../db/model/brief/closing.ts'
import { type Lang, langs } from '../../../../db/model/brief/say.ts'

const source = { number: 1, document: 'a', text: 'Công văn 1', asOf: '2021-10-09', certainty: 'cao', press: false }

const printed: Record<Lang, string> = { vi: '09/10/2021', en: '9 Oct 2021', 'vi-en': '09/10/2021' }

test.each(langs)('the day of a source cannot be misread in %s', lang => {
  const table = sourceBlocks({ sources: [source], lang, gaps: [], warnings: [] }).find(block => block.type === 'table')
  expect(table?.rows[0]?.map(plainOf)[2]).toBe(printed[lang])
})
