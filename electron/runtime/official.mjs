// The official Electron through its own package: already downloaded, or downloaded now. A closed network is found out in seconds and
// remembered for the day, so that the next start does not wait again.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { cacheDir, say } from './cache.mjs'

const require = createRequire(import.meta.url)
const root = path.dirname(require.resolve('electron/package.json'))

/** @returns {Promise<{ executablePath: string, version: string } | { why: string }>} */
export async function findOfficial() {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const here = downloaded(version)
  if (here) return here
  const known = recall(version)
  if (known) return { why: `${known} (nhớ đến hết hôm nay; thử lại ngay: npx install-electron)` }
  const why = (await closedTo(version)) ?? download(version)
  if (why === undefined) return downloaded(version) ?? { why: 'trình cài của gói electron không để lại tệp chạy' }
  remember(version, why)
  return { why }
}

/** @param {string} version */
function downloaded(version) {
  try {
    if (fs.readFileSync(path.join(root, 'dist/version'), 'utf8').replace(/^v/, '') !== version) return undefined
    const executablePath = path.join(root, 'dist', fs.readFileSync(path.join(root, 'path.txt'), 'utf8'))
    return fs.existsSync(executablePath) ? { executablePath, version } : undefined
  } catch {
    return undefined
  }
}

/** Asks for the very file, so that a blocked redirect or a proxy's refusal page counts as closed. @param {string} version @returns {Promise<string | undefined>} why not */
async function closedTo(version) {
  const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`
  if (isInElectronCache(zip) || process.env.ELECTRON_GET_USE_PROXY) return undefined
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  const url = new URL(`v${version}/${zip}`, mirror ?? 'https://github.com/electron/electron/releases/download/')
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    return answer.ok || mirror ? undefined : `${url.host} trả lời ${answer.status}`
  } catch (error) {
    const cause =
      error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : 'quá 4 giây'
    return `không tới được ${url.host} (${cause})`
  }
}

/** @param {string} zip */
function isInElectronCache(zip) {
  const folder = process.env.electron_config_cache ?? path.join(os.homedir(), '.cache/electron')
  try {
    return fs.readdirSync(folder, { recursive: true }).some(name => path.basename(String(name)) === zip)
  } catch {
    return false
  }
}

/** @param {string} version @returns {string | undefined} why not */
function download(version) {
  say(`Đang tải Electron ${version} chính thức…`)
  const run = spawnSync(process.execPath, [path.join(root, 'install.js')], { encoding: 'utf8', timeout: 600_000 })
  if (run.status === 0) return undefined
  return `trình cài của gói electron thất bại: ${run.stderr.trim().split('\n')[0] || 'quá 10 phút'}`
}

const noteFile = () => path.join(cacheDir(), 'official-unreachable.json')
const today = () => new Date().toLocaleDateString('sv')

/** @param {string} version @returns {string | undefined} */
function recall(version) {
  try {
    const note = JSON.parse(fs.readFileSync(noteFile(), 'utf8'))
    return note.version === version && note.day === today() ? note.why : undefined
  } catch {
    return undefined
  }
}

/** @param {string} version @param {string} why */
function remember(version, why) {
  fs.mkdirSync(cacheDir(), { recursive: true })
  fs.writeFileSync(noteFile(), JSON.stringify({ version, day: today(), why }))
}
