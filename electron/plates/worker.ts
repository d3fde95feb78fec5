import { rm } from 'node:fs/promises'
import type { PlateAsk, PlateView, PlateWorld } from '../../db/model/plate/ask.ts'
import { layPlates } from '../../db/model/plate/atlas.ts'
import { drawBlocks, drawPlate, type UnderMap } from '../../db/model/plate/draw/plate.ts'
import type { Plate } from '../../db/model/plate/plate.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { writeWhole } from '../files/whole.ts'
import { errands } from '../thread/errand.ts'
import { fontFiles, groundOf } from './ground.ts'
import type { Job, Page, Progress, Start } from './job.ts'
import { platesPage } from './page.ts'
import { layUnder } from './under/under.ts'

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

/** Dots of the office's maps on a sheet that is only looked at. */
const viewDots = 6_000_000

/** One sheet of an ask, the last when there are not so many; null when there is none. */
async function viewOf({ ask, world, number }: Extract<Job, { do: 'view' }>): Promise<PlateView | null> {
  const all = layPlates(ask, world)
  const plate = all[Math.min(number, all.length) - 1]
  if (!plate) return null
  const laid = await seenUnder(plate)
  const { svg, checks } = drawPlate(plate, groundOf(root), laid.under)
  const map = plate.blocks.find(block => block.is === 'map')
  const { widthMm, heightMm, of, finest } = plate
  return {
    ...{ svg, title: all[0]?.title ?? '', widthMm, heightMm, number: plate.number, of, finest },
    ...{ scale: map?.scale ?? null, meridian: map?.meridian ?? null },
    checks: [...laid.checks, ...plate.checks, ...checks],
  }
}

const mostSeen = 4
const seen = new Map<string, ReturnType<typeof layUnder>>()

/** The office's maps under a sheet that is looked at: drawn again only when the map has moved, not at each letter of its title. */
function seenUnder(plate: Plate): ReturnType<typeof layUnder> {
  const block = plate.blocks.find(each => each.is === 'map')
  const key = JSON.stringify([plate.unit, plate.ink, block?.area, block?.centre, block?.scale, block?.backdrops])
  const laid = seen.get(key) ?? layUnder(plate, { root, sheets: 1, most: viewDots })
  seen.delete(key)
  seen.set(key, laid)
  for (const oldest of seen.keys()) {
    if (seen.size <= mostSeen) break
    seen.delete(oldest)
  }
  return laid
}

/** The office's maps under a sheet that leaves. Throws what is wrong with one of them. */
async function printedUnder(plate: Plate, sheets: number, step: () => void): Promise<UnderMap> {
  const { under, problem } = await layUnder(plate, { root, sheets, step })
  if (problem) throw problem
  return under
}

const wanted = (ask: PlateAsk, world: PlateWorld, only: number | null) =>
  layPlates(ask, world).filter(plate => only === null || plate.number === only)

async function drawPage({ ask, world, only }: Extract<Job, { do: 'page' }>): Promise<Page> {
  const plates = wanted(ask, world, only)
  const drawings: string[] = []
  for (const [at, plate] of plates.entries()) {
    const step = () => go(at, plates.length + 1)
    step()
    const under = await printedUnder(plate, plates.length, step)
    drawings.push(drawPlate(plate, groundOf(root), under).svg)
  }
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
      const under = await printedUnder(plate, plates.length, () => step(0))
      const { drawings } = drawBlocks(plate, groundOf(root), under)
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
