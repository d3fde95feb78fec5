import { Worker } from 'node:worker_threads'
import type { Session } from '../../db/store/people/secret.ts'
import type { Reply } from '../contract.ts'
import type { Beginning } from './message.ts'

/**
 * Calls that only read, come fast one after the other, and are of no use any more once the next of their name has come: the days of the
 * slider. Each has a thread of its own: figures take far longer than a map and are given up at every step, and a map that had to wait until
 * their thread has started anew, and turned the register back once more, would be waited for.
 */
const asideCalls = ['dayMap', 'dayFigures']
/** ms without a call after which the thread is let go. */
const patience = 120_000

/** What the thread is told: a call, and who makes it. */
export type AsideCall = { id: number; call: unknown; args: unknown; session: Session | null }
type Under = { id: number; resolve: (reply: Reply) => void }

/** Threads beside the store for such calls: a large register read as of a day takes seconds, and nobody else may wait for that. */
export type Aside = {
  /** Works a call out; null for one that is none of them. What is still under way of its name is given up, and answers null. */
  answer: (call: unknown, args: unknown) => Promise<Reply> | null
  /** Who is in: without one the thread answers nothing of a file that asks who works. */
  tellSession: (session: Session | null) => void
  close: () => void
}

/** `fileNow` tells which data file is open. A thread starts at its first call. */
export function startAside(script: URL, beginning: Beginning, fileNow: () => Promise<string>): Aside {
  const own = new Map(asideCalls.map(call => [call, startOne(script, beginning, fileNow)]))
  return {
    answer: (call, args) => own.get(String(call))?.call(call, args) ?? null,
    tellSession(session) {
      for (const one of own.values()) one.tellSession(session)
    },
    close() {
      for (const one of own.values()) one.close()
    },
  }
}

function startOne(script: URL, beginning: Beginning, fileNow: () => Promise<string>) {
  let worker: Promise<Worker> | null = null
  let under: Under | null = null
  let count = 0
  let session: Session | null = null
  let leaving: ReturnType<typeof setTimeout> | undefined

  async function begin(): Promise<Worker> {
    const begun = new Worker(script, { workerData: { ...beginning, file: await fileNow() } satisfies Beginning })
    begun.on('message', ({ id, reply }: { id: number; reply: Reply }) => {
      if (under?.id !== id) return
      under.resolve(reply)
      under = null
    })
    begun.on('error', error =>
      stop({ ok: false, problem: { code: 'E_STORE_STOPPED', params: { reason: String(error) } } }),
    )
    return begun
  }

  function stop(reply: Reply): void {
    under?.resolve(reply)
    under = null
    const gone = worker
    worker = null
    void gone?.then(each => each.terminate())
  }

  const close = () => stop({ ok: true, value: null })

  return {
    call(call: unknown, args: unknown): Promise<Reply> {
      if (under) close()
      clearTimeout(leaving)
      leaving = setTimeout(close, patience)
      leaving.unref()
      worker ??= begin()
      const own = worker
      count += 1
      const id = count
      return new Promise(resolve => {
        under = { id, resolve }
        void own.then(begun => begun.postMessage({ id, call, args, session }))
      })
    },
    tellSession(now: Session | null): void {
      session = now
    },
    close,
  }
}
