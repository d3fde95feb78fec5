// A display in memory (Xvfb) for machines without a screen. Started by hand and not through xvfb-run, which swallows signals and exit codes.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Trouble } from './cache.mjs'
import { needXvfb } from './libs.mjs'

/** @returns {boolean} */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * The variables that let a program open windows, on the machine's own display or on a 1920x1080 one started here. Call `stop` at the end.
 * @returns {Promise<{ env: Record<string, string>, stop: () => void }>}
 */
export async function withDisplay() {
  if (hasDisplay()) return { env: {}, stop: () => {} }
  needXvfb()
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'kcn-atlas-display-'))
  const pass = path.join(dir, 'Xauthority')
  fs.writeFileSync(pass, passFor(randomBytes(16)), { mode: 0o600 })
  // -displayfd: Xvfb itself takes the first free number and tells it, so concurrent starts cannot meet.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset', '-auth', pass]
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const stop = () => {
    process.off('exit', stop)
    xvfb.kill()
    fs.rmSync(dir, { recursive: true, force: true })
  }
  process.once('exit', stop)
  const number = await new Promise((resolve, reject) => {
    xvfb.stdio[3]?.once('data', data => resolve(String(data).trim()))
    xvfb.once('error', reject)
    xvfb.once('exit', code => reject(new Trouble(`Màn hình ảo Xvfb không khởi động được (mã ${code})`)))
  })
  // The caller's process may end while Xvfb still runs; `exit` then stops it.
  xvfb.unref()
  const pipe = /** @type {import('node:net').Socket} */ (xvfb.stdio[3])
  pipe.unref()
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: pass }, stop }
}

/** An .Xauthority with one entry for any host and display (X's own layout, big-endian), so that `xauth` is not needed. @param {Buffer} cookie */
function passFor(cookie) {
  /** @param {Buffer} bytes */
  const counted = bytes => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const anyHost = Buffer.from([0xff, 0xff])
  const empty = Buffer.alloc(0)
  return Buffer.concat([
    anyHost,
    counted(empty),
    counted(empty),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(cookie),
  ])
}
