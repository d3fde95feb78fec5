// Packs the program for the machine it runs on: `npm run pack`. On Windows an installer; on Linux a folder, a signed update of it and a .deb, with
// `-- --quick` a large one that is made in seconds.
import fs from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { say, Trouble } from '../runtime/cache.mjs'
import { findElectron } from '../runtime/find.mjs'
import { buildWhenStale } from '../runtime/fresh.mjs'
import { appDir } from '../runtime/prepare.mjs'
import { fitSqlite } from '../runtime/sqlite.mjs'
import { configOf } from './config.mjs'
import { packDebian } from './debian.mjs'
import { signerOf } from './signer.mjs'
import { drawIcon, layOut } from './stage.mjs'
import { packUpdate, partsOf } from './update.mjs'

const out = path.join(appDir, 'dist')

/** @returns {Promise<void>} */
async function pack() {
  await buildWhenStale(appDir)
  const electron = await findElectron()
  await fitSqlite(electron)
  const stage = path.join(out, 'stage')
  const { privateKey, signer, isTrial } = signerOf(out)
  layOut(appDir, stage, signer)
  drawIcon(path.join(out, 'picture/icon.png'))
  const folder = path.dirname(electron.executablePath)
  const config = configOf({ stage, out, electron: { folder, version: electron.version } })
  const platform = Platform.current()
  const made = await build({ targets: platform.createTarget(), config, projectDir: appDir, publish: 'never' })
  const its = itsOf(electron.version)
  const resources = path.join(out, 'linux-unpacked/resources')
  if (platform === Platform.LINUX)
    made.push(packUpdate(resources, partsOf(resources, its.version), its, privateKey, out))
  // There the system's program holds the archive's hash: a new archive comes with its installer.
  if (platform === Platform.WINDOWS) made.push(packUpdate(out, [config.nsis?.artifactName ?? ''], its, privateKey, out))
  if (platform === Platform.LINUX)
    made.push(await packDebian(path.join(out, 'linux-unpacked'), out, process.argv.includes('--quick') ? 'none' : 'xz'))
  for (const file of made)
    say(`Đã đóng gói: ${path.relative(appDir, file)}, ${Math.round(fs.statSync(file).size / 2 ** 20)} MiB`)
  if (isTrial) say('Tệp cập nhật ký bằng khóa thử: chỉ để thử. Khóa phát hành: biến môi trường KCN_UPDATE_KEY.')
  if (electron.kind === 'substitute') say('Gói này dùng Electron thay thế: chỉ để thử, không giao cho người dùng.')
}

/** What an update tells of the program that was just packed. @param {string} runtime Electron's version */
function itsOf(runtime) {
  const { version } = JSON.parse(fs.readFileSync(path.join(appDir, 'package.json'), 'utf8'))
  const structure = fs.readdirSync(path.join(appDir, 'db/migrations')).filter(name => name.endsWith('.sql')).length
  const notes = fs
    .readFileSync(new URL('notes.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return { version, runtime, structure, notes }
}

try {
  await pack()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
