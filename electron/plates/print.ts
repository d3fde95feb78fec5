import { randomUUID } from 'node:crypto'
import type { WebContentsView } from 'electron'
import { Problem } from '../../db/model/text/problem.ts'
import { loadPage, openView } from '../papers/pdf.ts'
import { served } from '../protocol.ts'
import { scheme } from '../scheme.ts'
import { platesPage } from './page.ts'

/** How pages are printed: each of the size that it names itself. */
export const printing = { preferCSSPageSize: true, printBackground: true }

/** What prints, from when it is opened until its document is printed or stopped. */
type Press = { view: WebContentsView; isReady: Promise<unknown> }
let press: Press | null = null

/** Opens what prints, its fonts read, while the pages are still being drawn: a third of a second that nobody waits for. */
export function openPress(): void {
  press ??= pressOf(openView())
}

/** A document of many pages as one PDF, in one print job. Throws E_MAP_PRINT, also when it is stopped. */
export async function printPages(page: Uint8Array): Promise<Uint8Array> {
  openPress()
  const own = press
  if (!own) throw new Problem('E_MAP_PRINT', { reason: '' })
  try {
    await own.isReady
    await layOut(own.view, page)
    return await own.view.webContents.printToPDF(printing)
  } catch (error) {
    throw new Problem('E_MAP_PRINT', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    close(own)
  }
}

/** Ends the print that goes on, or is waited for. */
export function stopPrint(): void {
  if (press) close(press)
}

/** A document laid out in a view, every face that it names being there. Throws E_PAGE_LOAD. */
export async function layOut(view: WebContentsView, page: Uint8Array): Promise<void> {
  const id = randomUUID()
  served.set(id, page)
  try {
    await loadPage(view.webContents, `${scheme}://plates/${id}`)
  } finally {
    served.delete(id)
  }
}

/** A view with an empty sheet in it, so that its process runs and has the paper font. */
function pressOf(view: WebContentsView): Press {
  const empty = new TextEncoder().encode(platesPage([], [], `${scheme}://fonts`))
  const isReady = layOut(view, empty)
  // Told to whoever prints; until then it must not count as unheard.
  isReady.catch(() => undefined)
  return { view, isReady }
}

function close(own: Press): void {
  if (press === own) press = null
  if (!own.view.webContents.isDestroyed()) own.view.webContents.close()
}
