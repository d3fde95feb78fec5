import { describe, expect, test } from 'vitest'
import type { Stuck } from '../../../../db/model/clearance/stuck.ts'
import {
  codeFor,
  type Item,
  itemOfZone,
  lateZones,
  meetingToBegin,
  pagesOf,
  previousOf,
} from '../../../../db/model/meeting/agenda.ts'
import { turned, typeJump } from '../../../../db/model/meeting/jump.ts'
import { marksOf } from '../../../../db/model/meeting/mark.ts'
import { heldOf, isPublic } from '../../../../db/model/meeting/mask.ts'
import { inks, strokePath } from '../../../../db/model/meeting/pen.ts'
import { orderLines, rowHeight, shareRoom } from '../../../../db/model/meeting/room.ts'
import { elapsed } from '../../../../db/model/meeting/stage.ts'
import { dark, light, mapColour } from '../../../../db/model/sign/colour.ts'
import { zoneThemes } from '../../../../db/model/theme.ts'
import { contrast } from '../sign/contrast.ts'
import { aSummary } from './made.ts'

const anItem = (fields: Partial<Item> = {}): Item => ({ ...itemOfZone({ id: 'z', name: 'KCN Thử' }), ...fields })

describe('the agenda', () => {
  test('without items a meeting goes through every zone as it is listed, in the theme of the map', () => {
    const zones = [aSummary({ id: 'b', name: 'B' }), aSummary({ id: 'a', name: 'A' })]
    const pages = pagesOf([], zones, 'planning')
    expect(pages.map(page => [page.number, page.title, page.zone, page.theme])).toEqual([
      [1, 'B', 'b', 'planning'],
      [2, 'A', 'a', 'planning'],
    ])
  })

  test('an item is looked at in its own theme, else in that of what it is about', () => {
    const items = [
      anItem({ theme: 'call' }),
      anItem({ zone: null, directive: 'd' }),
      anItem({ zone: null, call: 'c' }),
      anItem(),
    ]
    expect(pagesOf(items, [], 'status').map(page => page.theme)).toEqual(['call', 'directive', 'call', 'status'])
  })

  test('the quick fill offers the zones with late work that are not in the agenda yet', () => {
    const late = (id: string) => aSummary({ id, themes: { directive: 'stuck' } })
    const found = lateZones([late('a'), aSummary({ id: 'b' }), late('c')], [anItem({ zone: 'c' })])
    expect(found.map(zone => zone.id)).toEqual(['a'])
  })

  test('the last meeting is the newest before this one, kept or told of by a notice', () => {
    const meetings = [
      { day: '2026-11-27', name: 'hôm nay' },
      { day: '2026-05-02', name: 'tháng 5' },
    ]
    const notices = [
      { day: '2022-06-14', name: 'TB 670' },
      { day: '2026-09-01', name: 'TB 9' },
    ]
    expect(previousOf(meetings, notices, '2026-11-27')?.name).toBe('TB 9')
    expect(previousOf(meetings, notices, '2026-06-01')?.name).toBe('tháng 5')
    expect(previousOf([], [], '2026-06-01')).toBeNull()
    expect(previousOf(meetings, [], '2026-05-02')).toBeNull()
  })

  test('F5 begins the meeting that is looked at, else the one of today, else none', () => {
    const meetings = [
      { id: 'a', date: '2026-11-20' },
      { id: 'b', date: '2026-11-27' },
    ]
    expect(meetingToBegin(meetings, '2026-11-27', 'a')).toBe('a')
    expect(meetingToBegin(meetings, '2026-11-27', null)).toBe('b')
    expect(meetingToBegin(meetings, '2026-11-28', 'gone')).toBeNull()
  })

  test('two meetings of one day have two codes', () => {
    expect(codeFor('2026-11-27', [])).toBe('HOP-2026-11-27')
    expect(codeFor('2026-11-27', ['HOP-2026-11-27', 'HOP-2026-11-27-2'])).toBe('HOP-2026-11-27-3')
  })
})

describe('turning', () => {
  test('digits are put together, and only a page that there is can be gone to', () => {
    const one = typeJump('', '1', 18)
    expect(one).toEqual({ typed: '1', to: 0 })
    expect(typeJump('1', '4', 18)).toEqual({ typed: '14', to: 13 })
    expect(typeJump('1', '9', 18)).toEqual({ typed: '19', to: null })
    expect(typeJump('', '0', 18)).toEqual({ typed: '0', to: null })
    expect(typeJump('14', 'Backspace', 18)).toEqual({ typed: '1', to: 0 })
    expect(typeJump('1', 'Backspace', 18)).toBeNull()
  })

  test('a remote pressed once too often stays on the last page', () => {
    expect(turned(16, 1, 18)).toBe(17)
    expect(turned(17, 1, 18)).toBe(17)
    expect(turned(0, -1, 18)).toBe(0)
  })

  test('time that has gone is told in minutes, and in hours when there are any', () => {
    const began = '2026-11-27T08:00:00.000Z'
    expect(elapsed(began, Date.parse(began) + 425_000)).toBe('7:05')
    expect(elapsed(began, Date.parse(began) + 4_025_000)).toBe('1:07:05')
    expect(elapsed(began, Date.parse(began) - 5_000)).toBe('0:00')
  })
})

