import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cacheDir, makeOnce, Trouble, withLock } from '../../electron/runtime/cache.mjs'
import { describe as describeRuntime, findElectron, type Kind, type Probe } from '../../electron/runtime/find.mjs'
import { isStale } from '../../electron/runtime/fresh.mjs'
import { missingLibraries } from '../../electron/runtime/libs.mjs'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kcn-atlas-test-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  fs.rmSync(folder, { recursive: true, force: true })
})

const hit = (kind: Kind): Probe => ({
  kind,
  look: vi.fn(async () => ({ executablePath: `/${kind}/electron`, version: '1.0.0' })),
})
const miss = (kind: Kind, why: string): Probe => ({ kind, look: vi.fn(async () => ({ why })) })

describe('which Electron', () => {
  test('the first one found is taken and later ones are not asked', async () => {
    const later = hit('substitute')
    const chosen = await findElectron([miss('override', ''), hit('official'), later])
    expect(chosen).toMatchObject({ kind: 'official', executablePath: '/official/electron' })
    expect(later.look).not.toHaveBeenCalled()
  })

  test('the substitute says why it was taken', async () => {
    const chosen = await findElectron([miss('official', 'mạng đóng'), hit('substitute')])
    expect(describeRuntime(chosen)).toBe('Electron 1.0.0 thay thế, chỉ để phát triển và kiểm thử: mạng đóng.')
  })

  test('when none is found the message lists what was tried and what to do', async () => {
    const search = findElectron([miss('override', ''), miss('official', 'mạng đóng'), miss('substitute', 'npm đóng')])
    await expect(search).rejects.toThrow(Trouble)
    await expect(search).rejects.toThrow(/chính thức: mạng đóng\n.*thay thế: npm đóng\n.*npx install-electron/s)
    await expect(search).rejects.not.toThrow(/ELECTRON_OVERRIDE_DIST_PATH: /)
  })

  test('a folder named by hand comes before everything, and its version file is read', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    const inside =
      { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as 'darwin'] ??
      'electron'
    const executablePath = path.join(folder, inside)
    fs.mkdirSync(path.dirname(executablePath), { recursive: true })
    fs.writeFileSync(executablePath, '')
    fs.writeFileSync(path.join(folder, 'version'), 'v45.4.1\n')
    expect(await findElectron()).toEqual({ kind: 'override', executablePath, version: '45.4.1', why: '' })
  })

  test('a folder named by hand that holds no Electron is refused, not passed over', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    await expect(findElectron()).rejects.toThrow(folder)
  })
})

describe('is out/ fresh', () => {
  const sources = [
    'electron/main.ts',
    'db/open.ts',
    'renderer/index.html',
    'assets/a.json',
    'electron.vite.config.ts',
    'package.json',
  ]
  const outputs = ['out/main/main.js', 'out/preload/preload.js', 'out/renderer/index.html']

  const write = (name: string, second: number) => {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, '')
    fs.utimesSync(file, second, second)
  }
  const dateFolders = (second: number) => {
    for (const name of ['electron', 'electron/runtime', 'db', 'renderer', 'assets'])
      fs.utimesSync(path.join(folder, name), second, second)
  }

  beforeEach(() => {
    for (const name of [...sources, 'electron/runtime/run.mjs']) write(name, 1000)
    for (const name of outputs) write(name, 2000)
    dateFolders(1000)
  })

  test('newer than every source it is', () => expect(isStale(folder)).toBe(false))

  test.each(sources)('a change in %s makes it stale', name => {
    write(name, 3000)
    expect(isStale(folder)).toBe(true)
  })

  test.each(['out/main', 'out/preload', 'out/renderer'])('without %s it is stale', name => {
    fs.rmSync(path.join(folder, name), { recursive: true })
    expect(isStale(folder)).toBe(true)
  })

  test('a deleted source makes it stale', () => {
    fs.rmSync(path.join(folder, 'db/open.ts'))
    expect(isStale(folder)).toBe(true)
  })

  test('the launcher itself is no source', () => {
    write('electron/runtime/run.mjs', 3000)
    expect(isStale(folder)).toBe(false)
  })
})

test('missing libraries are read from what ldd prints, each once', () => {
  const printed = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f00)',
    '\tlibnss3.so => not found',
    '\tlibgtk-3.so.0 => not found',
    '\tlibnss3.so => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f01)',
  ]
  expect(missingLibraries(printed.join('\n'))).toEqual(['libnss3.so', 'libgtk-3.so.0'])
  expect(missingLibraries('\tstatically linked')).toEqual([])
})

describe('the cache', () => {
  const made = async (stage: string) => {
    fs.writeFileSync(path.join(stage, 'file'), 'whole')
    return stage
  }

  test('two that make the same thing at once make it once, and leave nothing beside it', async () => {
    const target = path.join(cacheDir(), 'thing')
    const fill = vi.fn(made)
    await Promise.all([makeOnce(target, fill), makeOnce(target, fill), makeOnce(target, fill)])
    expect(fill).toHaveBeenCalledTimes(1)
    expect(fs.readdirSync(cacheDir())).toEqual(['thing'])
    expect(fs.readFileSync(path.join(target, 'file'), 'utf8')).toBe('whole')
  })

  test('what fails half-way is not there, and the next try may succeed', async () => {
    const target = path.join(cacheDir(), 'thing')
    const broken = makeOnce(target, async stage => {
      fs.writeFileSync(path.join(stage, 'file'), 'half')
      throw new Error('đĩa đầy')
    })
    await expect(broken).rejects.toThrow('đĩa đầy')
    expect(fs.readdirSync(cacheDir())).toEqual([])
    await makeOnce(target, made)
    expect(fs.existsSync(target)).toBe(true)
  })

  test('what a killed process left half-made is cleared away', async () => {
    fs.mkdirSync(path.join(cacheDir(), 'thing.tmp-old'), { recursive: true })
    await makeOnce(path.join(cacheDir(), 'thing'), made)
    expect(fs.readdirSync(cacheDir())).toEqual(['thing'])
  })

  test('the lock of a dead process is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    fs.mkdirSync(cacheDir(), { recursive: true })
    fs.writeFileSync(path.join(cacheDir(), 'thing.lock'), String(pid))
    expect(await withLock('thing', async () => 'done')).toBe('done')
  })
})
