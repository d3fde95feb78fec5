import type { Notice } from '../../db/model/notice/notice.ts'
import { readNotice } from '../../db/model/notice/read.ts'
import { errands } from '../thread/errand.ts'
import type { Job, Progress } from './job.ts'
import { blocksIn, loadReaders } from './read/read.ts'

/** A thread of its own takes a paper apart: neither the window nor the store waits for a large PDF. */
const { goesOn, serve } = errands<null, Job, Progress>()
serve(run)

async function run(job: Job): Promise<Notice | null> {
  if (job.do === 'ready') {
    await loadReaders()
    return null
  }
  const { file, bytes, charset, names } = job
  const told = (done: number, all: number) => goesOn({ done, all })
  const blocks = await blocksIn(file ?? 'văn bản dán vào', bytes, told)
  return readNotice(blocks, names, { file, ...(charset && { charset }) })
}
