import { afterEach, expect, test, vi } from 'vitest'
import { lookBefore } from '../../../db/store/db.ts'
import { setRecord } from '../../../db/store/record.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { time } from '../../../electron/handlers/map/time.ts'
import { type Office, openOffice } from '../../../electron/office.ts'
import { aFolder, aZone, byTest } from '../../db/fixture.ts'
import { root } from '../backup/fixture.ts'

afterEach(() => lookBefore(() => undefined))

/** A register that was begun in January and edited in March. */
function anOfficeWithDays(): string {
  vi.useFakeTimers({ now: new Date('2026-01-10T10:00:00'), toFake: ['Date'] })
  try {
    const office = openOffice(root, `${aFolder()}/a.atlas`, 'Người thử')
    const zone = aZone(office.db(), { area_ha: 10 })
    vi.setSystemTime(new Date('2026-03-10T10:00:00'))
    setRecord(office.db(), 'zone', zone.id, { area_ha: 12 }, byTest)
    aZone(office.db(), { area_ha: 30 })
    office.close()
    return office.file
  } finally {
    vi.useRealTimers()
  }
}

const days = ['2025-06-01', '2026-02-01']
const answerOf = (office: Office, day: string) =>
  Promise.all([
    dispatch(time, office, 'dayMap', { day, theme: 'status' }),
    dispatch(time, office, 'dayFigures', { days: [day] }),
  ])

test('a day that was left off before any of its statements is told in full, and rightly, when it is asked for again', async () => {
  const file = anOfficeWithDays()
  const fresh = openOffice(root, file, 'Người thử')
  const office = openOffice(root, file, 'Người thử')
  let leftOff = 0
  for (const day of days) {
    const other = days.find(each => each !== day) ?? day
    for (const each of [day, other]) await answerOf(fresh, each)
    let statements = 0
    lookBefore(() => {
      statements += 1
    })
    const whole = await answerOf(fresh, day)
    expect(whole.every(reply => reply.ok)).toBe(true)
    expect(statements).toBeGreaterThan(10)
    for (let turn = 1; turn < statements; turn += 3) {
      // Another day in between: the connection is turned, and left off on its way.
      await answerOf(office, other)
      let left = turn
      lookBefore(() => {
        left -= 1
        if (left <= 0) throw new Error('left off')
      })
      if ((await answerOf(office, day)).some(reply => !reply.ok)) leftOff += 1
      lookBefore(() => undefined)
      expect(await answerOf(office, day)).toEqual(whole)
    }
  }
  expect(leftOff).toBeGreaterThan(10)
  for (const each of [fresh, office]) each.close()
})
