import { type Hand, startHand } from '../../thread/hand.ts'
import { scriptOf } from '../../thread/script.ts'
import type { Job, Start } from './worker.ts'

/** Pixels of a picture on paper at so many dots an inch: 160 mm at 300 are 1890. */
export function dotsOf(widthMm: number, dpi = 300): number {
  return Math.round((widthMm / 25.4) * dpi)
}

/** Pictures already made or being made, newest last; a brief is often printed as PDF, then as Word, then again. */
const made = new Map<string, Promise<Uint8Array>>()
const mostKept = 12

/** The thread that draws, kept while pictures are asked for. */
let drawer: Hand<Job, never> | null = null

/** An SVG as PNG of a width in px, its text set only in the paper font; drawn beside this thread, once, and kept. `root`: the program's folder. */
export function svgToPng(root: string, svg: string, widthPx: number): Promise<Uint8Array> {
  const key = `${widthPx}\n${svg}`
  const picture = made.get(key) ?? draw(root, { svg, widthPx })
  made.delete(key)
  made.set(key, picture)
  picture.catch(() => made.delete(key))
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return picture
}

/** Lets go of the thread that draws; a picture that it still had to draw is refused with E_PAPER_STOPPED. */
export function dismissDrawer(): void {
  void drawer?.end()
  drawer = null
}

function draw(root: string, job: Job): Promise<Uint8Array> {
  if (!drawer || drawer.isOver())
    drawer = startHand<Start, Job, never>({
      script: scriptOf(root, 'pictures'),
      start: { root },
      ended: 'E_PAPER_STOPPED',
      patience: 30_000,
    })
  return drawer.ask<Uint8Array>(job)
}
