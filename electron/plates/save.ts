import type { PlateAsk, PlateWorld } from '../../db/model/plate/ask.ts'
import { paperSize } from '../../db/model/plate/size.ts'
import { Problem } from '../../db/model/text/problem.ts'
import type { Page, Progress, Start } from './job.ts'
import { giveBack, type Thread, threadFor } from './thread.ts'

export type Wanted = { ask: PlateAsk; world: PlateWorld; only: number | null; file: string; title: string }
/** What prints: opened ahead of its document, printing it in one job, stopped on the way. */
type Press = { open: () => void; print: (page: Uint8Array) => Promise<Uint8Array>; stop: () => void }
type Running = { thread: Thread; progress: Progress; press: Press | null }

/** Dots an inch of a picture for print. */
const dpi = 300

/** The one save that goes on in this process. */
let running: Running | null = null

/** How far the save is; null when none goes on. */
export function plateProgress(): Progress | null {
  if (!running) return null
  // While the press prints the thread rests, and what was done before stays done.
  running.progress = running.thread.progress() ?? running.progress
  return running.progress
}

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
  start: Start,
  wanted: Wanted,
  as: { is: 'png' } | { is: 'pdf'; press: Press },
): Promise<string[]> {
  if (running) throw new Problem('E_MAP_BUSY')
  const thread = threadFor(start)
  const press = as.is === 'pdf' ? as.press : null
  running = { thread, progress: { done: 0, all: 1 }, press }
  let isWarm = false
  try {
    if (!press) return await drawPictures(thread, wanted)
    const files = await printSheets(thread, wanted, press)
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

const drawPictures = (thread: Thread, { ask, world, only, file }: Wanted): Promise<string[]> =>
  thread.ask<string[]>({ do: 'png', ask, world, only, file, dpi })

async function printSheets(thread: Thread, { ask, world, only, file, title }: Wanted, press: Press): Promise<string[]> {
  press.open()
  const { html } = await thread.ask<Page>({ do: 'page', ask, world, only })
  const pdf = await press.print(html)
  if (thread.isStopped()) throw new Problem('E_MAP_STOPPED')
  const size = paperSize(ask.paper, ask.orientation)
  const card = { title, author: world.office.name, code: world.code, today: world.today, size }
  return thread.ask<string[]>({ do: 'finish', pdf, file, card })
}
