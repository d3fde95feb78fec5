import { setImmediate } from 'node:timers/promises'
import { type WebContents, WebContentsView } from 'electron'

/** One page out of sight that prints any number of briefs, one after another. */
export type Printer = {
  /** A page as PDF, whose style is that of every brief; `url` is where it is served. Throws E_PAGE_LOAD when it or one of its fonts cannot be loaded. */
  print: (url: string, html: string) => Promise<Uint8Array>
  close: () => void
}

/** Waits until every face that the page names is there: a face that comes late would be printed in another font. */
const waitForFonts = `Promise.all([...document.fonts].map(face => face.load())).then(() => document.fonts.ready).then(() => document.fonts.size)`

/** The words of another brief in the place of those that stand there: style and faces are at hand, and nothing is loaded anew. */
const turnTo = (html: string) => `{
  const next = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')
  document.documentElement.lang = next.documentElement.lang
  document.title = next.title
  document.body.replaceWith(next.body)
  document.fonts.ready.then(fonts => fonts.size)
}`

/** Opens a printer. Close it when the last brief is printed. */
export function openPrinter(): Printer {
  // The view itself is held: without it its page would be collected.
  let view: WebContentsView | null = null
  let last: Promise<unknown> = Promise.resolve()
  const print = async (url: string, html: string) => {
    if (view) {
      const script = turnTo(html)
      // Whoever waits for this process has a turn between two steps that each take some ms.
      await setImmediate()
      await view.webContents.executeJavaScript(script)
    } else {
      const opened = openView()
      await loadPage(opened.webContents, url)
      view = opened
    }
    return view.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  }
  return {
    print(url, html) {
      const printed = last.then(() => print(url, html))
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

/** A page without a window: a hidden window crashes where there is no display at all (Electron 33, --ozone-platform=headless). */
export function openView(): WebContentsView {
  const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  return new WebContentsView({ webPreferences })
}
