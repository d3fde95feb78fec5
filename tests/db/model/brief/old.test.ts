import { expect, test } from 'vitest'
import { marksOf } from '../../../../db/model/brief/marks.ts'
import { aBrief, aDossier } from './fixture.ts'

const markAfter = (oldMonths: number) =>
  marksOf(aBrief({ dossier: aDossier({ oldMonths }) })).get('phase/p1/occupancy_pct')

test('a figure of 64 months ago is old in an office that says 24 months, and is not in one that says ten years', () => {
  expect(markAfter(24)).toBe('old')
  expect(markAfter(120)).toBeUndefined()
})
