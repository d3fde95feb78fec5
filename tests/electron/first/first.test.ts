import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '../../../db/model/text/problem.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { allow, guardOwn } from '../../../electron/first/guard.ts'
import { judge } from '../../../electron/first/judge.ts'
import { keepPlace, ownPlace } from '../../../electron/first/own.ts'
import { handlers } from '../../../electron/handlers.ts'
import { openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'
import { aDisk, fill, root } from '../backup/fixture.ts'

test('a folder gets a folder of its own in it, unless it is that or has a data file; nothing is left there by looking', async () => {
  const folder = aFolder()
  expect(await judge(folder)).toMatchObject({
    ...{ folder: join(folder, 'KCN Atlas'), file: join(folder, 'KCN Atlas', 'kiengiang.atlas'), isThere: false },
    ...{ kind: 'disk', problem: null },
  })
  expect(readdirSync(folder)).toEqual([])
  const own = join(folder, 'Văn phòng', 'KCN Atlas')
  expect(await judge(own)).toMatchObject({ folder: own, isThere: false, problem: null })
  writeFileSync(join(folder, 'so.atlas'), '')
  expect(await judge(folder)).toMatchObject({ folder, file: join(folder, 'so.atlas'), isThere: true })
})

test('a folder that takes no files is refused by a sentence that names it', async () => {
  // Where the kernel keeps its own, nobody writes, not even root.
  const { problem } = await judge('/proc/sys')
  expect(problem?.code).toBe('E_PLACE_WRITE')
  expect(sentence(problem ?? { code: '', params: {} })).toMatch(
    /^Không ghi được vào \/proc\/sys\/KCN Atlas: .*Chọn thư mục khác/,
  )
})

test('a disk without room is refused with what is free and what is needed, and one that fills up meanwhile makes no half a file', async context => {
  const disk = aDisk(40)
  if (!disk) return context.skip('a disk of its own cannot be mounted here')
  const { problem } = await judge(disk)
  expect(sentence(problem ?? { code: '', params: {} })).toMatch(/còn \d+ MB/)
  expect(problem).toMatchObject({ code: 'E_PLACE_FULL', params: { least: '200' } })
  const roomy = await judge(aDisk(400) ?? '')
  expect(roomy.problem).toBeNull()
  // Filled by somebody else between the look and the making.
  fill(dirname(roomy.folder), 600)
  allow(roomy.file)
  const place = { note: join(aFolder(), 'noi-luu.json'), isKnown: false, isThere: false }
  const office = openOffice(root, roomy.file, 'Người thử', guardOwn(place, roomy.file, () => undefined).take)
  expect(office.problem?.code).toBe('E_DISK_FULL')
  expect(existsSync(roomy.folder) ? readdirSync(roomy.folder) : []).toEqual([])
  for (const name of readdirSync(dirname(roomy.folder)))
    if (name.startsWith('day-')) rmSync(join(dirname(roomy.folder), name))
  office.reopen(roomy.file)
  expect([office.problem, office.fresh]).toEqual([null, true])
  office.close()
})

test('the first start makes nothing until a place is chosen, and the next start finds it', async () => {
  const [home, settings] = [aFolder(), aFolder()]
  const note = join(settings, 'noi-luu.json')
  const proposed = join(home, 'KCN Atlas', 'kiengiang.atlas')
  const { file, own } = ownPlace(note, proposed)
  expect({ file, own }).toEqual({ file: proposed, own: { note, isKnown: false, isThere: false } })
  const guard = guardOwn(own, file, () => undefined)
  const office = openOffice(root, file, 'Người thử', guard.take)
  const ask = async (call: string, args?: unknown) => dispatch(handlers, office, call, args)
  const refused = { ok: false, problem: { code: 'E_PLACE_UNSEEN' } }
  expect(await ask('startup')).toMatchObject({ ok: true, value: { problem: { code: 'E_DATA_UNCHOSEN' } } })
  expect(readdirSync(home)).toEqual([])

  // A place that nobody was shown is none.
  expect(await ask('beginAt', { file: join(settings, 'x.atlas') })).toMatchObject(refused)
  const stick = join(aFolder(), 'USB')
  mkdirSync(stick)
  Object.assign(office, { desk: { chooseFolder: async () => stick } })
  const chosen = join(stick, 'KCN Atlas', 'kiengiang.atlas')
  expect(await ask('choosePlace')).toMatchObject({ ok: true, value: { file: chosen } })
  expect(await ask('beginAt', { file: chosen })).toMatchObject({ ok: true, value: { fresh: true, problem: null } })
  expect(await ask('beginAt', { file: chosen })).toMatchObject(refused)
  guard.opened(office.file)
  office.close()
  expect(existsSync(proposed)).toBe(false)
  expect(ownPlace(note, proposed)).toEqual({ file: chosen, own: { note, isKnown: true, isThere: true } })
})

test('whatever file is opened later is the one of the next start, a backup of it is not, and a start that named its file changes nothing', () => {
  const [folder, note] = [aFolder(), join(aFolder(), 'noi-luu.json')]
  const [own, other] = [join(folder, 'kiengiang.atlas'), join(folder, 'hop.atlas')]
  for (const file of [own, other]) writeFileSync(file, '')
  const next = () => ownPlace(note, own).file
  const guard = guardOwn(ownPlace(note, own).own, own, () => undefined)
  guard.opened(own)
  expect(existsSync(note)).toBe(false)
  guard.opened(other)
  expect(next()).toBe(other)
  guard.opened(join(`${own}.saoluu`, '2026-11-28T070500123Z.atlas'))
  expect(next()).toBe(other)
  guard.opened(own)
  expect(next()).toBe(own)
  guardOwn(null, other, () => undefined).opened(other)
  expect(next()).toBe(own)
  // A profile that takes no files costs the note, not the call.
  expect(() => keepPlace('/proc/sys/noi-luu.json', own)).not.toThrow()
})

test('a place that was chosen and is not there now is told, and nothing is made in its stead', () => {
  const note = join(aFolder(), 'noi-luu.json')
  const gone = join(aFolder(), 'USB', 'kiengiang.atlas')
  keepPlace(note, gone)
  const { own } = ownPlace(note, join(aFolder(), 'x.atlas'))
  expect(own).toEqual({ note, isKnown: true, isThere: false })
  const office = openOffice(root, gone, 'Người thử', guardOwn(own, gone, () => undefined).take)
  expect(office.problem).toEqual({ code: 'E_DATA_UNCHOSEN', params: { file: gone, known: gone } })
  expect(existsSync(gone)).toBe(false)
})

test('an office that has its file where it always was is asked nothing', () => {
  const proposed = join(aFolder(), 'kiengiang.atlas')
  writeFileSync(proposed, '')
  expect(ownPlace(join(aFolder(), 'noi-luu.json'), proposed)).toMatchObject({ file: proposed, own: { isThere: true } })
})
