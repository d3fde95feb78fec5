import type { Block } from '../../../db/model/notice/notice.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { lettersOf } from './letters.ts'
import { isInterleaved, looseHead, mayHoldTable, type Page, paragraphsOf } from './lines.ts'
import { rulesOf } from './rules.ts'

/** Below so many letters a page the words are in a picture. */
const fewLetters = 40
/** More pages than these are no notice. */
const mostPages = 300

/** The words of a PDF as paragraphs. `told` hears how many pages are read. Throws E_NOTICE_SCAN, E_NOTICE_LOCKED, E_NOTICE_DAMAGED, E_NOTICE_LARGE. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  told: (done: number, all: number) => void,
): Promise<Block[]> {
  const pdf = await loadPdf()
  // A font's outlines are not needed for its letters, and nothing of the file is run.
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages) throw new Problem('E_NOTICE_LARGE', { file, most: `${mostPages} trang` })
    const pages: Page[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const read: Page = {
        rules: [],
        height: page.view[3] ?? 842,
        pieces: items.flatMap(item =>
          'str' in item
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: item.transform[5],
                  width: item.width,
                  height: item.height || 12,
                },
              ]
            : [],
        ),
      }
      // What a page draws costs as much as its words: looked at only where words alone do not say it, and where a table begins or may go on.
      if (isInterleaved(read)) read.pieces = lettersOf(await page.getOperatorList(), pdf.OPS)
      if (mayHoldTable(read) || pages.at(-1)?.rules.length) read.rules = rulesOf(await page.getOperatorList(), pdf.OPS)
      pages.push(read)
      page.cleanup()
      told(number, document.numPages)
    }
    const letters = pages.reduce((sum, page) => sum + page.pieces.reduce((all, piece) => all + piece.text.length, 0), 0)
    if (letters < fewLetters * pages.length) throw new Problem('E_NOTICE_SCAN', { file, pages: String(pages.length) })
    const blocks = paragraphsOf(pages)
    const isFramed = blocks.some(block => 'cells' in block)
    const loose = isFramed ? -1 : pages.findIndex(looseHead)
    const remark = `Bảng ở trang ${loose + 1} không có khung kẻ nên đọc thành dòng thường: đối chiếu từng nhiệm vụ với bản PDF.`
    return loose < 0 ? blocks : [{ text: '', remark }, ...blocks]
  } catch (error) {
    if (error instanceof Problem) throw error
    const { name, message } = error as Error
    if (name === 'PasswordException') throw new Problem('E_NOTICE_LOCKED', { file })
    throw new Problem('E_NOTICE_DAMAGED', { file, reason: (message ?? '').slice(0, 120) })
  } finally {
    await task.destroy()
  }
}

/** The reader of PDF in this thread. It asks for a matrix of the browser when it is loaded and uses it only to draw. */
export async function loadPdf() {
  class Matrix {}
  Object.assign(globalThis, { DOMMatrix: Matrix, Path2D: Matrix, ImageData: Matrix })
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Its worker answers in this thread, which is one of its own already.
  Object.assign(globalThis, { pdfjsWorker: worker })
  return pdf
}
