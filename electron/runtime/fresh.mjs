// Is out/ as new as the sources it was built from?
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say, Trouble, withLock } from './cache.mjs'

const sources = ['electron', 'db', 'renderer', 'assets', 'electron.vite.config.ts', 'package.json']
const built = ['out/main', 'out/preload', 'out/renderer']
// Not part of the app: the scripts of this folder.
const apart = path.join('electron', 'runtime')

/** Whether a part of out/ is missing or older than any source, folders included so that a deletion counts. @param {string} root @returns {boolean} */
export function isStale(root) {
  const newestSource = Math.max(...sources.map(name => newest(root, name)))
  return built.some(name => newest(root, name, true) < newestSource)
}

/** Builds the app when it is stale; one build at a time. What the build prints is shown only when it fails. @param {string} root */
export async function buildWhenStale(root) {
  if (!isStale(root)) return
  await withLock(`build-${path.basename(root)}`, async () => {
    if (!isStale(root)) return
    say('Đang dựng chương trình…')
    const bin = path.join(root, 'node_modules/.bin')
    // The bundler needs Node 22 or newer, which the packages bring; the machine's own may be older.
    const node = fs.existsSync(path.join(bin, 'node')) ? path.join(bin, 'node') : process.execPath
    const bundler = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const env = { ...process.env, NO_COLOR: '1' }
    const run = spawnSync(node, [bundler, 'build'], { cwd: root, encoding: 'utf8', env, maxBuffer: 1 << 26 })
    if (run.status !== 0)
      throw new Trouble(`Dựng chương trình thất bại:\n${run.error?.message ?? ''}${run.stdout}${run.stderr}`)
  })
}

/**
 * The latest change under a file or folder in ms since 1970, 0 when it is missing or (with filesOnly) holds no file.
 * @param {string} root @param {string} name @param {boolean} [filesOnly]
 * @returns {number}
 */
function newest(root, name, filesOnly = false) {
  if (name === apart) return 0
  const file = path.join(root, name)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  const within = fs.readdirSync(file).map(child => newest(root, path.join(name, child), filesOnly))
  return Math.max(filesOnly ? 0 : stat.mtimeMs, ...within)
}
