import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import type { Card } from '../../../db/model/update/card.ts'
import { sealCard } from '../../../electron/install/update.mjs'
import { unpackInstaller } from '../../../electron/update/installer.ts'
import { readUpdate } from '../../../electron/update/read.ts'
import { aFolder } from '../../db/fixture.ts'
import { aCard, anUpdate, aPair, here } from './fixture.ts'

const filesOf = (version: string) => ({
  [`app.asar.unpacked/${version}/node_modules/x/x.node`]: 'máy',
  'app.asar': 'chương trình '.repeat(40),
})
const files = filesOf('1.2.0')
const pair = aPair()
const runs = Number(process.env.KCN_FUZZ ?? 300)

/** The code with which an update is refused; null for one that is taken. */
async function refusal(file: string, key = pair.key): Promise<string | null> {
  return readUpdate(file, key, here).then(
    () => null,
    error => toProblem(error).code,
  )
}

describe('the file of an update', () => {
  test('gives its card and its parts, byte for byte, in their order', async () => {
    const got: Record<string, string> = {}
    const card = await readUpdate(anUpdate(files, pair.privateKey), pair.key, here, async ({ path }, pieces) => {
      got[path] = ''
      for await (const piece of pieces) got[path] += Buffer.from(piece).toString('latin1')
    })
    expect(card).toMatchObject({ version: '1.2.0', notes: ['Bản thử'] })
    const latin = Object.entries(files).map(([path, text]) => [path, Buffer.from(text).toString('latin1')])
    expect(Object.entries(got)).toEqual(latin)
  })

  test('is refused with any byte altered', async () => {
    const file = anUpdate(files, pair.privateKey)
    const whole = readFileSync(file)
    const altered = join(aFolder(), 'x.kcnupdate')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ by
        writeFileSync(altered, bytes)
        expect(await refusal(altered)).toMatch(/^E_UPDATE_(FOREIGN|SIGN|CUT|DAMAGED)$/)
      }),
      { numRuns: runs },
    )
  })

  test('is refused when it was cut anywhere, or something follows it', async () => {
    const file = anUpdate(files, pair.privateKey)
    const whole = readFileSync(file)
    const other = join(aFolder(), 'x.kcnupdate')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async length => {
        writeFileSync(other, whole)
        truncateSync(other, length)
        expect(await refusal(other)).toMatch(/^E_UPDATE_(FOREIGN|CUT|DAMAGED)$/)
      }),
      { numRuns: runs },
    )
    writeFileSync(other, Buffer.concat([whole, Buffer.from('x')]))
    expect(await refusal(other)).toBe('E_UPDATE_DAMAGED')
  })

  test('of any bytes at all is refused, and none makes the reader fall over', async () => {
    const other = join(aFolder(), 'x.kcnupdate')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, hasMark) => {
        writeFileSync(other, hasMark ? Buffer.concat([Buffer.from('KCNUPD1\n'), bytes]) : bytes)
        expect(await refusal(other)).toMatch(/^E_UPDATE_/)
      }),
      { numRuns: runs },
    )
  })

  test.each<[string, Partial<Card>]>([
    ['E_UPDATE_PRODUCT', { product: 'so-ho-dan' }],
    ['E_UPDATE_PLATFORM', { platform: 'win32' }],
    ['E_UPDATE_PLATFORM', { arch: 'arm64' }],
    ['E_UPDATE_SAME', { version: '1.1.0' }],
    ['E_UPDATE_OLD', { version: '1.0.9' }],
    ['E_UPDATE_FROM', { version: '2.0.0', from: '1.10.0' }],
    ['E_UPDATE_RUNTIME', { runtime: '46.0.0' }],
    ['E_UPDATE_CARD', { structure: 0 }],
  ])('%s: one that does not fit is refused by a sentence that says what to do', async (code, otherwise) => {
    const card = aCard(otherwise)
    const its = card.platform === 'win32' ? { 'KCN-Atlas-cai-dat.exe': 'MZ' } : filesOf(card.version)
    const file = anUpdate(its, pair.privateKey, card)
    expect(await refusal(file)).toBe(code)
    const problem = toProblem(await readUpdate(file, pair.key, here).catch(error => error))
    expect(sentence(problem)).toMatch(/\.kcnupdate/)
    expect(sentence(problem)).not.toMatch(/\{|undefined/)
  })

  test('signed by another, it is refused before a word of it is believed', async () => {
    const stranger = aPair()
    const file = anUpdate(files, stranger.privateKey, aCard({ arch: 'arm64' }))
    expect(await refusal(file)).toBe('E_UPDATE_SIGN')
    expect(await refusal(file, stranger.key)).toBe('E_UPDATE_PLATFORM')
  })

  test.each([
    '../app.asar',
    'app.asar.unpacked/../../x',
    '/etc/passwd',
    'app.asar.unpacked/.git/x',
    'kcn-atlas',
    'a\\b',
  ])('a part that is to lie elsewhere is not taken: %s', async path => {
    const file = join(aFolder(), 'x.kcnupdate')
    const part = { path, bytes: 0, sha256: '0'.repeat(64) }
    writeFileSync(file, sealCard({ ...aCard(), parts: [part, { ...part, path: 'app.asar' }] }, pair.privateKey))
    expect(await refusal(file)).toBe('E_UPDATE_CARD')
  })

  test('a stick that was pulled out, and a folder, are told by their name', async () => {
    for (const file of [join(aFolder(), 'gone.kcnupdate'), aFolder()]) {
      const problem = toProblem(await readUpdate(file, pair.key, here).catch(error => error))
      expect(problem.code).toBe('E_UPDATE_READ')
      expect(sentence(problem)).toContain(file)
    }
  })

  test('of Windows is its installer and nothing else, unpacked whole or not at all', async () => {
    const windows = { ...here, platform: 'win32', runtime: 'another' }
    const card = aCard({ platform: 'win32' })
    const file = anUpdate({ 'KCN-Atlas-cai-dat.exe': 'MZ bộ cài' }, pair.privateKey, card)
    const place = await unpackInstaller({ file, key: pair.key, here: windows })
    onTestFinished(() => rmSync(dirname(place), { recursive: true }))
    expect(readFileSync(place, 'utf8')).toBe('MZ bộ cài')
    const codeOf = (update: string) =>
      unpackInstaller({ file: update, key: pair.key, here: windows }).catch(error => toProblem(error).code)
    expect(await codeOf(anUpdate(files, pair.privateKey, card))).toBe('E_UPDATE_CARD')
    const bytes = readFileSync(file)
    bytes[bytes.length - 1] = 0
    writeFileSync(file, bytes)
    expect(await codeOf(file)).toBe('E_UPDATE_DAMAGED')
    // Nor is an installer what is put in place elsewhere.
    expect(await refusal(anUpdate({ 'KCN-Atlas-cai-dat.exe': 'MZ' }, pair.privateKey))).toBe('E_UPDATE_CARD')
  })

  test('reading can be stopped', async () => {
    const file = anUpdate(files, pair.privateKey)
    const error = await readUpdate(file, pair.key, here, undefined, () => false).catch(each => each)
    expect(toProblem(error).code).toBe('E_UPDATE_STOPPED')
  })
})
