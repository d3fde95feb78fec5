import { fileURLToPath } from 'node:url'
import type { Session } from '../../db/store/people/secret.ts'
import type { Reply } from '../contract.ts'
import { type Hand, startHand } from './hand.ts'
import type { Beginning } from './message.ts'

/**
 * Calls that only read, come fast one after the other, and are of no use any more once the next of their name has come: the days of the
 * slider. Each has a thread of its own: figures take far longer than a map, which would have to wait for them.
 */
const asideCalls = ['dayMap', 'dayFigures']
/** ms without a call after which the thread is let go. */
const patience = 120_000

/** What the thread is asked: a call, and who makes it. */
export type AsideCall = { call: unknown; args: unknown; session: Session | null }
type One = { answer: (call: AsideCall) => Promise<Reply>; close: () => Promise<void> }

/** Threads beside the store for such calls: a large register read as of a day takes seconds, and nobody else may wait for that. */
export type Aside = {
  /** Works a call out; null for one that is none of them. What is still under way of its name is given up, and answers null. */
  answer: (call: unknown, args: unknown) => Promise<Reply> | null
  /** Who is in: without one the thread answers nothing of a file that asks who works. */
  tellSession: (session: Session | null) => void
  /** Lets go of the data file. */
  close: () => Promise<void>
}

/** `fileNow` tells which data file is open. A thread starts at its first call. */
export function startAside(script: URL, beginning: Beginning, fileNow: () => Promise<string>): Aside {
  const own = new Map(asideCalls.map(call => [call, startOne(script, beginning, fileNow)]))
  let session: Session | null = null
  return {
    answer: (call, args) => own.get(String(call))?.answer({ call, args, session }) ?? null,
    tellSession(now) {
      session = now
    },
    async close() {
      await Promise.all([...own.values()].map(one => one.close()))
    },
  }
}

/** The newest call, until it is answered or given up. */
type Wanted = { call: AsideCall; resolve: (reply: Reply) => void }

function startOne(script: URL, beginning: Beginning, fileNow: () => Promise<string>): One {
  let hand: Hand<AsideCall, never> | null = null
  let wanted: Wanted | null = null
  let isRunning = false

  /** What is not wanted any more is left off at its next step: what the thread has made ready for it stays ready. */
  function giveUp(): void {
    wanted?.resolve({ ok: true, value: null })
    wanted = null
    hand?.stop()
  }

  async function run(): Promise<void> {
    isRunning = true
    while (wanted) await answer(wanted)
    isRunning = false
  }

  async function answer(own: Wanted): Promise<void> {
    const start = { ...beginning, file: await fileNow() }
    if (wanted !== own) return
    if (!hand || hand.isOver())
      hand = startHand({ script: fileURLToPath(script), start, ended: 'E_STORE_STOPPED', patience })
    own.resolve(await hand.ask<Reply>(own.call).catch(stopped))
    if (wanted === own) wanted = null
  }

  return {
    answer(call) {
      giveUp()
      return new Promise(resolve => {
        wanted = { call, resolve }
        if (!isRunning) void run()
      })
    },
    async close() {
      giveUp()
      await hand?.end()
    },
  }
}

const stopped = (error: unknown): Reply => ({
  ok: false,
  problem: { code: 'E_STORE_STOPPED', params: { reason: String(error) } },
})
