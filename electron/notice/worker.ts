import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from '../../db/model/notice/notice.ts'
import { readNotice } from '../../db/model/notice/read.ts'
import { toProblem } from '../../db/model/text/problem.ts'
import type { Job, Start, Told } from './job.ts'
import { blocksIn } from './read/read.ts'

/** A thread of its own takes a paper apart: neither the window nor the store waits for a large PDF. */
const tell = (told: Told) => parentPort?.postMessage(told)
const { file, bytes } = workerData as Start
let blocks: Block[] | null = null

parentPort?.on('message', async (job: Job) => {
  try {
    const told = (done: number, all: number) => tell({ is: 'progress', done, all })
    blocks ??= await blocksIn(file ?? 'văn bản dán vào', bytes, told)
    const charset = job.do === 'again' ? job.charset : undefined
    tell({ is: 'answer', notice: readNotice(blocks, job.names, { file, charset }) })
  } catch (error) {
    tell({ is: 'problem', problem: toProblem(error) })
  }
})
