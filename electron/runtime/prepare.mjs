// What a start, a headless command and the e2e tests have in common: an Electron that runs here, with all that it needs.
import fs from 'node:fs'
import path from 'node:path'
import { say } from './cache.mjs'
import { isRoot } from './debian.mjs'
import { describe, findElectron } from './find.mjs'
import { needLibraries } from './libs.mjs'
import { fitSqlite } from './sqlite.mjs'

export { withDisplay } from './display.mjs'

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string>, kind: import('./find.mjs').Kind, version: string }} Ready */

/** The repository: the folder that Electron is given as the app. */
export const appDir = path.resolve(import.meta.dirname, '../..')

/**
 * Finds or fetches an Electron, its system libraries and a better-sqlite3 that loads in it. For Playwright: `_electron.launch(await prepare())`,
 * with more arguments appended to `args` and the variables of `withDisplay()` added to `env`.
 * @param {{ quiet?: boolean, app?: string }} [options] quiet: do not say which runtime was chosen; app: another app folder
 * @returns {Promise<Ready>}
 */
export async function prepare({ quiet = false, app = appDir } = {}) {
  const chosen = await findElectron()
  if (!quiet) say(describe(chosen))
  needLibraries(chosen.executablePath)
  await fitSqlite(chosen)
  const { executablePath, kind, version } = chosen
  return { executablePath, args: [...switches(), app], env: environment(), kind, version }
}

/** Chromium's sandbox refuses root, and only root; a container's 64 MB of shared memory is too small for a page on paper. */
function switches() {
  if (process.platform !== 'linux') return []
  const words = isRoot() ? ['--no-sandbox'] : []
  const { bsize, blocks } = fs.statfsSync('/dev/shm')
  return bsize * blocks < 256 * 1024 * 1024 ? [...words, '--disable-dev-shm-usage'] : words
}

/** @returns {Record<string, string>} */
function environment() {
  // Set by editors that are Electron programs themselves: it would turn our window into a bare Node.
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return /** @type {Record<string, string>} */ (rest)
}
