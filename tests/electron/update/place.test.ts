import { execFile } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toProblem } from '../../../db/model/text/problem.ts'
import { goBack, install, keptOf, lastChange, resourcesOf } from '../../../electron/update/place.ts'
import { aFolder } from '../../db/fixture.ts'
import { aCard, anUpdate, aPair, here } from './fixture.ts'
import { aProgram, filesOf, namesIn, started } from './program.ts'

const pair = aPair()
const { key } = pair
const file = () => anUpdate(filesOf('1.2.0'), pair.privateKey)
const backup = { file: '/x/a.atlas', at: '2026-11-28T07:00:00.000Z' }
const asked = (resources: string, version = '1.1.0') => ({
  ...{ resources, at: '2026-11-28T07:00:01.000Z', backup },
  here: { ...here, version, structure: 25 },
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    error => toProblem(error).code,
  )
/** So many deaths at most of each deed: a third of those of a run; each touch of the disk with KCN_KILLS=1000. */
const kills = Number(process.env.KCN_KILLS ?? 50) / 3

describe('the program in its place', () => {
  test('is the new one after an update, the old one after going back, and the new one again', async () => {
    const resources = aProgram('1.1.0')
    await install(asked(resources), { file: file(), key })
    expect(started(resources)).toBe('1.2.0')
    expect(lastChange(resources)).toMatchObject({ from: { version: '1.1.0' }, to: { version: '1.2.0' }, backup })
    expect(keptOf(resources, '1.2.0')).toMatchObject({ version: '1.1.0', structure: 25 })
    expect(namesIn(resources)).toEqual([
      'app.asar',
      'app.asar.ban-1.1.0',
      'app.asar.unpacked',
      'cap-nhat.json',
      '1.1.0',
      '1.2.0',
    ])
    await goBack(asked(resources, '1.2.0'))
    expect(started(resources)).toBe('1.1.0')
    await goBack(asked(resources, '1.1.0'))
    expect(started(resources)).toBe('1.2.0')
    expect(await codeOf(goBack(asked(resources, '1.1.0')))).toBe('E_UPDATE_NONE')
  })

  test('keeps one program back, not all that ever were', async () => {
    const resources = aProgram('1.1.0')
    await install(asked(resources), { file: file(), key })
    const next = anUpdate(filesOf('1.3.0'), pair.privateKey, aCard({ version: '1.3.0' }))
    await install(asked(resources, '1.2.0'), { file: next, key })
    expect(started(resources)).toBe('1.3.0')
    expect(namesIn(resources)).toEqual([
      'app.asar',
      'app.asar.ban-1.2.0',
      'app.asar.unpacked',
      'cap-nhat.json',
      '1.2.0',
      '1.3.0',
    ])
  })

  test('stays as it was, with nothing beside it, when the update is cut, altered or told to stop', async () => {
    const resources = aProgram('1.1.0')
    const before = namesIn(resources)
    const bytes = readFileSync(file())
    const bad = join(aFolder(), 'x.kcnupdate')
    bytes[bytes.length - 3] = 0
    writeFileSync(bad, bytes)
    expect(await codeOf(install(asked(resources), { file: bad, key }))).toBe('E_UPDATE_DAMAGED')
    expect(await codeOf(install(asked(resources), { file: file(), key }, part => part === 0))).toBe('E_UPDATE_STOPPED')
    expect(namesIn(resources)).toEqual(before)
    expect(started(resources)).toBe('1.1.0')
  })

  test('a kept program that was altered is not gone back to', async () => {
    const resources = aProgram('1.1.0')
    await install(asked(resources), { file: file(), key })
    writeFileSync(join(resources, 'app.asar.unpacked/1.1.0/node_modules/x/x.node'), 'khác')
    expect(await codeOf(goBack(asked(resources, '1.2.0')))).toBe('E_UPDATE_KEPT')
    expect(started(resources)).toBe('1.2.0')
  })

  test.skipIf(process.getuid?.() === 0)(
    'a folder that only the administrator writes is told, and stays as it was',
    async () => {
      const resources = aProgram('1.1.0')
      chmodSync(resources, 0o555)
      expect(await codeOf(install(asked(resources), { file: file(), key }))).toBe('E_UPDATE_FOLDER')
      chmodSync(resources, 0o755)
      expect(started(resources)).toBe('1.1.0')
    },
  )

  test('is looked for where the program runs from an archive, and nowhere else', () => {
    expect(resourcesOf('/opt/KCN Atlas/resources/app.asar/1.2.0')).toBe('/opt/KCN Atlas/resources')
    expect(resourcesOf('/home/an/kcn-atlas')).toBeNull()
  })

  test.each([
    ['install', '1.1.0', '1.2.0'],
    ['back', '1.2.0', '1.1.0'],
  ])(
    'killed at any touch of the disk (%s), one program starts, the old or the new, and the deed can be done again',
    {
      timeout: 300_000,
    },
    async (deed, old, next) => {
      const origin = aProgram('1.1.0')
      if (deed === 'back') await install(asked(origin), { file: file(), key })
      const update = file()
      /** Gives how often the disk was touched, or null when it was killed. */
      const killed = (resources: string, doom: number) =>
        new Promise<number | null>(resolve => {
          const words = JSON.stringify({ asked: asked(resources, old), file: update, key })
          const script = join(import.meta.dirname, 'doomed.ts')
          execFile(process.execPath, [script, deed, String(doom), words], (error, out) => {
            if (error && error.signal !== 'SIGKILL') throw error
            resolve(error ? null : Number(out))
          })
        })
      const copy = () => {
        const resources = aFolder()
        cpSync(origin, resources, { recursive: true })
        return resources
      }
      const all = (await killed(copy(), 0)) ?? 0
      expect(all).toBeGreaterThan(15)
      const found = new Set<string>()
      const stride = Math.ceil(all / kills)
      for (let doom = 1; doom <= all; doom += stride) {
        const resources = copy()
        expect(await killed(resources, doom)).toBeNull()
        const program = started(resources)
        expect([old, next], `killed at ${doom} of ${all}`).toContain(program)
        found.add(program)
        if (program === next) continue
        if (deed === 'install') await install(asked(resources), { file: update, key })
        else if (keptOf(resources, old)) await goBack(asked(resources, old))
        else continue
        expect(started(resources), `done again after ${doom}`).toBe(next)
        expect(existsSync(join(resources, 'app.asar.moi'))).toBe(false)
      }
      expect([...found].sort()).toEqual(['1.1.0', '1.2.0'])
      process.stdout.write(`${deed}: ${all} touches of the disk, killed before every ${stride}.\n`)
    },
  )
})
