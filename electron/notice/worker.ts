import type { Block, Notice } from '../../db/model/notice/notice.ts'
import { readNotice } from '../../db/model/notice/read.ts'
import { errands } from '../thread/errand.ts'
import type { Job, Progress, Start } from './job.ts'
import { blocksIn } from './read/read.ts'

/** A thread of its own takes a paper apart: neither the window nor the store waits for a large PDF. */
const { start, goesOn, serve } = errands<Start, Job, Progress>()
const { file, bytes } = start
let blocks: Block[] | null = null
serve(read)

async function read(job: Job): Promise<Notice> {
  const told = (done: number, all: number) => goesOn({ done, all })
  blocks ??= await blocksIn(file ?? 'văn bản dán vào', bytes, told)
  const charset = job.do === 'again' ? job.charset : undefined
  return readNotice(blocks, job.names, { file, charset })
}
