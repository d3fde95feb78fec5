import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { Problem } from '../../db/model/text/problem.ts'

/** Who has a data file open: on which machine, in which process. */
type Holder = { host: string; pid: number; by: string; token: string }

/** ms without a sign of life after which a holder is taken for gone: a machine that lost its power, a share that lost its machine. */
const patience = 600_000
/** ms between two signs of life. */
const pulse = 10_000
const lockOf = (file: string) => `${file}.khoa`
const knockOf = (file: string) => `${file}.goi`

/** Keeps a data file for one window: a second one on this machine is refused and calls the first; another machine is refused and told which one has it. */
export type Hold = { take: (file: string) => void; release: () => void }

/** `raised` is called when a second start asks for the window of the first. */
export function holdFor(by: string, raised: () => void): Hold {
  const own: Holder = { host: hostname(), pid: process.pid, by, token: randomUUID() }
  let held: string | null = null
  let timers: ReturnType<typeof setInterval>[] = []

  function release(): void {
    for (const timer of timers) clearInterval(timer)
    timers = []
    if (held && holderOf(held)?.token === own.token) rmSync(lockOf(held), { force: true })
    held = null
  }

  function sign(file: string): void {
    try {
      utimesSync(lockOf(file), new Date(), new Date())
    } catch {
      // A stick that was pulled out: whoever writes next is told.
    }
  }

  function listen(file: string): void {
    if (!existsSync(knockOf(file))) return
    rmSync(knockOf(file), { force: true })
    raised()
  }

  return {
    take(file) {
      if (held === file) return
      refuseHeld(file, own)
      release()
      if (!write(file, own)) return
      held = file
      timers = [setInterval(() => sign(file), pulse), setInterval(() => listen(file), 700)]
      for (const timer of timers) timer.unref()
    },
    release,
  }
}

/** Throws E_DATA_ELSEWHERE while another machine has the file open, E_DATA_OPEN_HERE while another process of this one has. */
function refuseHeld(file: string, own: Holder): void {
  const holder = holderOf(file)
  if (!holder || ageOf(file) > patience) return
  if (holder.host !== own.host) throw new Problem('E_DATA_ELSEWHERE', { file, host: holder.host, by: holder.by })
  if (holder.pid !== own.pid && isAlive(holder.pid)) {
    writeFileSync(knockOf(file), own.token)
    throw new Problem('E_DATA_OPEN_HERE', { file })
  }
}

/** The same for a command, which shares the file with a window of this machine but not with another machine. Throws E_DATA_ELSEWHERE. */
export function refuseElsewhere(file: string): void {
  const holder = holderOf(file)
  if (holder && holder.host !== hostname() && ageOf(file) <= patience)
    throw new Problem('E_DATA_ELSEWHERE', { file, host: holder.host, by: holder.by })
}

/** Whether a knock was heard, and the first window is in front. */
export const isHeard = (file: string): boolean => !existsSync(knockOf(file))
/** Takes a knock back that nobody has heard. */
export const hushKnock = (file: string): void => rmSync(knockOf(file), { force: true })

function write(file: string, own: Holder): boolean {
  const draft = `${lockOf(file)}.${own.token}`
  try {
    writeFileSync(draft, JSON.stringify(own))
    renameSync(draft, lockOf(file))
    return true
  } catch {
    // Where nothing can be written the file does not open either, and that is told.
    return false
  }
}

function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lockOf(file), 'utf8')) as Holder
  } catch {
    return null
  }
}

/** ms since the last sign of life, by the clock of the disk that the file lies on: two machines' clocks need not agree. */
function ageOf(file: string): number {
  const probe = `${lockOf(file)}.${process.pid}`
  try {
    writeFileSync(probe, '')
    return statSync(probe).mtimeMs - statSync(lockOf(file)).mtimeMs
  } catch {
    return 0
  } finally {
    rmSync(probe, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}
