import { parentPort, workerData } from 'node:worker_threads'
import { Problem, toProblem } from '../../db/model/text/problem.ts'
import { openData } from '../../db/open.ts'
import type { Db } from '../../db/store/db.ts'
import { preview } from '../../db/store/import/preview.ts'
import { runImport } from '../../db/store/import/run.ts'
import { writeErrors } from '../files/errors.ts'
import { readFile, type Source } from '../layers/read/read.ts'
import type { Job, Start, Told } from './job.ts'

/** A thread of its own reads, checks and writes, with a connection of its own: the window never waits for a large file. */
const { data, migrations, stop } = workerData as Start
const stopped = new Int32Array(stop)
const tell = (told: Told) => parentPort?.postMessage(told)
let source: Source | null = null
let db: Db | null = null

parentPort?.on('message', async (job: Job) => {
  try {
    tell({ is: 'answer', value: await answer(job) })
  } catch (error) {
    tell({ is: 'problem', problem: toProblem(error) })
  }
})

async function answer(job: Job): Promise<unknown> {
  if (job.do === 'open') {
    source = await readFile(job.file, job.bytes)
    return true
  }
  if (!source) throw new Problem('E_IMPORT_CLOSED')
  const book = source(job.ask)
  db ??= openData(data, migrations)
  if (job.do === 'preview') return preview(db, book, job.ask).verdict
  if (job.do === 'errors') return writeErrors(book, preview(db, book, job.ask).verdict)
  const progress = (done: number, all: number) => {
    tell({ is: 'progress', done, all })
    return Atomics.load(stopped, 0) === 0
  }
  return runImport(db, book, job.ask, { ground: job.ground, isPartial: true, leavesOpen: true, progress })
}
