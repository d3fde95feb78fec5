// The library's bare reading of an Excel file, on a thread as new as the one on which an import is read, and again when it is warm.
import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx } from 'hucre/xlsx'

export type BareReading = { rows: number; cold: number; warm: number }

async function read(): Promise<{ rows: number; ms: number }> {
  const start = performance.now()
  const { sheets } = await readXlsx(workerData as Uint8Array)
  return { rows: sheets[0]?.rows.length ?? 0, ms: performance.now() - start }
}

const { rows, ms: cold } = await read()
const { ms: warm } = await read()
parentPort?.postMessage({ rows, cold, warm } satisfies BareReading)