describe('the mask', () => {
  const hitch = {
    id: 'v',
    from: 'obstacle',
    what: 'không đồng ý giá',
    detail: 'Ông Năm đòi 2 tỷ',
    since: '2026-11-01',
    agency: null,
  } as const
  const stuck: Stuck = { id: 'h', kind: 'household', code: 'H-004', name: 'Danh Năm', hitches: [hitch] }

  test('a household is its code and the sort of its obstacle', () => {
    const held = heldOf(stuck, '2026-11-11', null)
    expect(held).toEqual({
      code: 'H-004',
      kind: 'household',
      what: 'không đồng ý giá',
      days: 10,
      name: null,
      phone: null,
      amount: null,
    })
  })

  test('what somebody wrote about an obstacle without a sort is not shown, because it may name a person', () => {
    const loose = { ...hitch, what: 'Ông Năm đòi 2 tỷ', detail: null }
    expect(JSON.stringify(heldOf({ ...stuck, hitches: [loose] }, '2026-11-11', null))).not.toContain('Năm')
  })

  test('no row of a household and no personal field is among what moved', () => {
    expect(isPublic('household', 'land_ha')).toBe(false)
    expect(isPublic('payment', null)).toBe(false)
    expect(isPublic('award', 'fixed_vnd')).toBe(false)
    expect(isPublic('zone', 'area_ha')).toBe(true)
    expect(isPublic('progress', null)).toBe(true)
  })
})

describe('milestones', () => {
  const step = (fields: object) =>
    ({
      step: 'pay',
      households: 0,
      ha: { total: null, missing: 0 },
      vnd: { total: null, missing: 0 },
      stuck: 0,
      unknown: 0,
      ...fields,
    }) as never
  const statusOf = (fields: object) => marksOf({ households: 10, milestones: [step(fields)] })?.[0]

  test('a cell says how far its households are; where nobody wrote anything it is a gap, not 0', () => {
    expect(statusOf({ households: 10 })).toMatchObject({ status: 'xong', households: 10 })
    expect(statusOf({ households: 4 })).toMatchObject({ status: 'doing', households: 4 })
    expect(statusOf({ households: 4, stuck: 1 })).toMatchObject({ status: 'stuck' })
    expect(statusOf({ unknown: 4 })).toMatchObject({ status: 'todo', households: 0 })
    expect(statusOf({ unknown: 10 })).toMatchObject({ status: 'unk', households: null })
    expect(marksOf({ households: 0, milestones: [] })).toBeNull()
  })
})

describe('the room of a page', () => {
  test('what is shared never takes more px than there are, and every part has a row', () => {
    for (const theme of zoneThemes)
      for (let px = 200; px < 700; px += 37)
        for (const has of [
          { moved: 0, orders: 0, held: 0 },
          { moved: 30, orders: 7, held: 50 },
          { moved: 1, orders: 9, held: 0 },
        ]) {
          const { moved, orders, held } = shareRoom(theme, has, px)
          expect(Math.min(moved, orders, held)).toBeGreaterThanOrEqual(1)
          expect(moved * rowHeight.moved + orders * rowHeight.orders + held * rowHeight.held).toBeLessThanOrEqual(
            Math.max(px, 118),
          )
        }
  })

  test('directives have further lines only of px that no row takes, four at most', () => {
    const share = { moved: 3, orders: 2, held: 1 }
    const rows = 3 * rowHeight.moved + 2 * rowHeight.orders + rowHeight.held
    expect([0, 45, 46, 91, 92, 500].map(left => orderLines(share, rows + left))).toEqual([2, 2, 3, 3, 4, 4])
    expect(orderLines(share, rows - 60)).toBe(2)
  })

  test('the theme of directives gives them what is left first', () => {
    const has = { moved: 9, orders: 9, held: 9 }
    expect(shareRoom('directive', has, 400).orders).toBeGreaterThan(shareRoom('clearance', has, 400).orders)
  })
})

describe('the pen', () => {
  test.each(inks)('$name reads on the ground of either room, and on either map', ({ colour }) => {
    for (const ground of [
      light.panel,
      light.sunk,
      mapColour.light.land,
      dark.bg,
      mapColour.dark.land,
      mapColour.dark.water,
    ])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3)
  })

  test('a touch is a dot, a line is drawn through its points', () => {
    const ink = inks[0].colour
    expect(strokePath({ ink, points: [] })).toBe('')
    expect(strokePath({ ink, points: [[3, 4]] })).toBe('M3 4h0.01')
    expect(
      strokePath({
        ink,
        points: [
          [0, 0],
          [10, 0],
          [20, 10],
        ],
      }),
    ).toBe('M0 0Q10 0 15 5L20 10')
  })
})
