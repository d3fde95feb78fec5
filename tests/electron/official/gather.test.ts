import { setImmediate as rest } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Official } from '../../../db/model/official/official.ts'
import type { Db } from '../../../db/store/db.ts'
import { brokenSeals, isUnsealed, sealAll } from '../../../db/store/log/seal.ts'
import { make } from '../../../db/store/make.ts'
import { freezePaper } from '../../../db/store/official/freeze.ts'
import { addRecord } from '../../../db/store/record.ts'
import { list } from '../../../db/store/table.ts'
import { type Office, readLadders } from '../../../electron/office.ts'
import { freezeInRests, gather, gathered, stopGathering } from '../../../electron/official/gather.ts'
import { appDir } from '../../../electron/runtime/prepare.mjs'
import { aSeededStore, byTest } from '../../db/fixture.ts'

const ladders = readLadders(appDir)
const today = '2026-11-22'

/** An office whose one made-up zone has 300 households, and what asks for their sheets. */
function anOffice() {
  const db = aSeededStore()
  make(db, { zones: 1, plots: 0, households: 300, seed: 1, by: 'Người thử' })
  const zone = list(db, 'household')[0]?.zone ?? ''
  const office = { db: () => db, ladders, today: () => today } as unknown as Office
  return { db, zone, office, ask: { is: 'household-sheets', zone, unmaskedWhy: null } as const }
}

it('sheets of 300 households are gathered in rests, tell how many are there, and give the same paper', async () => {
  const { db, office, ask } = anOffice()
  const told = new Set<number>()
  const gathering = gather(office, ask, 0)
  const over = gathering.then(() => true)
  while (!(await Promise.race([over, rest(false)]))) told.add(gathered()?.done ?? 0)
  const sheets = await gathering
  expect(sheets).toHaveLength(300)
  expect(told.size).toBeGreaterThan(200)
  expect(gathered()).toBeNull()
  const freezing = { by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today, past: () => db }
  const paper = freezePaper(db, ladders, ask, { ...freezing, sheets })
  expect(freezePaper(db, ladders, ask, freezing)).toEqual(paper)
})

it('what is written meanwhile is in the paper: it begins anew', async () => {
  const { db, zone, office, ask } = anOffice()
  // Without patience it rests behind each sheet: a quick machine has else done before anybody writes.
  const gathering = gather(office, ask, 0)
  addRecord(db, 'household', { code: 'H-MOI', zone }, byTest)
  expect((await gathering)?.some(({ sheet }) => sheet.household.code === 'H-MOI')).toBe(true)
})

it('is left off when somebody thinks better of it', async () => {
  const { office, ask } = anOffice()
  const gathering = gather(office, ask, 0)
  stopGathering()
  await expect(gathering).rejects.toThrow('E_PAPER_STOPPED')
  expect(gathered()).toBeNull()
})

const freezing = (db: Db) => ({ by: 'Người thử', now: new Date('2026-11-22T07:05:00Z'), today, past: () => db })

it('300 sheets are frozen in rests, once while nothing changes, with what is written meanwhile', async () => {
  const { db, zone, office, ask } = anOffice()
  let turns = 0
  const counted = async (work: Promise<Official>) => {
    const over = work.then(() => true)
    turns = 0
    while (!(await Promise.race([over, rest(false)]))) turns++
    return work
  }
  // All are gathered without a rest: what is counted are the rests of freezing.
  const first = await counted(freezeInRests(office, ask, freezing(db), 60_000))
  expect(turns).toBeGreaterThanOrEqual(1)
  const again = await counted(freezeInRests(office, ask, freezing(db), 60_000))
  expect(turns).toBeGreaterThanOrEqual(4)
  expect(again).toEqual(first)
  expect(list(db, 'snapshot')).toHaveLength(1)
  const later = freezeInRests(office, ask, freezing(db), 60_000)
  await rest()
  addRecord(db, 'household', { code: 'H-MOI', zone }, byTest)
  expect(JSON.stringify((await later).blocks)).toContain('H-MOI')
  expect(list(db, 'snapshot')).toHaveLength(2)
  expect(gathered()).toBeNull()
})

it('a large paper is sealed after the answer, and holds', async () => {
  const { db, office, ask } = anOffice()
  sealAll(db)
  await freezeInRests(office, ask, freezing(db))
  expect(isUnsealed(db)).toBe(true)
  sealAll(db)
  expect([isUnsealed(db), brokenSeals(db)]).toEqual([false, []])
})

it('freezing is left off between two steps, and nothing is written', async () => {
  const { db, office, ask } = anOffice()
  const going = freezeInRests(office, ask, freezing(db), 60_000)
  await rest()
  stopGathering()
  await expect(going).rejects.toThrow('E_PAPER_STOPPED')
  expect(list(db, 'snapshot')).toHaveLength(0)
})
