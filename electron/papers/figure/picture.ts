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

/** At most so many threads draw at once: a brief has two maps, and its file waits for both. */
const hands = 2
/** The threads that draw, kept while pictures are asked for. */
let drawers: Hand<Job, never>[] = []

/** An SVG as PNG of a width in px, its text set only in the paper font; drawn beside this thread, once, and kept. `root`: the program's folder. */
export function svgToPng(root: string, svg: string, widthPx: number): Promise<Uint8Array> {
  return made.of(`${widthPx}\n${svg}`, () => drawerOf(root).ask<Uint8Array>({ svg, widthPx }))
}

/** Lets go of the threads that draw; a picture that they still had to draw is refused with E_PAPER_STOPPED. */
export function dismissDrawer(): void {
  for (const drawer of drawers) void drawer.end()
  drawers = []
}

/** A thread that has nothing to draw, a new one while there may be more, else the one whose turn it is. */
function drawerOf(root: string): Hand<Job, never> {
  drawers = drawers.filter(each => !each.isOver())
  const idle = drawers.find(each => !each.isBusy())
  const next = idle ?? (drawers.length < hands ? begin(root) : (drawers[0] as Hand<Job, never>))
  // Whoever was asked last stands last.
  drawers = [...drawers.filter(each => each !== next), next]
  return next
}

const begin = (root: string) =>
  startHand<Start, Job, never>({
    script: scriptOf(root, 'pictures'),
    start: { root },
    ended: 'E_PAPER_STOPPED',
    patience: 30_000,
  })
