import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Polygon } from '../../db/model/boundary/shape.ts'
import type { LonLat } from '../../db/model/map/project.ts'
import { addRecord } from '../../db/store/record.ts'
import { checkOn, checkProgress, stopCheck } from '../../electron/boundary/check.ts'
import type { Office } from '../../electron/office.ts'
import { byTest } from '../db/fixture.ts'
import { aField, at } from '../db/model/boundary/made.ts'
import { anOffice } from './layers/office.ts'

/** A round boundary of so many corners, 1 km across. */
function aRound(corners: number, east = 0): Polygon {
  const ring = Array.from({ length: corners }, (_, n): LonLat => {
    const turn = (n / corners) * 2 * Math.PI
    return at(east + (500 + Math.sin(n)) * Math.cos(turn), (500 + Math.sin(n)) * Math.sin(turn))
  })
  return [[...ring, ring[0] ?? at(0, 0)]]
}

function aZone(office: Office, code: string, polygon: Polygon): string {
  const fields = { code, name: `KCN ${code}`, type: 'kcn', shape: { type: 'Polygon', coordinates: polygon } }
  return addRecord(office.db(), 'zone', fields, byTest).record.id
}

/** Waits until the check is told to be on its way. */
async function underWay(): Promise<void> {
  while (checkProgress() === null) await setTimeout(1)
}

test('a large boundary is checked on a thread that tells how far it is, and finds what a small one does', async () => {
  const { office } = anOffice()
  const zone = aZone(office, 'A', aRound(40))
  aZone(office, 'B', aRound(9000, 990))
  const answer = checkOn(office, 'zone', zone, [aRound(9000)])
  await underWay()
  expect(checkProgress()).toBeLessThanOrEqual(1)
  expect((await answer)?.map(each => each.is)).toContain('overlap')
  expect(checkProgress()).toBeNull()
  const small = await checkOn(office, 'zone', aZone(office, 'C', aField(9000, 0, 90, 90)), [aField(9000, 0, 90, 90)])
  expect(small).toEqual([])
})

test('a check that a newer one takes the place of, or that is stopped, answers nothing; the newer one answers', async () => {
  const { office } = anOffice()
  const zone = aZone(office, 'A', aRound(40))
  aZone(office, 'B', aRound(9000, 990))
  const [first, second] = [checkOn(office, 'zone', zone, [aRound(9000)]), checkOn(office, 'zone', zone, [aRound(8000)])]
  expect(await first).toBeNull()
  expect((await second)?.length).toBeGreaterThan(0)
  const third = checkOn(office, 'zone', zone, [aRound(9000)])
  await underWay()
  expect(stopCheck()).toBe(true)
  expect(await third).toBeNull()
  expect(stopCheck()).toBe(false)
})
