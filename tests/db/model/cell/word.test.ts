import { expect, test } from 'vitest'
import { choiceReader } from '../../../../db/model/cell/word.ts'
import { infoOf } from '../../../../db/model/record/kind.ts'
import { kinds } from '../../../../db/model/record/kinds.ts'

test('a grade is read by its word, by the word that lists bore before, and by no other', () => {
  const read = choiceReader(infoOf(kinds.document.fields.certainty))
  expect(['Trung bình', 'vừa', 'medium', 'cao'].map(read)).toEqual([
    ...[{ value: 'medium' }, { value: 'medium' }, { value: 'medium' }, { value: 'high' }],
  ])
  expect(read('vừa vừa')).toMatchObject({ wrong: expect.stringContaining('cao, trung bình, thấp') })
})
