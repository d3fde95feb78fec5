// A bare machine lacks some of the shared libraries that Chromium is linked with.
import { spawnSync } from 'node:child_process'
import { Trouble } from './cache.mjs'
import { findCommand, install } from './debian.mjs'

const forElectron = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'fonts-noto-core']

/** The libraries that ldd did not find, each once. @param {string} lddOutput @returns {string[]} */
export function missingLibraries(lddOutput) {
  const names = lddOutput.matchAll(/^\s*(\S+) => not found/gm)
  return [...new Set(Array.from(names, ([, name = '']) => name))]
}

/** Makes sure that the executable finds its libraries; installs them where that is possible. @param {string} executablePath */
export function needLibraries(executablePath) {
  if (process.platform !== 'linux') return
  if (askLdd(executablePath).length === 0) return
  const advice = install(forElectron)
  const missing = askLdd(executablePath)
  if (missing.length > 0)
    throw new Trouble(
      `Thiếu thư viện hệ thống để chạy Electron: ${missing.join(', ')}; ${advice ?? 'apt-get không có các thư viện này'}`,
    )
}

/** Makes sure that Xvfb, the display in memory, is there. */
export function needXvfb() {
  if (findCommand('Xvfb')) return
  const advice = install(['xvfb'])
  if (!findCommand('Xvfb')) throw new Trouble(`Máy không có màn hình và thiếu Xvfb (màn hình ảo); ${advice}`)
}

/** @param {string} executablePath */
function askLdd(executablePath) {
  return missingLibraries(spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout ?? '')
}
