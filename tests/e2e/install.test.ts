import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createPackageWithOptions } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type Browser, chromium, type Page } from 'playwright-core'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { packUpdate, partsOf } from '../../electron/install/update.mjs'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'
import { aFolder, pickZone, serious } from './atlas.ts'

const run = promisify(execFile)
const dist = join(appDir, 'dist')

beforeAll(async () => {
  await run('npm', ['run', 'pack', '--', '--quick'], { cwd: appDir })
}, 420_000)

test('the package is installed, opens a data file that is clicked, and obeys nobody who asks its runtime for Node', {
  timeout: 240_000,
}, async () => {
  const made = readdirSync(dist).find(name => name.endsWith('.deb')) ?? ''
  const place = aFolder()
  await run('dpkg-deb', ['-x', join(dist, made), place])
  const home = join(place, 'usr/lib/kcn-atlas')
  const program = join(home, 'kcn-atlas')

  const wire = await getCurrentFuseWire(program)
  const isOff = [
    ...[FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    ...[FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges],
  ]
  expect(isOff.map(fuse => wire[fuse])).toEqual(isOff.map(() => FuseState.DISABLE))
  const isOn = [
    ...[FuseV1Options.EnableCookieEncryption, FuseV1Options.OnlyLoadAppFromAsar],
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  ]
  expect(isOn.map(fuse => wire[fuse])).toEqual(isOn.map(() => FuseState.ENABLE))
  const desktop = readFileSync(join(place, 'usr/share/applications/kcn-atlas.desktop'), 'utf8')
  expect(desktop).toContain('MimeType=application/x-kcn-atlas;')
  // Asked to be a bare Node it is still the program: what it is told to print is not printed.
  const { env, args } = await prepare({ quiet: true })
  const switches = args.slice(0, -1)
  const asNode = { env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, timeout: 3000, killSignal: 'SIGKILL' as const }
  const asked = ['--data', join(aFolder(), 'x.atlas'), `--user-data-dir=${aFolder()}`, '-p', '"la " + "node"']
  const told = await run(program, [...switches, ...asked], asNode).catch(error => error)
  expect(String(told.stdout)).not.toContain('la node')

  const data = join(aFolder(), 'Văn phòng.atlas')
  const page = await started(program, [...switches, data], env)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.locator('footer').getByText('Văn phòng.atlas').waitFor()
  await pickZone(page, 'KCN Thạnh Lộc')
  await page.screenshot({ path: join(appDir, 'tests/pictures/installed.png') })

  // Papers ask for both libraries with native parts and for what is only read when it is needed; a window may be open meanwhile.
  const papers = aFolder()
  const command = ['--', '--headless-command', 'briefs', '--data', data, '--out', papers]
  await run(program, [...switches, `--user-data-dir=${aFolder()}`, ...command], { env: { ...env, ...process.env } })
  const pdf = readdirSync(papers).find(name => name.endsWith('.pdf')) ?? ''
  expect((await run('pdftotext', [join(papers, pdf), '-'])).stdout).toContain('KCN Thạnh Lộc')
})

test('the program updates itself from a signed file, says so, and goes back', { timeout: 240_000 }, async () => {
  const home = join(aFolder(), 'KCN Atlas')
  cpSync(join(dist, 'linux-unpacked'), home, { recursive: true })
  const update = await anUpdate('9.9.9')
  const data = join(aFolder(), 'Văn phòng.atlas')
  onTestFinished(() => endHolder(data))
  const { env, args } = await prepare({ quiet: true })
  const port = 20_000 + (process.pid % 20_000)
  const words = [...args.slice(0, -1), data, update, `--remote-debugging-port=${port}`]
  const page = await started(join(home, 'kcn-atlas'), words, env)
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  const part = (of: Page) => of.getByRole('region', { name: 'Chương trình' })
  await part(page).getByText('Chữ ký đúng, tệp còn nguyên.').waitFor()
  expect(await part(page).innerText()).toMatch(/Bản \d+\.\d+\.\d+ lên bản 9\.9\.9[\s\S]*khóa thử[\s\S]*Tờ thử/)
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    await part(page).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(appDir, `tests/pictures/update-offer-${width}.png`) })
  }
  expect(await serious(page)).toEqual([])
  await part(page).getByRole('button', { name: 'Cài bản 9.9.9' }).click()

  const newer = await startedAgain(port, '9.9.9')
  expect(await part(newer).innerText()).toMatch(/bản 9\.9\.9\. Đã cập nhật từ bản \d+\.\d+\.\d+ lúc \d+:\d\d\./)
  await newer.screenshot({ path: join(appDir, 'tests/pictures/update-done.png') })
  expect(await serious(newer)).toEqual([])
  await part(newer)
    .getByRole('button', { name: /^Quay lại bản/ })
    .click()
  await part(newer).getByText('không mất thao tác nào').waitFor()
  await newer.screenshot({ path: join(appDir, 'tests/pictures/update-back.png') })
  expect(await serious(newer)).toEqual([])
  await part(newer)
    .getByRole('button', { name: /^Dùng bản/ })
    .click()

  const older = await startedAgain(port, JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')).version)
  await part(older).getByText('Đã quay lại từ bản 9.9.9').waitFor()
  await part(older).getByRole('button', { name: 'Dùng lại bản 9.9.9' }).waitFor()
  expect(readdirSync(`${data}.saoluu`).filter(name => name.endsWith('.atlas'))).toHaveLength(2)
})

