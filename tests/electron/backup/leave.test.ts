import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isAlike } from '../../../db/model/backup/backup.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { contentsOf } from '../../../db/store/backup/contents.ts'
import { lookInto } from '../../../db/store/backup/copy.ts'
import { verify } from '../../../db/store/verify.ts'
import { keeperOf } from '../../../electron/backup/keeper.ts'
import { makeBackup } from '../../../electron/backup/make.ts'
import { backupsOn, shelfOf } from '../../../electron/backup/shelf.ts'
import { salvageOf, salvageProgress, stopSalvage } from '../../../electron/care/salvage.ts'
import { endAll, unseen } from '../../../electron/thread/hand.ts'
import { anOffice, now } from './fixture.ts'

const ended = new Problem('E_BACKUP_ENDED')

/** Leaves off when it is asked for the so manieth time, and counts how often it was asked. */
function leavingAt(turn: number) {
  let count = 0
  const look = () => {
    count += 1
    if (count === turn) throw ended
  }
  return { look, count: () => count }
}

/** What lies on the shelf of a file besides proved backups. */
const drafts = (file: string) =>
  existsSync(shelfOf(file)) ? readdirSync(shelfOf(file)).filter(name => name.includes('.moi')) : []

test('a backup leaves off between any two of its steps, and nothing of it is left', async () => {
  const { file } = anOffice()
  const whole = leavingAt(0)
  await makeBackup({ file, why: 'asked', at: now() }, { look: whole.look })
  expect(whole.count()).toBeGreaterThan(1)
  const made = backupsOn(shelfOf(file))
  for (let turn = 1; turn <= whole.count(); turn++) {
    const { look } = leavingAt(turn)
    await expect(makeBackup({ file, why: 'asked', at: now() }, { look })).rejects.toBe(ended)
    expect([drafts(file), backupsOn(shelfOf(file))]).toEqual([[], made])
  }
})

test('the check of a whole file leaves off between any two of its steps', () => {
  const office = anOffice()
  const whole = leavingAt(0)
  expect(verify(office.db(), whole.look).ok).toBe(true)
  expect(whole.count()).toBeGreaterThan(50)
  expect(() => verify(office.db(), leavingAt(whole.count()).look)).toThrow(ended)
})

test('threads of backups that are sent away at any moment leave by themselves, and only what is proved is left', async () => {
  const office = anOffice()
  const keeper = keeperOf(office)
  for (let turn = 0; turn < 12; turn++) {
    const doing = turn % 3 === 2 ? keeper.verify() : keeper.make('asked')
    const heard = doing.then(
      () => null,
      (error: Problem) => error.code,
    )
    await setTimeout(Math.random() * 900)
    expect(await endAll(unseen)).toBe(true)
    expect([null, 'E_BACKUP_ENDED']).toContain(await heard)
    expect(keeper.told().isMaking).toBe(false)
    expect(drafts(office.file)).toEqual([])
  }
  for (const { file, contents } of backupsOn(shelfOf(office.file)))
    expect(isAlike(lookInto(file, contentsOf), contents)).toBe(true)
})

test('the reading of a damaged file that is stopped gives nothing and leaves nothing, and may begin anew at once', async () => {
  const office = anOffice()
  office.close()
  const bytes = readFileSync(office.file)
  bytes.fill(0, 0, 4096)
  writeFileSync(office.file, bytes)
  const damaged = anOffice(office.file)
  expect(damaged.problem?.code).toBe('E_DATA_DAMAGED')
  const first = salvageOf(damaged)
  await expect.poll(() => salvageProgress(damaged), { interval: 2, timeout: 10_000 }).not.toBeNull()
  expect(stopSalvage(damaged)).toBe(true)
  const second = salvageOf(damaged)
  expect(await first).toBeNull()
  const found = await second
  expect(found?.contents.counts.zone).toBe(18)
  expect(existsSync(found?.file ?? '')).toBe(true)
  expect([drafts(office.file), salvageProgress(damaged)]).toEqual([[], null])
})
