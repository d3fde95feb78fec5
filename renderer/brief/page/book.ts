import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A printed paper that is open for looking at. Close it when another takes its place. */
export type Book = { pages: PDFDocumentProxy; count: number; widthPt: number; heightPt: number; close: () => void }

/** The reader of PDF, read from disk with the first paper. */
export const reader = () => import('pdfjs-dist/legacy/build/pdf.mjs')

/** The paper of a snapshot as it leaves. Throws when it cannot be printed or read. */
export async function openBook(code: string): Promise<Book> {
  const [pdf, answer] = await Promise.all([reader(), fetch(`atlas://paper/${encodeURIComponent(code)}/pdf`)])
  if (answer.status !== 200) throw new Error('E_PAGE_LOAD')
  const folder = new URL('./pdf/', location.href).href
  pdf.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.min.mjs`
  const task = pdf.getDocument({ data: await answer.arrayBuffer(), useWasm: false, wasmUrl: folder })
  const pages = await task.promise
  const { width, height } = (await pages.getPage(1)).getViewport({ scale: 1 })
  return { pages, count: pages.numPages, widthPt: width, heightPt: height, close: () => void task.destroy() }
}
