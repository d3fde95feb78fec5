// Packs the program for the machine it runs on: `npm run pack`. On Windows an installer; on Linux a folder and a .deb, with `-- --quick` a large one
// that is made in seconds.
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
import { drawIcon, layOut } from './stage.mjs'

const out = path.join(appDir, 'dist')

/** @returns {Promise<void>} */
async function pack() {
  await buildWhenStale(appDir)
  const electron = await findElectron()
  await fitSqlite(electron)
  const stage = path.join(out, 'stage')
  layOut(appDir, stage)
  drawIcon(path.join(out, 'picture/icon.png'))
  const folder = path.dirname(electron.executablePath)
  const config = configOf({ stage, out, electron: { folder, version: electron.version } })
  const platform = Platform.current()
  const made = await build({ targets: platform.createTarget(), config, projectDir: appDir, publish: 'never' })
  if (platform === Platform.LINUX)
    made.push(await packDebian(path.join(out, 'linux-unpacked'), out, process.argv.includes('--quick') ? 'none' : 'xz'))
  for (const file of made)
    say(`Đã đóng gói: ${path.relative(appDir, file)}, ${Math.round(fs.statSync(file).size / 2 ** 20)} MiB`)
  if (electron.kind === 'substitute') say('Gói này dùng Electron thay thế: chỉ để thử, không giao cho người dùng.')
}

try {
  await pack()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
