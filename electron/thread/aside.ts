import { Worker } from 'node:worker_threads'
import type { Session } from '../../db/store/people/secret.ts'
import type { Reply } from '../contract.ts'
import type { Beginning } from './message.ts'

/** Calls that only read, come fast one after the other, and are of no use any more once the next has come: a day of the slider. */
const asideCalls: readonly unknown[] = ['dayMap', 'dayFigures']
/** ms without a call after which the thread is let go. */
const patience = 120_000

/** What the thread is told: a call, and who makes it. */
export type AsideCall = { id: number; call: unknown; args: unknown; session: Session | null }
type Under = { id: number; resolve: (reply: Reply) => void }

/** A thread beside the store for such calls: a large register read as of a day takes seconds, and nobody else may wait for that. */
export type Aside = {
  takes: (call: unknown) => boolean
  /** Works a call out. What is still under way is given up, and answers null. */
  call: (call: unknown, args: unknown) => Promise<Reply>
  /** Who is in: without one the thread answers nothing of a file that asks who works. */
  tellSession: (session: Session | null) => void
  close: () => void
}

/** `fileNow` tells which data file is open. The thread starts at the first call. */
export function startAside(script: URL, beginning: Beginning, fileNow: () => Promise<string>): Aside {
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
    takes: call => asideCalls.includes(call),
    call(call, args) {
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
    tellSession: now => {
      session = now
    },
    close,
  }
}
