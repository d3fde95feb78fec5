import { describe, expect, test } from 'vitest'
import { keptOf } from '../../../../db/model/backup/keep.ts'

const at = (iso: string, why: 'clock' | 'restore' = 'clock') => ({ at: new Date(iso).toISOString(), why })

/** One every ten minutes of working hours over so many days, the newest on 20/11/2026 at 16:50. */
function everyTenMinutes(days: number) {
  const times: { at: string; why: 'clock' }[] = []
  for (let day = 0; day < days; day++)
    for (let hour = 8; hour < 17; hour++)
      for (let minute = 0; minute < 60; minute += 10)
        times.push({ at: new Date(2026, 10, 20 - day, hour, minute).toISOString(), why: 'clock' })
  return times
}

describe('which backups stay', () => {
  test('3 of the hour, 7 of the day, 4 of the week, 12 of the month after two years of work', () => {
    const kept = keptOf(everyTenMinutes(730)).map(each => new Date(each.at))
    const local = kept.map(each => `${each.getDate()}/${each.getMonth() + 1}/${each.getFullYear()} ${each.getHours()}`)
    expect(kept.slice(0, 3).map(each => each.getMinutes())).toEqual([50, 40, 30])
    expect(local.slice(3, 9)).toEqual([19, 18, 17, 16, 15, 14].map(day => `${day}/11/2026 16`))
    // 20/11/2026 is a Friday: the weeks before it end on Sundays, of which 15/11 is a day already.
    expect(local.slice(9, 11)).toEqual(['8/11/2026 16', '1/11/2026 16'])
    expect(local.slice(11)).toEqual([
      ...['31/10/2026 16', '30/9/2026 16', '31/8/2026 16', '31/7/2026 16', '30/6/2026 16', '31/5/2026 16'],
      ...['30/4/2026 16', '31/3/2026 16', '28/2/2026 16', '31/1/2026 16', '31/12/2025 16'],
    ])
  })

  test('an office that works once a month keeps a year of it', () => {
    const monthly = Array.from({ length: 20 }, (_, n) => at(new Date(2026, 10 - n, 5, 9).toISOString()))
    expect(keptOf(monthly)).toEqual(monthly.slice(0, 12))
  })

  test('the newest before a restore stays while a day of others passes over it', () => {
    const before = at('2026-01-05T03:00:00Z', 'restore')
    const older = at('2026-01-04T03:00:00Z', 'restore')
    expect(keptOf([older, before, ...everyTenMinutes(400)])).toContain(before)
    expect(keptOf([older, before, ...everyTenMinutes(400)])).not.toContain(older)
  })

  test('none of a few is taken away, and none is none', () => {
    const few = everyTenMinutes(1).slice(0, 3)
    expect(keptOf(few)).toHaveLength(3)
    expect(keptOf([])).toEqual([])
  })
})
