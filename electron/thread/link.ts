import { Worker } from 'node:worker_threads'
import { toProblem } from '../../db/model/text/problem.ts'
import type { Reply } from '../contract.ts'
import type { Desk } from '../office.ts'
import type { Beginning, FromStore, ToStore } from './message.ts'

/** The store, seen from the window's process. */
export type Store = {
  /** Runs a call by its name; whatever goes wrong comes back as a problem value. */
  call: (call: unknown, args: unknown, day?: unknown) => Promise<Reply>
  /** Closes the data file; resolves when the thread is gone, true, or when the file is closed and a thread of its own is still in the middle of something, false. */
  close: () => Promise<boolean>
}

/**
 * Starts the store's thread at once, so that the file opens while the window is still being made. `desk` is what the store may ask of
 * the shell, once there is a window. A thread that stops by itself is started anew at the next call.
 */
export function startStore(script: URL, beginning: Beginning, desk: () => Desk | null): Store {
  const waiting = new Map<number, (reply: Reply) => void>()
  let count = 0
  let closed: ((isGone: boolean) => void) | null = null
  let worker: Worker | null = begin()

  function begin(): Worker {
    const begun = new Worker(script, { workerData: beginning })
    begun.on('message', (message: FromStore) => void hear(message))
    begun.on('error', error => stop(String(error)))
    begun.on('exit', () => stop('E_STORE_STOPPED'))
    return begun
  }

  function stop(reason: string): void {
    worker = null
    const problem = { code: 'E_STORE_STOPPED', params: { reason } }
    for (const resolve of waiting.values()) resolve({ ok: false, problem })
    waiting.clear()
    closed?.(true)
  }

  async function hear(message: FromStore): Promise<void> {
    if (message.is === 'reply') {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    } else if (message.is === 'ask') {
      const { id } = message
      try {
        const deed = desk()?.[message.name as keyof Desk] as ((...args: unknown[]) => unknown) | undefined
        send({ is: 'answer', id, value: await deed?.(...message.args), problem: null })
      } catch (error) {
        send({ is: 'answer', id, value: null, problem: toProblem(error) })
      }
    } else if (!message.isAlone) closed?.(false)
  }

  const send = (message: ToStore) => worker?.postMessage(message)

  return {
    call(call, args, day) {
      worker ??= begin()
      count += 1
      const id = count
      return new Promise(resolve => {
        waiting.set(id, resolve)
        send({ is: 'call', id, call, args, day, blocked: desk()?.blocked() ?? 0 })
      })
    },
    close: () =>
      new Promise(resolve => {
        closed = resolve
        if (worker) send({ is: 'close' })
        else resolve(true)
      }),
  }
}
