import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commands } from '../../electron/headless/commands.ts'
import { options } from '../../electron/headless/given.ts'
import { runHeadless } from '../../electron/headless.ts'
import { openOffice } from '../../electron/office.ts'
import { attack } from './attack.ts'

const root = resolve(import.meta.dirname, '../..')
const before = process.cwd()
const said = { out: '', err: '' }

beforeEach(() => {
  process.chdir(mkdtempSync(join(tmpdir(), 'kcn-atlas-words-')))
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    said.out += text
    for (const done of rest) if (typeof done === 'function') done()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said.err += text
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  process.chdir(before)
})

/** What prints pages needs a window's engine, and is started by its own stories. */
const printing = ['briefs', 'map']
const names = Object.keys(commands).filter(name => !printing.includes(name))
const usual = [
  ...[
    'zone',
    'plot',
    'directive',
    'KCN-THANH-LOC',
    'TB-670',
    'area_ha=1,5',
    'name=Thử',
    'code=',
    'zone=KCN-THANH-LOC',
    '__proto__=1',
  ],
  ...[
    '2022-07-25',
    '31/02/2022',
    '',
    '-1',
    '1e309',
    '999999999999',
    '😀',
    'e\u0323\u0302',
    '*',
    "'; DROP TABLE zone; --",
  ],
]
const option = fc
  .tuple(fc.constantFrom(...Object.keys(options)), fc.constantFrom(...usual))
  .map(([name, value]) =>
    options[name as keyof typeof options].type === 'boolean' ? [`--${name}`] : [`--${name}`, value],
  )
// Where to write and what to open are left out: odd names would be made on the disk.
const isHarmless = ([name = '']: string[]) => !/^--(?:data|out|file|by)$/.test(name)
const asked = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...usual), { maxLength: 4 }),
    fc.array(option.filter(isHarmless), { maxLength: 3 }),
  )
  .map(([name, words, given]) => [name, ...words, ...given.flat()])

test('whatever is typed is answered, refused in words with 1, or met with the usage and 2', async () => {
  const data = resolve('a.atlas')
  openOffice(root, data, 'Người thử').close()
  const around = { root, by: 'Người thử', ownFile: () => data, serve: () => undefined }
  await attack('command lines', asked, async words => {
    Object.assign(said, { out: '', err: '' })
    const status = await runHeadless([...words, '--data', data], around)
    expect([0, 1, 2]).toContain(status)
    expect(said.err, words.join(' ')).not.toContain('E_UNEXPECTED')
    if (status === 0) expect(said.err).toBe('')
    if (status === 1) expect(said.err).not.toBe('')
  })
  expect(readdirSync('.').filter(name => !name.startsWith('a.'))).toEqual([])
})
