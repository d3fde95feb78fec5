import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstRoom, roomOf, secondRoom } from '../../../db/model/brief/room.ts'
import { notesOf } from '../../../db/model/brief/shorten.ts'
import { takeSnapshot } from '../../../db/store/view/snapshot.ts'
import { readLadders } from '../../../electron/office.ts'
import { makeParks } from '../../bench/parks.ts'
import { aSeededStore } from '../fixture.ts'

const ladders = readLadders(join(import.meta.dirname, '../../..'))
const day = '2026-11-22'
const now = new Date('2026-11-22T07:05:00Z')

test.each(['vi', 'en'] as const)(
  'two pages (%s) have room for the map of the plots, no lower than it can be read; what they show fits',
  lang => {
    const db = aSeededStore()
    const [zone = ''] = makeParks(db, 1)
    const brief = takeSnapshot(db, ladders, { zone }, 'Người lập', now, day, { lang, length: 'two' })
    const site = brief.blocks.flatMap(block => (block.type === 'map' && block.view.lands ? [block.view.heightMm] : []))
    expect(site).toHaveLength(1)
    expect(site[0]).toBeGreaterThanOrEqual(46)
    const second = brief.blocks.findIndex(block => block.type === 'heading')
    expect(roomOf([...brief.blocks.slice(second), ...notesOf(brief)], { lang: 'vi' })).toBeLessThan(secondRoom(brief))
    expect(roomOf(brief.blocks.slice(0, second), { lang: 'vi' })).toBeLessThan(firstRoom(brief, { lang }))
  },
)
