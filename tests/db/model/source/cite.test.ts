import { expect, test } from 'vitest'
import type { Paper } from '../../../../db/model/dossier.ts'
import { type Citing, cite } from '../../../../db/model/source/cite.ts'

/** A page of the web that is somewhat sure itself. */
const paper = {
  id: 'p',
  name: 'nso.com.vn',
  title: 'Khu công nghiệp',
  type: 'web',
  date: '2023-07-18',
  certainty: 'medium',
}
const aDesk = (certainty: Paper['certainty']): Citing => ({
  sources: [],
  dossier: { papers: [{ ...paper, certainty } as Paper] },
})

test.each([
  ['medium', 'high', 'trung bình'],
  ['high', 'medium', 'trung bình'],
  ['medium', 'low', 'thấp'],
  ['medium', null, 'trung bình'],
  [null, 'high', 'cao'],
  [null, null, 'chưa rõ'],
] as const)('a paper that is %s, cited for a figure that is %s, is told as %s', (own, said, told) => {
  const desk = aDesk(own)
  expect(cite(desk, 'p', { certainty: said })).toBe(1)
  expect(desk.sources[0]?.certainty).toBe(told)
  // Cited again for something surer, it stays as it was.
  cite(desk, 'p', { certainty: 'high' })
  if (own || said) expect(desk.sources[0]?.certainty).toBe(told)
})
