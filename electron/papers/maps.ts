import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief, SheetView } from '../../db/model/brief/brief.ts'
import type { Basemap, GeoFile } from '../../db/model/map/basemap.ts'
import { mapSheet } from '../../db/model/map/sheet/sheet.ts'

let basemap: Basemap | null = null

/** The maps of a brief in their order. */
export function viewsOf(brief: Brief): SheetView[] {
  return brief.blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
}

/** The SVG of each map of a brief. */
export function mapsOf(root: string, brief: Brief): string[] {
  const read = (name: string) => JSON.parse(readFileSync(join(root, `assets/basemap/${name}.json`), 'utf8')) as GeoFile
  basemap ??= {
    land: read('land'),
    water: read('water'),
    rivers: read('rivers'),
    lines: read('lines'),
    places: read('places'),
  }
  const drawn = basemap
  return viewsOf(brief).map((view, at) =>
    mapSheet({ ...view, basemap: drawn, fontFamily: 'Tinos', idPrefix: `m${at}` }),
  )
}
