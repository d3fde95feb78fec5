import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Canvas, createCanvas, DOMMatrix, ImageData, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import type { LaidMap } from '../../../db/model/backdrop/laid.ts'
import { pdfOfTiff } from '../../../db/model/backdrop/tiff/pdf.ts'
import { readTiff, TiffOdd } from '../../../db/model/backdrop/tiff/read.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { readContent } from '../../lock/content.ts'
import type { Painter } from './canvas.ts'

/** The scale in which the points of a PDF's plan are counted: 144 px to the inch. */
const pdfScale = 2

/** Canvases of a thread: there the library takes Electron for a browser and would ask a page for them. */
class ThreadCanvases {
  create(width: number, height: number) {
    const canvas = createCanvas(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }
  reset({ canvas }: { canvas: Canvas }, width: number, height: number): void {
    canvas.width = width
    canvas.height = height
  }
  destroy(held: { canvas: Canvas | null; context: SKRSContext2D | null }): void {
    held.canvas = null
    held.context = null
  }
}

/** Filters are made of a page's own elements; without a page there are none. */
class NoFilters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  destroy = () => undefined
}

const onThread = {
  ...{ CanvasFactory: ThreadCanvases, FilterFactory: NoFilters },
  ...{ disableFontFace: true, isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
}

/** Draws a page of a PDF, or of a TIFF, at whatever size it is asked for. Throws E_SCAN_DAMAGED, E_SCAN_TIFF. */
export async function pdfPainter({ name, file, media, page: wanted }: LaidMap, root: string): Promise<Painter> {
  const bytes = new Uint8Array(await readContent(file ?? ''))
  const isTiff = media === 'image/tiff'
  const [data, number] = isTiff ? [ofTiff(bytes, wanted, name), 1] : [bytes, wanted]
  Object.assign(globalThis, { DOMMatrix, Path2D, ImageData })
  const [pdf, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  // Its worker answers in this thread, which is one of its own already.
  Object.assign(globalThis, { pdfjsWorker: worker })
  const wasmUrl = `${pathToFileURL(join(root, 'out/renderer/pdf')).href}/`
  try {
    const document = await pdf.getDocument({ data, verbosity: 0, useWasm: false, wasmUrl, ...onThread }).promise
    const page = await document.getPage(Math.min(Math.max(1, number), document.numPages))
    const viewport = page.getViewport({ scale: pdfScale })
    return {
      ...{ width: viewport.width, height: viewport.height, isPhoto: isTiff, isSharp: !isTiff },
      async paint(context) {
        const { a, b, c, d, e, f } = context.getTransform()
        // White as paper, and nothing past its edge, whatever the page draws there.
        context.fillStyle = '#FFFFFF'
        context.beginPath()
        context.rect(0, 0, viewport.width, viewport.height)
        context.fill()
        context.clip()
        context.resetTransform()
        // The library's types know the browser's canvas only; it draws on this one by the same methods.
        const canvasContext = context as unknown as NonNullable<Parameters<typeof page.render>[0]['canvasContext']>
        const transform = [a, b, c, d, e, f]
        await page.render({ canvas: null, canvasContext, viewport, transform, background: 'transparent' }).promise
      },
    }
  } catch (error) {
    throw new Problem('E_SCAN_DAMAGED', { name, reason: error instanceof Error ? error.message : String(error) })
  }
}

function ofTiff(bytes: Uint8Array, wanted: number, name: string): Uint8Array {
  try {
    const tiff = readTiff(bytes)
    return pdfOfTiff(tiff, Math.min(Math.max(1, wanted), tiff.pages.length) - 1)
  } catch (error) {
    if (error instanceof TiffOdd) throw new Problem('E_SCAN_TIFF', { name, odd: error.message })
    throw error
  }
}
