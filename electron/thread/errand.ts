import { parentPort, workerData } from 'node:worker_threads'
import { type ProblemValue, toProblem } from '../../db/model/text/problem.ts'

/** What a thread that runs errands is started with: whatever it needs, and the flag that turns to 1 when it is to leave off. */
export type Beginning<Start> = { start: Start; stop: SharedArrayBuffer }
export type Errand<Job> = { id: number; job: Job }
/** What sends a thread away once it has answered. */
export const leave = 'leave'
/** What comes back: how far the thread is, and to every errand one answer or one problem. */
export type Told<Progress> =
  | { is: 'progress'; progress: Progress }
  | { is: 'answer'; id: number; value: unknown }
  | { is: 'problem'; id: number; problem: ProblemValue }

/** The memory of bytes that have it for themselves: it can be handed over to another thread, which spares a copy. Of a shared one, nothing. */
export const memoryOf = (bytes: unknown): ArrayBuffer[] =>
  bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
    ? [bytes.buffer]
    : []

/** The thread's own side of a hand (`hand.ts`): what it was started with, how it tells how far it is, and how it takes errands. */
export function errands<Start, Job, Progress = never>() {
  const { start, stop } = workerData as Beginning<Start>
  const stopped = new Int32Array(stop)
  const underWay = new Set<Promise<void>>()
  const tell = (told: Told<Progress>, given: ArrayBuffer[] = []) => parentPort?.postMessage(told, given)
  return {
    start,
    /** Tells how far it is, if it is told anything; false when it is to leave off. */
    goesOn(progress?: Progress): boolean {
      if (progress !== undefined) tell({ is: 'progress', progress })
      return Atomics.load(stopped, 0) === 0
    },
    /** Answers every errand; what the answer throws goes back as a problem. `close` puts away what the thread has open before it leaves, once nothing uses it any more. `isGiven`: the thread does not look at that answer's bytes again. */
    serve(answer: (job: Job) => unknown, close?: () => unknown, isGiven: (job: Job) => boolean = () => false): void {
      parentPort?.on('message', (message: Errand<Job> | typeof leave) => {
        const doing = message === leave ? depart() : reply(message)
        underWay.add(doing)
        void doing.then(() => underWay.delete(doing))
      })

      async function reply({ id, job }: Errand<Job>): Promise<void> {
        try {
          const value = await answer(job)
          tell({ is: 'answer', id, value }, isGiven(job) ? memoryOf(value) : [])
        } catch (error) {
          tell({ is: 'problem', id, problem: toProblem(error) })
        }
      }

      async function depart(): Promise<void> {
        await Promise.all(underWay)
        await close?.()
        parentPort?.close()
      }
    },
  }
}
