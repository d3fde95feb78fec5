import { parentPort, workerData } from 'node:worker_threads'

// A thread that takes as long as it is told, and counts what it was asked.
let calls = 0
parentPort?.on('message', ({ id, args: { ms } }: { id: number; args: { ms: number } }) => {
  calls += 1
  const { file } = workerData as { file: string }
  setTimeout(() => parentPort?.postMessage({ id, reply: { ok: true, value: { file, calls } } }), ms)
})
