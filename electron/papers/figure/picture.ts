import { type Hand, startHand } from '../../thread/hand.ts'
import { scriptOf } from '../../thread/script.ts'
import { lately } from '../lately.ts'
import type { Job, Start } from './worker.ts'

/** Pixels of a picture on paper at so many dots an inch: 160 mm at 300 are 1890. */
export function dotsOf(widthMm: number, dpi = 300): number {
  return Math.round((widthMm / 25.4) * dpi)
}

/** Pictures already made or being made. */
const made = lately<Promise<Uint8Array>>(12)

/** The thread that draws, kept while pictures are asked for. */
let drawer: Hand<Job, never> | null = null

/** An SVG as PNG of a width in px, its text set only in the paper font; drawn beside this thread, once, and kept. `root`: the program's folder. */
export function svgToPng(root: string, svg: string, widthPx: number): Promise<Uint8Array> {
  return made.of(`${widthPx}\n${svg}`, () => draw(root, { svg, widthPx }))
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
