import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief, SheetView } from '../../../db/model/brief/brief.ts'
import { drawBriefMap } from '../../../db/model/brief/figure/map.ts'
import type { Basemap, GeoFile } from '../../../db/model/map/basemap.ts'
import { lately } from '../lately.ts'

let basemap: Basemap | null = null

/** The maps of a brief in their order. */
export function viewsOf(brief: Brief): SheetView[] {
  return brief.blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
}

const drawn = lately<string[]>(4)

/** The SVG of each map of a brief. */
export function mapsOf(root: string, brief: Brief): string[] {
  return drawn.of(`${brief.code} ${brief.at} ${brief.subject.id}`, () => drawMaps(root, brief))
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
