import { readFile } from 'node:fs/promises'
import { BrowserWindow } from 'electron'
import type { Brief } from '../../db/model/brief/brief.ts'
import { stampPages } from './stamp.ts'

/** One hidden window that prints any number of briefs, one after another. */
export type Printer = {
  /** The page at a URL as PDF. Throws E_PAGE_LOAD when the page or one of its fonts cannot be loaded. */
  print: (url: string, brief: Brief) => Promise<Uint8Array>
  close: () => void
}

/** Waits until every face that the page names is there: a face that comes late would be printed in another font. */
const waitForFonts = `Promise.all([...document.fonts].map(face => face.load())).then(() => document.fonts.ready).then(() => document.fonts.size)`

/** Opens a printer. `fontFile` is the TrueType file in which pages are numbered. Close it when the last brief is printed. */
export function openPrinter(fontFile: string): Printer {
  let window: BrowserWindow | null = null
  let last: Promise<unknown> = Promise.resolve()
  const font = readFile(fontFile)
  // The reason is given by the print that awaits it.
  font.catch(() => undefined)
  const print = async (url: string, brief: Brief) => {
    window ??= hiddenWindow()
    const { webContents } = window
    try {
      await window.loadURL(url)
      await webContents.executeJavaScript(waitForFonts)
    } catch (error) {
      throw new Error('E_PAGE_LOAD', { cause: error })
    }
    const pdf = await webContents.printToPDF({
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
      window?.destroy()
      window = null
    },
  }
}

/** Prints one page and closes the window again. */
export async function writePdf(url: string, brief: Brief, fontFile: string): Promise<Uint8Array> {
  const printer = openPrinter(fontFile)
  try {
    return await printer.print(url, brief)
  } finally {
    printer.close()
  }
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
}
