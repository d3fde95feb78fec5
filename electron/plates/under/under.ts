import type { LaidMap } from '../../../db/model/backdrop/laid.ts'
import type { Projection } from '../../../db/model/map/project.ts'
import { projectionOfMap, type UnderMap } from '../../../db/model/plate/draw/plate.ts'
import { dpiFor } from '../../../db/model/plate/part/under.ts'
import type { Check, Plate } from '../../../db/model/plate/plate.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import type { Frame } from './frame.ts'
import { scanPieces } from './scan.ts'
import { tilePieces } from './tiles.ts'
import { vectorPieces } from './vector.ts'

export type Wanted = {
  root: string
  /** Of how many sheets this is one; the pictures of all of them are bounded together. */
  sheets: number
  /** Dots of the pictures at most; without it, as many as print needs. */
  most?: number
  /** Called before each map. Throws to leave off. */
  step?: () => void
}

/** CSS px to the inch: what a px of a drawing is, times the plate's unit. */
const pxPerInch = 96

/**
 * The office's own maps under a plate's map. One that cannot be read is left out and told; what must not leave without it reads
 * `problem`.
 */
export async function layUnder(
  plate: Plate,
  { root, sheets, most, step = () => undefined }: Wanted,
): Promise<{ under: UnderMap; checks: Check[]; problem: unknown }> {
  const under: UnderMap = { pieces: [], names: [] }
  const checks: Check[] = []
  let problem: unknown = null
  const block = plate.blocks.find(each => each.is === 'map')
  if (block?.is !== 'map') return { under, checks, problem }
  const projection = projectionOfMap(block, plate)
  const { unit } = plate
  const dpi = dpiFor({ widthMm: block.area.width * unit, heightMm: block.area.height * unit }, sheets, most)
  const frame: Frame = {
    ...{ dpi, dotsPerPx: (dpi * unit) / pxPerInch, scale: block.scale, unit, isGrey: plate.ink === 'black', root },
  }
  // From the lowest up.
  for (const map of [...block.backdrops].reverse()) {
    step()
    try {
      const { pieces, names = [] } = await drawnMap(map, projection, frame)
      under.pieces.push(...pieces)
      under.names.push(...names)
    } catch (error) {
      problem ??= error
      checks.push({ state: 'warn', text: sentence(toProblem(error)) })
    }
  }
  return { under, checks, problem }
}

async function drawnMap(
  map: LaidMap,
  projection: Projection,
  frame: Frame,
): Promise<Partial<UnderMap> & Pick<UnderMap, 'pieces'>> {
  if (map.form === 'scan') return { pieces: await scanPieces(map, projection, frame) }
  if (map.form === 'raster') return { pieces: await tilePieces(map, projection, frame) }
  return vectorPieces(map, projection, frame)
}
