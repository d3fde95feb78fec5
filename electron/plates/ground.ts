import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeoFile } from '../../db/model/map/basemap.ts'
import type { Ground } from '../../db/model/plate/draw/plate.ts'

const known = new Map<string, Ground>()

/** The built-in map and its corner map from the program's folder, read once. */
export function groundOf(root: string): Ground {
  const read = (name: string) => JSON.parse(readFileSync(join(root, `assets/basemap/${name}.json`), 'utf8')) as GeoFile
  const ground = known.get(root) ?? {
    basemap: {
      land: read('land'),
      water: read('water'),
      rivers: read('rivers'),
      lines: read('lines'),
      places: read('places'),
    },
    corner: read('inset'),
  }
  known.set(root, ground)
  return ground
}

/** The files of the paper font. */
export const fontFiles = (root: string): string[] =>
  ['Regular', 'Bold', 'Italic', 'BoldItalic'].map(face => join(root, `assets/fonts/Tinos-${face}.ttf`))
