import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { begun, leftOn, pagedOf } from '../../../db/model/brief/fit/fit.ts'
import { type Lang, type Length, langs } from '../../../db/model/brief/say.ts'
import { takeSnapshot } from '../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../electron/office.ts'
import { makeParks } from '../../bench/parks.ts'
import { aSeededStore } from '../fixture.ts'

const ladders = readLadders(join(import.meta.dirname, '../../..'))
const day = '2026-11-22'
const now = new Date('2026-11-22T07:05:00Z')

/** Gives the briefs of a register with a park of forty drawn lots, by the code of a zone ("" for the park's). */
function register(lang: Lang) {
  const store = aSeededStore()
  const [park = ''] = makeParks(store, 1)
  return (zone: string, length: Length): Brief =>
    takeSnapshot(store, ladders, { zone: zone || park }, 'Người lập', now, day, { lang, length })
}

const [rich, empty] = ['KCN-THANH-LOC', 'CCN-LINH-HUYNH']

/** The heights of a brief's maps, mm: of the place, of the plots. */
const heights = ({ blocks }: Brief) => {
  const views = blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
  return { place: views.find(view => view.isAround)?.heightMm, plots: views.find(view => view.lands)?.heightMm }
}

describe.each(langs)('a brief in %s', lang => {
  test('has as many pages as it is asked for, also where it is all gaps', () => {
    const taken = register(lang)
    for (const zone of ['', rich, empty]) {
      expect(pagedOf(taken(zone, 'one')).pages, zone).toBe(1)
      expect(pagedOf(taken(zone, 'two')).pages, zone).toBe(2)
    }
  })

  test('of two pages has the map of the plots, no lower than it can be read', () => {
    expect(heights(register(lang)('', 'two')).plots).toBeGreaterThanOrEqual(44)
  })

  test('in full stands its map of the place where less than 60 mm of a page stay empty above it', () => {
    const taken = register(lang)
    for (const zone of ['', rich]) {
      const brief = taken(zone, 'full')
      const at = brief.blocks.findIndex(block => block.type === 'map')
      const above = begun(brief, brief.blocks.slice(0, at))
      const withMap = begun(brief, brief.blocks.slice(0, at + 1))
      expect(withMap.pages === above.pages ? 0 : leftOn(above), zone).toBeLessThan(60)
    }
  })
})
