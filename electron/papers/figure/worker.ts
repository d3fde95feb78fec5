import { fontFiles } from '../../plates/ground.ts'
import { errands } from '../../thread/errand.ts'
import { drawPng } from './draw.ts'
import { sweeper } from './sweep.ts'

/** What the thread of pictures is started with, and what it is asked: an SVG as PNG of a width. */
export type Start = { root: string }
export type Job = { svg: string; widthPx: number }

/**
 * A thread of its own draws the maps of papers: at 300 dots an inch one is 8 MB, and a thread that holds nothing else finds the
 * memory of the last one again at once, while the thread of papers goes on writing.
 */
const { start, serve } = errands<Start, Job>()
const fonts = fontFiles(start.root)
const sweep = sweeper()
serve(({ svg, widthPx }) => {
  const png = drawPng(svg, widthPx, fonts)
  setImmediate(sweep)
  return png
})
