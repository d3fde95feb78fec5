// The per-user cache: what was fetched or built once serves every copy of the repository on the machine.
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The cache folder; not created here. @returns {string} */
export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  return path.join(base, 'kcn-atlas')
}

/** Writes a line for the person at the terminal; stdout belongs to the app. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** An error whose message is meant for the person at the terminal: shown without a stack. */
export class Trouble extends Error {}

/**
 * Makes `target` in an empty folder beside it, then renames what `fill` answers, made somewhere in that folder:
 * nobody ever sees a half-made target, and of two processes that make it at once the first wins.
 * @param {string} target
 * @param {(stage: string) => Promise<string>} fill
 */
export async function makeOnce(target, fill) {
  if (fs.existsSync(target)) return
  await withLock(path.basename(target), async () => {
    if (fs.existsSync(target)) return
    const home = path.dirname(target)
    fs.mkdirSync(home, { recursive: true })
    // Left by a process that was killed: whoever holds the lock may clear it away.
    const left = fs.readdirSync(home).filter(name => name.startsWith(`${path.basename(target)}.tmp-`))
    for (const name of left) fs.rmSync(path.join(home, name), { recursive: true, force: true })
    const stage = fs.mkdtempSync(`${target}.tmp-`)
    const clear = () => fs.rmSync(stage, { recursive: true, force: true })
    process.once('exit', clear)
    try {
      fs.renameSync(await fill(stage), target)
    } catch (error) {
      if (!fs.existsSync(target)) throw error
    } finally {
      clear()
      process.off('exit', clear)
    }
  })
}

/**
 * Runs `work` while no other process of this user runs work of the same name. A lock left by a dead process is taken over.
 * It saves double work; correctness rests on the renames, so a wrongly taken lock harms nothing.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const lock = path.join(cacheDir(), `${name}.lock`)
  fs.mkdirSync(path.dirname(lock), { recursive: true })
  const mine = `${lock}.${randomUUID()}`
  fs.writeFileSync(mine, String(process.pid))
  const release = () => fs.rmSync(lock, { force: true })
  try {
    // A hard link appears with its content at once, so nobody reads a lock that has no owner yet.
    for (let told = false; !linked(mine, lock); ) {
      if (isAbandoned(lock)) {
        release()
        continue
      }
      if (!told) say('Một tiến trình khác đang chuẩn bị cùng thứ này, xin chờ…')
      told = true
      await sleep(250)
    }
  } finally {
    fs.rmSync(mine, { force: true })
  }
  process.once('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} from @param {string} to */
function linked(from, to) {
  try {
    fs.linkSync(from, to)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  try {
    // No step here takes half an hour; an older lock comes from another machine or a reused process number.
    if (Date.now() - fs.statSync(lock).mtimeMs > 30 * 60_000) return true
    process.kill(Number(fs.readFileSync(lock, 'utf8')), 0)
    return false
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH'
  }
}
