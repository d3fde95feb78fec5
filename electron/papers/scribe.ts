import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../db/model/text/problem.ts'
import { scheme } from '../scheme.ts'
import type { Job, Start, Told } from './job.ts'

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }
type Scribe = { worker: Worker; waiting: Map<number, Waiting> }

/** The thread of papers, kept while papers are asked for: its libraries are read once. */
let scribe: Scribe | null = null
let count = 0
let rest: NodeJS.Timeout | null = null
/** After so long without a paper the thread and its memory are given back, ms. */
const patience = 120_000

/** One job of the thread of papers. Throws what the job throws, and E_PAPER_STOPPED when the thread ends by itself. */
export function askScribe(root: string, job: Job): Promise<Uint8Array> {
  scribe ??= begin(root)
  const { worker, waiting } = scribe
  count += 1
  const id = count
  if (rest) clearTimeout(rest)
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.postMessage({ ...job, id })
  })
}

/** Ends the thread; what it still had to do is refused with E_PAPER_STOPPED. */
export function dismissScribe(): void {
  void scribe?.worker.terminate()
  scribe = null
}

/** The thread's script: beside this file as it is written, a file of its own as it is built. */
const script = (root: string): string =>
  import.meta.url.endsWith('.ts')
    ? fileURLToPath(new URL('./worker.ts', import.meta.url))
    : join(root, 'out/main/papers.js')

function begin(root: string): Scribe {
  const worker = new Worker(script(root), { workerData: { root, fontsUrl: `${scheme}://fonts` } satisfies Start })
  const waiting = new Map<number, Waiting>()
  const own = { worker, waiting }
  worker.on('message', (told: Told) => {
    const asked = waiting.get(told.id)
    waiting.delete(told.id)
    if (told.is === 'answer') asked?.resolve(told.bytes)
    else asked?.reject(new Problem(told.problem.code, told.problem.params))
    if (waiting.size === 0) goToRest()
  })
  const end = (error: Error) => {
    if (scribe === own) scribe = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', end)
  worker.on('exit', () => end(new Problem('E_PAPER_STOPPED')))
  return own
}

function goToRest(): void {
  if (rest) clearTimeout(rest)
  rest = setTimeout(dismissScribe, patience)
  rest.unref()
}
