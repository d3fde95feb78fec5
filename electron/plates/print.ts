import { randomUUID } from 'node:crypto'
import type { WebContentsView } from 'electron'
import { Problem } from '../../db/model/text/problem.ts'
import { loadPage, openView } from '../papers/pdf.ts'
import { served } from '../protocol.ts'
import { scheme } from '../scheme.ts'

/** How pages are printed: each of the size that it names itself. */
export const printing = { preferCSSPageSize: true, printBackground: true }

let view: WebContentsView | null = null

/** A document of many pages as one PDF, in one print job. Throws E_MAP_PRINT, also when it is stopped. */
export async function printPages(page: Uint8Array): Promise<Uint8Array> {
  const id = randomUUID()
  served.set(id, page)
  const own = openView()
  view = own
  try {
    await loadPage(own.webContents, `${scheme}://plates/${id}`)
    return await own.webContents.printToPDF(printing)
  } catch (error) {
    throw new Problem('E_MAP_PRINT', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    served.delete(id)
    if (view === own) view = null
    if (!own.webContents.isDestroyed()) own.webContents.close()
  }
}

/** Ends the print that goes on. */
export function stopPrint(): void {
  if (view && !view.webContents.isDestroyed()) view.webContents.close()
}
