import * as docx from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { expect, test } from 'vitest'
import { langs } from '../../../../db/model/brief/say.ts'
import { takeSnapshot } from '../../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../../electron/office.ts'
import { documentOf } from '../../../../electron/papers/word/docx.ts'
import { makeParks } from '../../../bench/parks.ts'
import { aSeededStore } from '../../../db/fixture.ts'
import { png, root } from '../sample.ts'

test.each(langs)('a brief of one page or two (%s) has as many in Word, by another program’s reckoning', async lang => {
  const db = aSeededStore()
  const [park = ''] = makeParks(db, 1)
  for (const zone of [park, 'KCN-THANH-LOC', 'KCN-XEO-RO', 'CCN-LINH-HUYNH'])
    for (const length of ['one', 'two'] as const) {
      const now = new Date('2026-11-22T07:05:00Z')
      const ladders = readLadders(root)
      const brief = takeSnapshot(db, ladders, { zone }, 'Người lập', now, '2026-11-22', { lang, length })
      let pages = 0
      const pageNumbers: docx.PageNumberEstimator = (body, context) => {
        const found = estimatePageNumbers(body, context)
        pages = found.pageCount ?? 0
        return found
      }
      const maps = brief.blocks.flatMap(block => (block.type === 'map' ? [png] : []))
      await docx.Packer.toBuffer(documentOf(docx, brief, { maps, pageNumbers }))
      expect(pages, `${zone} ${length}`).toBe(length === 'one' ? 1 : 2)
    }
})
