import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence } from '../../../db/model/text/problem.ts'
import { dispatch } from '../../../electron/dispatch.ts'
import { guardFirst } from '../../../electron/first/guard.ts'
import { judge } from '../../../electron/first/judge.ts'
import { keepPlace, ownPlace } from '../../../electron/first/own.ts'
import { handlers } from '../../../electron/handlers.ts'
import { openOffice } from '../../../electron/office.ts'
import { aFolder } from '../../db/fixture.ts'
import { root } from '../backup/fixture.ts'

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

test('the first start makes nothing until a place is chosen, and the next start finds it', async () => {
  const [home, settings] = [aFolder(), aFolder()]
  const note = join(settings, 'noi-luu.json')
  const proposed = join(home, 'KCN Atlas', 'kiengiang.atlas')
  const { file, first } = ownPlace(note, proposed)
  expect({ file, first }).toEqual({ file: proposed, first: { note, isKnown: false } })
  const guard = guardFirst(first, () => undefined)
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
  expect(ownPlace(note, proposed)).toEqual({ file: chosen, first: null })
})

test('a place that was chosen and is not there now is told, and nothing is made in its stead', () => {
  const note = join(aFolder(), 'noi-luu.json')
  const gone = join(aFolder(), 'USB', 'kiengiang.atlas')
  keepPlace(note, gone)
  const { first } = ownPlace(note, join(aFolder(), 'x.atlas'))
  expect(first).toEqual({ note, isKnown: true })
  const office = openOffice(root, gone, 'Người thử', guardFirst(first, () => undefined).take)
  expect(office.problem).toEqual({ code: 'E_DATA_UNCHOSEN', params: { file: gone, known: gone } })
  expect(existsSync(gone)).toBe(false)
})

test('an office that has its file where it always was is asked nothing', () => {
  const proposed = join(aFolder(), 'kiengiang.atlas')
  writeFileSync(proposed, '')
  expect(ownPlace(join(aFolder(), 'noi-luu.json'), proposed)).toEqual({ file: proposed, first: null })
})
