import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief, SheetView } from '../../../db/model/brief/brief.ts'
import { drawBriefMap } from '../../../db/model/brief/figure/map.ts'
import type { Basemap, GeoFile } from '../../../db/model/map/basemap.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { lately } from '../lately.ts'

let basemap: Basemap | null = null

/** The maps of a brief in their order. */
export function viewsOf(brief: Brief): SheetView[] {
  return brief.blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
}

const drawn = lately<string>(8)

/** The SVG of each map of a brief. */
export const mapsOf = (root: string, brief: Brief): string[] => viewsOf(brief).map((_, at) => mapOf(root, brief, at))

/** The SVG of one map of a brief. Throws E_MAP_MISSING. */
export function mapOf(root: string, brief: Brief, at: number): string {
  const view = viewsOf(brief)[at]
  if (!view) throw new Problem('E_MAP_MISSING')
  return drawn.of(`${brief.code} ${brief.at} ${brief.subject.id} ${at}`, () =>
    drawBriefMap(view, ground(root), `m${at}`, brief.lang),
  )
}

function ground(root: string): Basemap {
  const read = (name: string) => JSON.parse(readFileSync(join(root, `assets/basemap/${name}.json`), 'utf8')) as GeoFile
  basemap ??= {
    land: read('land'),
    water: read('water'),
    rivers: read('rivers'),
    lines: read('lines'),
    places: read('places'),
  }
  return basemap
}
