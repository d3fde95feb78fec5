import { rm } from 'node:fs/promises'
import type { PlateAsk, PlateView, PlateWorld } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawBlocks, drawPlate } from '../../db/model/plate/draw/plate.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { writeWhole } from '../files/whole.ts'
import { errands } from '../thread/errand.ts'
import { fontFiles, groundOf } from './ground.ts'
import type { Job, Page, Progress, Start } from './job.ts'
import { platesPage } from './page.ts'

/** A thread of its own draws, rasterises and writes: a sheet of a hundred million dots takes seconds, and nothing waits for it. */
const { start, goesOn, serve } = errands<Start, Job, Progress>()
const { root, fontsUrl } = start
serve(answer)

async function answer(job: Job): Promise<unknown> {
  if (job.do === 'view') return viewOf(job)
  // What a PDF does not need is not read from disk for one, nor the other way round.
  if (job.do === 'page') return drawPage(job)
  if (job.do === 'png') return drawPictures(job)
  const { signPdf } = await import('./sign.ts')
  await writeWhole(job.file, await signPdf(job.pdf, job.card))
  return [job.file]
}

/** One sheet of an ask, the last when there are not so many; null when there is none. */
function viewOf({ ask, world, number }: Extract<Job, { do: 'view' }>): PlateView | null {
  const all = layPlates(ask, world)
  const plate = all[Math.min(number, all.length) - 1]
  if (!plate) return null
  const { svg, checks } = drawPlate(plate, groundOf(root))
  const map = plate.blocks.find(block => block.is === 'map')
  const { widthMm, heightMm, of, finest } = plate
  return {
    ...{ svg, title: all[0]?.title ?? '', widthMm, heightMm, number: plate.number, of, finest },
    ...{ scale: map?.scale ?? null, meridian: map?.meridian ?? null },
    checks: [...plate.checks, ...checks],
  }
}

const wanted = (ask: PlateAsk, world: PlateWorld, only: number | null) =>
  layPlates(ask, world).filter(plate => only === null || plate.number === only)

function drawPage({ ask, world, only }: Extract<Job, { do: 'page' }>): Page {
  const plates = wanted(ask, world, only)
  const drawings = plates.map((plate, at) => {
    go(at, plates.length + 1)
    return drawPlate(plate, groundOf(root)).svg
  })
  go(plates.length, plates.length + 1)
  return { html: new TextEncoder().encode(platesPage(plates, drawings, fontsUrl)), pages: plates.length }
}

/** One file for one plate; for several a file each, with their numbers behind the name. */
async function drawPictures({ ask, world, only, file, dpi }: Extract<Job, { do: 'png' }>): Promise<string[]> {
  const [{ bandsOf, sizeAt }, { writePng }] = await Promise.all([
    import('./picture/bands.ts'),
    import('./picture/png.ts'),
  ])
  const plates = wanted(ask, world, only)
  const files: string[] = []
  try {
    for (const [at, plate] of plates.entries()) {
      const size = sizeAt(plate, dpi)
      const step = (rows: number) => go(at * size.height + rows, plates.length * size.height)
      const own = plates.length === 1 ? file : numbered(file, plate.number)
      const { drawings } = drawBlocks(plate, groundOf(root))
      await writePng(own, size, bandsOf(plate, drawings, size, fontFiles(root), step))
      files.push(own)
    }
  } catch (error) {
    // All of them or none.
    for (const written of files) await rm(written, { force: true })
    throw error
  }
  return files
}

const numbered = (file: string, number: number): string =>
  file.replace(/(\.png)?$/i, `-${String(number).padStart(2, '0')}.png`)

/** Tells how far it is. Throws E_MAP_STOPPED when it is to leave off. */
function go(done: number, all: number): void {
  if (!goesOn({ done, all })) throw new Problem('E_MAP_STOPPED')
}
