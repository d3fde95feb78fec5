import type { Control } from '../../../../db/model/backdrop/control.ts'
import { isScan } from '../../../../db/model/backdrop/laid.ts'
import { pdfOfTiff } from '../../../../db/model/backdrop/tiff/pdf.ts'
import { placeOfTiff } from '../../../../db/model/backdrop/tiff/place.ts'
import { readTiff, TiffOdd } from '../../../../db/model/backdrop/tiff/read.ts'
import { Problem } from '../../../../db/model/text/problem.ts'

/** A scanned plan, ready to be drawn. Its points are counted in px of its own size, whatever the size it is drawn in. */
export type Picture = {
  canvas: HTMLCanvasElement
  /** Its own size: px of an image, of a PDF page at 144 dots an inch. */
  width: number
  height: number
  /** Of the PDF or TIFF; 1 for another image. */
  pages: number
  /** Where it says itself that it lies; null for most. */
  placed: Control | null
}

/** px of the longer side that is drawn: an A1 sheet at five px a millimetre. */
const longest = 4096
const pdfScale = 2
const mostKept = 3
const known = new Map<string, Promise<Picture>>()

/** The picture of a kept file. Throws E_SCAN_TYPE, E_SCAN_GONE, E_SCAN_TIFF, E_SCAN_DAMAGED. */
export function pictureOf(attachment: string, page: number, name: string): Promise<Picture> {
  const key = `${attachment} ${page}`
  const picture = known.get(key) ?? read(attachment, page, name)
  known.delete(key)
  known.set(key, picture)
  picture.catch(() => known.delete(key))
  for (const oldest of known.keys()) {
    if (known.size <= mostKept) break
    known.delete(oldest)
  }
  return picture
}

async function read(attachment: string, page: number, name: string): Promise<Picture> {
  const answer = await fetch(`atlas://kept/${attachment}`).catch(() => null)
  if (answer?.status !== 200) throw new Problem('E_SCAN_GONE', { name })
  const media = answer.headers.get('content-type') ?? ''
  if (!isScan(media)) throw new Problem('E_SCAN_TYPE', { name })
  try {
    if (media === 'application/pdf') return await readPdf(await answer.arrayBuffer(), page)
    if (media !== 'image/tiff') return await readImage(await answer.blob())
    return await readTiffPage(new Uint8Array(await answer.arrayBuffer()), page)
  } catch (error) {
    if (error instanceof TiffOdd) throw new Problem('E_SCAN_TIFF', { name, odd: error.message })
    throw new Problem('E_SCAN_DAMAGED', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}

/** A TIFF is drawn by what draws PDF: its page is put into one as it is. */
async function readTiffPage(bytes: Uint8Array, number: number): Promise<Picture> {
  const tiff = readTiff(bytes)
  const at = Math.min(Math.max(1, number), tiff.pages.length) - 1
  const picture = await readPdf(pdfOfTiff(tiff, at).buffer, 1)
  return { ...picture, pages: tiff.pages.length, placed: placeOfTiff(tiff, at) }
}

async function readImage(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob)
  const { width, height } = bitmap
  const share = Math.min(1, longest / Math.max(width, height))
  const { canvas, context } = aCanvas(width * share, height * share)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return { canvas, width, height, pages: 1, placed: null }
}

async function readPdf(data: ArrayBuffer, number: number): Promise<Picture> {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = new URL('./pdf/', location.href).href
  pdf.GlobalWorkerOptions.workerSrc = `${folder}pdf.worker.min.mjs`
  // WebAssembly would need a wider content policy; its JavaScript stand-ins read the same scans (JBIG2, JPEG 2000).
  const task = pdf.getDocument({ data, useWasm: false, wasmUrl: folder })
  try {
    const document = await task.promise
    const page = await document.getPage(Math.min(Math.max(1, number), document.numPages))
    const { width, height } = page.getViewport({ scale: pdfScale })
    const scale = pdfScale * Math.min(2, longest / Math.max(width, height))
    const viewport = page.getViewport({ scale })
    const { canvas, context } = aCanvas(viewport.width, viewport.height)
    await page.render({ canvas, canvasContext: context, viewport }).promise
    return { canvas, width, height, pages: document.numPages, placed: null }
  } finally {
    await task.destroy()
  }
}

function aCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas')
  return { canvas, context }
}
