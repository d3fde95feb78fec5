import { parentPort, workerData } from 'node:worker_threads'
import { toProblem } from '../../db/model/text/problem.ts'
import { openData } from '../../db/open.ts'
import { outgoingOf } from '../../db/store/layer/outgoing.ts'
import { registerOn } from '../../db/store/time/dated.ts'
import type { Told } from '../import/job.ts'
import type { Start } from './job.ts'
import { type Written, writeLayers } from './write/write.ts'

/** A thread of its own writes layers, with a connection of its own: the window and the store never wait for a large register. */
const { wanted, stop } = workerData as Start
const stopped = new Int32Array(stop)
const tell = (told: Told) => parentPort?.postMessage(told)

try {
  tell({ is: 'answer', value: write() })
} catch (error) {
  tell({ is: 'problem', problem: toProblem(error) })
}

function write(): Written {
  const db = openData(wanted.data, wanted.migrations)
  const shown = wanted.past === null ? db : registerOn(db, wanted.past)
  try {
    const outgoing = outgoingOf(shown, wanted)
    const all = outgoing.layers.reduce((sum, { count }) => sum + count, 0)
    return writeLayers(wanted.format, wanted.file, outgoing, done => {
      tell({ is: 'progress', step: 'write', done, all })
      return Atomics.load(stopped, 0) === 0
    })
  } finally {
    if (shown !== db) shown.close()
    db.close()
  }
}