/** An update to another version of the program that was packed, signed as the pack signs. */
async function anUpdate(version: string): Promise<string> {
  const { version: own } = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'))
  const [stage, out] = [join(aFolder(), 'stage'), aFolder()]
  cpSync(join(dist, 'stage'), stage, { recursive: true })
  renameSync(join(stage, own), join(stage, version))
  for (const folder of ['', version]) {
    const file = join(stage, folder, 'package.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(own, version))
  }
  await createPackageWithOptions(stage, join(out, 'app.asar'), { unpack: '**/*.node' })
  const runtime = (await prepare({ quiet: true })).version
  const structure = readdirSync(join(appDir, 'db/migrations')).length
  const key = readFileSync(join(dist, 'khoa-thu.pem'))
  return packUpdate(out, partsOf(out, version), { version, runtime, structure, notes: ['Tờ thử'] }, key, aFolder())
}

/** The window of the program that has started itself anew, in the room of health, once it tells this version. */
async function startedAgain(port: number, version: string): Promise<Page> {
  let page: Page | undefined
  const told = async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 2000 })
    page = browser.contexts()[0]?.pages()[0]
    page?.setDefaultTimeout(4000)
    await page?.locator('footer').getByRole('button', { name: 'Văn phòng.atlas' }).click()
    return page?.getByRole('region', { name: 'Chương trình' }).innerText()
  }
  await expect
    .poll(() => told().catch(String), { timeout: 60_000, interval: 500 })
    .toContain(`KCN Atlas bản ${version}.`)
  return page ?? Promise.reject(new Error('no window'))
}

/** Ends whichever program has a data file open. */
function endHolder(data: string): void {
  try {
    process.kill(JSON.parse(readFileSync(`${data}.khoa`, 'utf8')).pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The window of an installed program: it lets no inspector in, so it is looked at by the door of Chromium's own. */
async function started(program: string, words: string[], env: Record<string, string>): Promise<Page> {
  const profile = `--user-data-dir=${aFolder()}`
  const child = spawn(program, ['--remote-debugging-port=0', profile, ...words], {
    env: { ...env, ...process.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await addressOf(child))
  onTestFinished(() => ended(child, browser))
  const [context] = browser.contexts()
  return context?.pages()[0] ?? (await context?.waitForEvent('page')) ?? Promise.reject(new Error('no window'))
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', words => {
      said += words
      const found = /ws:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', code => reject(new Error(`the program ended with ${code}: ${said}`)))
  })
}

async function ended(child: ChildProcess, browser: Browser): Promise<void> {
  const hasEnded = child.exitCode !== null || child.signalCode !== null
  const gone = hasEnded || new Promise(resolve => child.once('exit', resolve))
  await browser.close()
  child.kill('SIGKILL')
  await gone
}
