import { renameSync, rmSync } from 'node:fs'
import type { MapFormat, Outgoing } from '../../../db/model/layer/outgoing.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { type Progress, writeGpkg } from '../../../db/store/layer/gpkg.ts'
import { writeGeojson } from './geojson.ts'
import { writeKml } from './kml.ts'
import { writeShapefiles } from './shapefile.ts'
import { writeText } from './sink.ts'

export type Written = { records: number; notes: string[] }
type Writer = (file: string, outgoing: Outgoing, progress: Progress) => string[]

const writers: Record<MapFormat, Writer> = {
  gpkg(file, outgoing, progress) {
    writeGpkg(file, outgoing, progress)
    return []
  },
  geojson: (file, outgoing, progress) => texted(file, progress, sink => writeGeojson(outgoing, sink)),
  kml: (file, outgoing, progress) => texted(file, progress, sink => writeKml(outgoing, sink)),
  shp: writeShapefiles,
}

function texted(...[file, progress, write]: Parameters<typeof writeText>): string[] {
  writeText(file, progress, write)
  return []
}

/** Formats of maps alone leave the tables behind that have no place on one. */
const holdsTables: Record<MapFormat, boolean> = { gpkg: true, geojson: false, kml: false, shp: true }

/**
 * Writes layers to a file, whole or not at all: it is written aside and put in its place. Gives how many records it holds and what
 * must be said of it. Throws E_EXPORT_STOPPED, E_EXPORT_NOTHING, E_FILE_WRITE.
 */
export function writeLayers(
  format: MapFormat,
  file: string,
  outgoing: Outgoing,
  progress: Progress = () => true,
): Written {
  const layers = outgoing.layers.filter(({ place }) => place || holdsTables[format])
  if (layers.length === 0) throw new Problem('E_EXPORT_NOTHING', { format })
  const draft = `${file}.moi`
  try {
    rmSync(draft, { force: true })
    const notes = writers[format](draft, { ...outgoing, layers }, progress)
    renameSync(draft, file)
    return { records: layers.reduce((sum, { name, kind, count }) => sum + (name === kind ? count : 0), 0), notes }
  } catch (error) {
    rmSync(draft, { force: true })
    if (error instanceof Problem) throw error
    throw new Problem('E_FILE_WRITE', { file, reason: error instanceof Error ? error.message : String(error) })
  }
}
