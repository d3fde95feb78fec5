import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief, SheetView } from '../../../db/model/brief/brief.ts'
import { drawBriefMap } from '../../../db/model/brief/figure/map.ts'
import type { Basemap, GeoFile } from '../../../db/model/map/basemap.ts'

let basemap: Basemap | null = null

/** The maps of a brief in their order. */
export function viewsOf(brief: Brief): SheetView[] {
  return brief.blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
}

/** The maps last drawn: a brief is written in one format after the other. */
const drawn = new Map<string, string[]>()
const mostKept = 4

/** The SVG of each map of a brief. */
export function mapsOf(root: string, brief: Brief): string[] {
  const key = `${brief.code} ${brief.at} ${brief.subject.id}`
  const known = drawn.get(key) ?? drawMaps(root, brief)
  drawn.set(key, known)
  for (const oldest of drawn.keys()) {
    if (drawn.size <= mostKept) break
    drawn.delete(oldest)
  }
  return known
}

function drawMaps(root: string, brief: Brief): string[] {
  const read = (name: string) => JSON.parse(readFileSync(join(root, `assets/basemap/${name}.json`), 'utf8')) as GeoFile
  basemap ??= {
    land: read('land'),
    water: read('water'),
    rivers: read('rivers'),
    lines: read('lines'),
    places: read('places'),
  }
  const ground = basemap
  return viewsOf(brief).map((view, at) => drawBriefMap(view, ground, `m${at}`, brief.lang))
}
