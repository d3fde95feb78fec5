import { readFile } from 'node:fs/promises'
import { type WebContents, WebContentsView } from 'electron'
import type { Brief } from '../../db/model/brief/brief.ts'
import { stampPages } from './stamp.ts'

/** One page out of sight that prints any number of briefs, one after another. */
export type Printer = {
  /** The page at a URL as PDF. Throws E_PAGE_LOAD when the page or one of its fonts cannot be loaded. */
  print: (url: string, brief: Brief) => Promise<Uint8Array>
  close: () => void
}

/** Waits until every face that the page names is there: a face that comes late would be printed in another font. */
const waitForFonts = `Promise.all([...document.fonts].map(face => face.load())).then(() => document.fonts.ready).then(() => document.fonts.size)`

/** Opens a printer. `fontFile` is the TrueType file in which pages are numbered. Close it when the last brief is printed. */
export function openPrinter(fontFile: string): Printer {
  // The view itself is held: without it its page would be collected.
  let view: WebContentsView | null = null
  let last: Promise<unknown> = Promise.resolve()
  const font = readFile(fontFile)
  // The reason is given by the print that awaits it.
  font.catch(() => undefined)
  const print = async (url: string, brief: Brief) => {
    view ??= openView()
    const page = view.webContents
    await loadPage(page, url)
    const pdf = await page.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return stampPages(pdf, brief, await font)
  }
  return {
    print(url, brief) {
      const printed = last.then(() => print(url, brief))
      last = printed.catch(() => undefined)
      return printed
    },
    close() {
      view?.webContents.close()
      view = null
    },
  }
}

/** Loads a page and the faces it names. Throws E_PAGE_LOAD. */
export async function loadPage(page: WebContents, url: string): Promise<void> {
  try {
    await page.loadURL(url)
    await page.executeJavaScript(waitForFonts)
  } catch (error) {
    throw new Error('E_PAGE_LOAD', { cause: error })
  }
}

/** Prints one page and closes it again. */
export async function writePdf(url: string, brief: Brief, fontFile: string): Promise<Uint8Array> {
  const printer = openPrinter(fontFile)
  try {
    return await printer.print(url, brief)
  } finally {
    printer.close()
  }
}

/** A page without a window: a hidden window crashes where there is no display at all (Electron 33, --ozone-platform=headless). */
export function openView(): WebContentsView {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  return new WebContentsView({ webPreferences })
}
