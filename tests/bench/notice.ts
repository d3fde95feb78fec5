import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import type { Notice } from '../../db/model/notice/notice.ts'
import { nothingKnown } from '../../db/model/notice/read.ts'
import type { Job, Progress } from '../../electron/notice/job.ts'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { startHand } from '../../electron/thread/hand.ts'
import { builtScript } from '../../electron/thread/script.ts'
import { converted, pageOf } from '../electron/notice/office.ts'
import { type Figure, sideBySide, spreadOf } from './figures.ts'

const corpus = join(appDir, 'tests/db/model/notice/corpus')
const rounds = 9

/** A notice of ten pages as Word and as PDF, from its bytes to the proposals, on the thread that the app reads it on. */
export async function measureNotice(folder: string): Promise<Figure[]> {
  const text = tenPages()
  const docx = converted(folder, { name: 'dai.txt', content: text }, 'docx')
  const pdf = converted(folder, { name: 'dai.html', content: pageOf(text) }, 'pdf')
  const times = { docx: [] as number[], bare: [] as number[], pdf: [] as number[], cold: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    times.bare.push(bare(docx))
    times.docx.push((await read('dai.docx', docx)).reading)
    const { ready, reading } = await read('dai.pdf', pdf)
    times.pdf.push(reading)
    times.cold.push(ready + reading)
  }
  return [
    {
      what: `Notice of ten pages (${Math.round(text.length / 1000)},000 letters) from Word to its proposals, on the thread that starts with its room; floor: its XML parsed`,
      unit: 'ms',
      ...sideBySide({ ours: times.docx, floor: times.bare }),
      most: 300,
    },
    { what: 'The same from PDF', unit: 'ms', ours: spreadOf(times.pdf), most: 300 },
    { what: '… with the start of the thread and its readers', unit: 'ms', ours: spreadOf(times.cold) },
  ]
}

/** Some 26,000 letters: ten pages at 13 pt. */
function tenPages(): string {
  const [head = '', items = ''] = readFileSync(join(corpus, '00-tb-670.txt'), 'utf8').split(/(?=^1\. Sở Công Thương)/m)
  const [tasks = '', foot = ''] = items.split(/(?=^Văn phòng Ủy ban)/m)
  return head + tasks.repeat(7) + foot
}

/** Milliseconds until the thread is ready, and from the bytes to the proposals. */
async function read(file: string, bytes: Uint8Array): Promise<{ ready: number; reading: number }> {
  const script = builtScript(appDir, 'notice')
  let start = performance.now()
  const hand = startHand<null, Job, Progress>({ script, start: null, ended: 'E_NOTICE_STOPPED' })
  await hand.ask<null>({ do: 'ready' })
  const ready = performance.now() - start
  start = performance.now()
  const { tasks } = await hand.ask<Notice>({ do: 'read', file, bytes, charset: null, names: nothingKnown })
  const reading = performance.now() - start
  await hand.end()
  if (tasks.length < 40) throw new Error(`${file}: ${tasks.length} directives`)
  return { ready, reading }
}

function bare(docx: Uint8Array): number {
  const start = performance.now()
  const part = unzipSync(docx)['word/document.xml']
  new DOMParser().parseFromString(new TextDecoder().decode(part), 'text/xml')
  return performance.now() - start
}
