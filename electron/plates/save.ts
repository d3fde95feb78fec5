import type { PlateAsk, PlateWorld } from '../../db/model/plate/ask.ts'
import { paperSize } from '../../db/model/plate/size.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Page, Start } from './job.ts'
import { giveBack, type Progress, type Thread, threadFor } from './thread.ts'

export type Wanted = { ask: PlateAsk; world: PlateWorld; only: number | null; file: string; title: string }
/** What prints: opened ahead of its document, printing it in one job, stopped on the way. */
type Press = { open: () => void; print: (page: Uint8Array) => Promise<Uint8Array>; stop: () => void }
type Running = { thread: Thread; progress: Progress; press: Press | null }

/** Dots an inch of a picture for print. */
const dpi = 300

/** The one save that goes on in this process. */
let running: Running | null = null

/** How far the save is; null when none goes on. */
export const plateProgress = (): Progress | null => running?.progress ?? null

/** Stops the save that goes on; nothing of it is left. */
export function stopPlates(): boolean {
  if (!running) return false
  running.thread.stop()
  running.press?.stop()
  return true
}

/**
 * Writes plates as one PDF (`press` prints all pages in one job) or as pictures of 300 dots an inch; the files, whole. Throws E_MAP_BUSY,
 * E_MAP_STOPPED, E_MAP_CORNER, E_MAP_PRINT, E_FILE_WRITE.
 */
export async function savePlates(
  start: Omit<Start, 'stop'>,
  wanted: Wanted,
  as: { is: 'png' } | { is: 'pdf'; press: Press },
): Promise<string[]> {
  if (running) throw new Problem('E_MAP_BUSY')
  const thread = threadFor(start)
  const press = as.is === 'pdf' ? as.press : null
  const own: Running = { thread, progress: { done: 0, all: 1 }, press }
  running = own
  let isWarm = false
  try {
    if (!press) return await drawPictures(own, wanted)
    const files = await printSheets(own, wanted, press)
    isWarm = true
    return files
  } catch (error) {
    throw thread.isStopped() ? new Problem('E_MAP_STOPPED') : error
  } finally {
    running = null
    // Opened for pages that then could not be drawn.
    press?.stop()
    // What drew pictures gives the memory of its bands back; what was told to stop stays stopped.
    if (isWarm && !thread.isStopped()) await giveBack(thread, start)
    else await thread.end()
  }
}

function drawPictures(own: Running, { ask, world, only, file }: Wanted): Promise<string[]> {
  const hear = (progress: Progress) => {
    own.progress = progress
  }
  return own.thread.put<string[]>({ do: 'png', ask, world, only, file, dpi }, hear)
}

async function printSheets(own: Running, { ask, world, only, file, title }: Wanted, press: Press): Promise<string[]> {
  const hear = (progress: Progress) => {
    own.progress = progress
  }
  press.open()
  const { html } = await own.thread.put<Page>({ do: 'page', ask, world, only }, hear)
  const pdf = await press.print(html)
  if (own.thread.isStopped()) throw new Problem('E_MAP_STOPPED')
  const size = paperSize(ask.paper, ask.orientation)
  const card = { title, author: world.office.name, code: world.code, today: world.today, size }
  return own.thread.put<string[]>({ do: 'finish', pdf, file, card })
}
