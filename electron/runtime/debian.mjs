// The few things this folder may ask of the system's package manager.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { say } from './cache.mjs'

export const isRoot = () => process.getuid?.() === 0

const hasApt = () => findCommand('apt-get') !== undefined

/** The full path of a command on PATH. @param {string} name @returns {string | undefined} */
export function findCommand(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map(folder => path.join(folder, name)).find(file => fs.existsSync(file))
}

/**
 * Gets Debian packages onto the machine: installs them when root, else answers what the person has to do.
 * @param {string[]} packages
 * @returns {string | undefined} the sentence to show when they could not be installed
 */
export function install(packages) {
  if (!hasApt()) return `hãy cài bằng trình quản lý gói của hệ điều hành (tên gói trên Debian: ${packages.join(' ')})`
  if (!isRoot()) return `hãy chạy: sudo apt-get install -y --no-install-recommends ${renamed(packages).join(' ')}`
  say(`Đang cài gói hệ thống: ${packages.join(' ')}…`)
  apt(['update'])
  const tried = apt(['install', '-y', '--no-install-recommends', ...renamed(packages)])
  return tried.status === 0 ? undefined : `apt-get install thất bại: ${tried.stderr.trim().split('\n').at(-1)}`
}

/** Debian 13 and Ubuntu 24.04 renamed libraries with 64-bit time (libasound2 is libasound2t64 there). @param {string[]} packages */
function renamed(packages) {
  const known = spawnSync('apt-cache', ['pkgnames', 'lib'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? ''
  const names = new Set(known.split('\n'))
  return packages.map(name => (names.has(`${name}t64`) ? `${name}t64` : name))
}

/** @param {string[]} words */
function apt(words) {
  // Two starts at once, or the machine's own updater: wait for the other apt instead of failing.
  return spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...words], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
