import { expect, test } from 'vitest'
import { piecesOf } from '../../../../renderer/brief/send/pieces.ts'
import { aBrief } from '../../../db/model/brief/fixture.ts'

test('every table and every map of a brief can be taken along, the words of a table as they are printed', () => {
  const brief = aBrief()
  const pieces = piecesOf(brief)
  const printed = brief.blocks.filter(block => ['facts', 'table', 'map'].includes(block.type))
  expect(pieces).toHaveLength(printed.length)
  expect(pieces.filter(piece => piece.is === 'map').map(piece => piece.is === 'map' && piece.at)).toEqual([0])
  const [first] = pieces
  if (first?.is !== 'table') throw new Error('no table')
  expect(first.copied.text).toContain('1.800\u00a0tỷ đồng'.replace(/\s/gu, ' '))
  expect(first.copied.html.match(/<tr>/g)?.length).toBe(first.copied.text.split('\r\n').length)
})

test('signs of markup stay words', () => {
  const block = {
    ...{ type: 'table' as const, caption: 'A & B', head: ['<b>'], widths: [1], align: ['left' as const] },
    rows: [[[{ text: '"x" < y' }]]],
  }
  const [piece] = piecesOf({ blocks: [block], kind: 'TỜ' })
  expect(piece?.is === 'table' && piece.copied.html).toContain('&quot;x&quot; &lt; y')
})
