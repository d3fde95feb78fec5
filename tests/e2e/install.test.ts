import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { appDir, prepare } from '../../electron/runtime/prepare.mjs'
import { aFolder, pickZone } from './atlas.ts'

const run = promisify(execFile)

test('the package is installed, opens a data file that is clicked, and obeys nobody who asks its runtime for Node', {
  timeout: 420_000,
}, async () => {
  await run('npm', ['run', 'pack', '--', '--quick'], { cwd: appDir })
  const dist = join(appDir, 'dist')
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
  const gone = new Promise(resolve => child.once('exit', resolve))
  await browser.close()
  child.kill('SIGKILL')
  await gone
}
