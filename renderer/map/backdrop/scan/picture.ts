import { Problem } from '../../../../db/model/text/problem.ts'

/** A scanned plan, ready to be drawn. Its points are counted in px of its own size, whatever the size it is drawn in. */
export type Picture = {
  canvas: HTMLCanvasElement
  /** Its own size: px of an image, of a PDF page at 144 dots an inch. */
  width: number
  height: number
  /** Of the PDF; 1 for an image. */
  pages: number
}

/** px of the longer side that is drawn: an A1 sheet at five px a millimetre. */
const longest = 4096
const pdfScale = 2
const mostKept = 3
const known = new Map<string, Promise<Picture>>()

/** The picture of a kept file. Throws E_SCAN_TYPE, E_SCAN_GONE, E_SCAN_DAMAGED. */
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
  if (media !== 'application/pdf' && media !== 'image/png' && media !== 'image/jpeg')
    throw new Problem('E_SCAN_TYPE', { name })
  try {
    return media === 'application/pdf'
      ? await readPdf(await answer.arrayBuffer(), page)
      : await readImage(await answer.blob())
  } catch (error) {
    throw new Problem('E_SCAN_DAMAGED', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}

async function readImage(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob)
  const { width, height } = bitmap
  const share = Math.min(1, longest / Math.max(width, height))
  const { canvas, context } = aCanvas(width * share, height * share)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return { canvas, width, height, pages: 1 }
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
    return { canvas, width, height, pages: document.numPages }
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
