// Starts the app in an Electron that this machine can run. It is what the npm scripts call:
//
//   node electron/runtime/run.mjs start [words...]      opens the window; the words reach Electron after the app's folder
//   node electron/runtime/run.mjs headless <words...>   runs a headless command, with or without a display
//
// Electron gets: [switches] APP-FOLDER -- --headless-command <words...>
// Everything after the literal --headless-command is the command, word for word. The -- before it keeps Chromium from taking words
// such as --lang for its own switches.
import { spawn } from 'node:child_process'
import os from 'node:os'
import { say, Trouble } from './cache.mjs'
import { hasDisplay, withDisplay } from './display.mjs'
import { buildWhenStale } from './fresh.mjs'
import { appDir, prepare } from './prepare.mjs'

// Chromium's own log lines would bury the one sentence that a failed command owes its caller. No --ozone-platform=headless here:
// Electron 33 falls over in it at the first window that is not offscreen; a display in memory costs a tenth of a second.
const hidden = ['--disable-gpu', '--log-level=3']

/** @param {string[]} words @returns {Promise<number>} the exit code */
async function start(words) {
  if (!hasDisplay()) {
    throw new Trouble(
      'Máy này không có màn hình (không có DISPLAY hay WAYLAND_DISPLAY) nên không mở được cửa sổ. Lệnh không cần màn hình: npm run briefs',
    )
  }
  await buildWhenStale(appDir)
  const { executablePath, args, env } = await prepare()
  return await follow(executablePath, [...args, ...words], env)
}

/** @param {string[]} words @returns {Promise<number>} the exit code */
async function headless(words) {
  await buildWhenStale(appDir)
  const [{ executablePath, args, env }, display] = await Promise.all([prepare({ quiet: true }), withDisplay()])
  try {
    return await follow(executablePath, [...hidden, ...args, '--', '--headless-command', ...words], {
      ...env,
      ...display.env,
    })
  } finally {
    display.stop()
  }
}

/** Runs Electron in this terminal and passes signals on. @param {string} file @param {string[]} args @param {Record<string, string>} env @returns {Promise<number>} */
function follow(file, args, env) {
  const child = spawn(file, args, { env, stdio: 'inherit' })
  /** @type {NodeJS.Signals | undefined} */
  let asked
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked = signal
      child.kill(signal)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Electron quits politely with 0 when told to stop; work that was cut off must not look done.
    child.once('exit', (code, signal) => resolve(code || numberOf(signal ?? asked)))
  })
}

/** What a shell reports for a process ended by a signal. @param {NodeJS.Signals | undefined} signal */
const numberOf = signal => (signal ? 128 + os.constants.signals[signal] : 0)

const [mode, ...words] = process.argv.slice(2)
const modes = { start, headless }
try {
  const run = modes[/** @type {'start'} */ (mode)]
  if (run === undefined) throw new Trouble('Cách dùng: node electron/runtime/run.mjs start | headless <lệnh...>')
  process.exitCode = await run(words)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
