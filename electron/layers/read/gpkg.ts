import type { Look } from '../../../db/model/import/verdict.ts'
import type { Incoming } from '../../../db/model/layer/incoming.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { readGpkg } from '../../../db/store/layer/incoming.ts'
import { tallyOf } from './tally.ts'

/** Reads a GeoPackage. Throws E_LAYER_GPKG, E_LAYER_DAMAGED, E_LAYER_MANY, E_LAYER_EMPTY. */
export function readPackage(file: string, bytes: Uint8Array, look?: Look): Incoming {
  const tally = tallyOf(file, look)
  const layers = readGpkg(file, bytes, (vertices, isFlat) => {
    tally.feature()
    tally.vertices(vertices)
    if (!isFlat) tally.flat()
  })
  const full = layers.filter(({ rows }) => rows.length > 0)
  if (full.length === 0) throw new Problem('E_LAYER_EMPTY', { file })
  return { file, format: 'gpkg', layers: full, notices: tally.notices() }
}
