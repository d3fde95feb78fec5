import { join } from 'node:path'
import type { Files } from '../data.ts'
import { type Figure, spreadOf } from '../figures.ts'
import { inAtlas, inProvince } from './atlas.ts'
import { inLeaflet, inPicture } from './bare.ts'
import type { Gesture, Gestures } from './gestures.ts'
import { fill, rings } from './plots.ts'

/** The map in the real window with 10,000 plots of 500,000 corners, beside bare Leaflet's canvas with the same shapes and the same gestures. */
export async function measureMap(folder: string, files: Files, display: Record<string, string>): Promise<Figure[]> {
  const shapes = rings()
  const file = join(folder, 'map.atlas')
  fill(files.seeded, file, shapes)
  const ours = await inAtlas({ folder, file, display })
  const floor = await inLeaflet({ folder, shapes, display, size: ours.size })
  const moved = await inPicture({ folder, display, size: ours.size })
  const opened = await inProvince({ folder, file: files.big, display })
  const figures: Figure[] = [
    { what: 'Map: first picture of 10,000 plots, 500,000 corners', unit: 'ms', ours: spreadOf(ours.first), most: 500 },
    {
      what: 'Map: the same straight after a move, nothing of it read ahead',
      ...{ unit: 'ms', ours: spreadOf(ours.hasty), most: 500 },
    },
    { what: 'Map: another theme over them', unit: 'ms', ours: spreadOf(ours.theme), most: 200 },
    { what: 'Map: a province of 100,000 plots opens', unit: 'ms', ours: spreadOf(opened), most: 1000 },
  ]
  for (const [way, word] of [
    ['pan', 'dragged'],
    ['zoom', 'zoomed'],
  ] as const) {
    const each = (of: (gesture: Gesture) => number) => ({
      ours: spreadOf(ours[way].map(of)),
      floor: spreadOf(floor[way].map(of)),
    })
    const all = (of: Gestures) => spreadOf(of[way].flatMap(({ frames }) => frames))
    figures.push(
      // At the screen's own rate a frame takes 16.7 ms however little of it is work: what both maps cost is told by their processor time.
      { what: `Map: processor time of a gesture, ${word}`, unit: 'ms', ...each(({ cpu }) => cpu), times: 0.5 },
      { what: `Map: a frame while it is ${word}`, unit: 'ms', ours: all(ours), floor: all(floor), most: 20 },
      {
        what: `Map: the mean frame of a gesture, ${word}`,
        ...{ unit: 'ms', ...each(({ frames }) => frames.reduce((sum, ms) => sum + ms, 0) / frames.length) },
      },
      {
        what: `Map: the longest frame of a gesture, ${word}`,
        ...{ unit: 'ms', ...each(({ frames }) => Math.max(...frames)), times: 0.5, most: 100 },
      },
    )
  }
  const cpuOf = ({ pan }: Gestures) => spreadOf(pan.map(({ cpu }) => cpu))
  // The least that a drag can take: half of the floor above may be less than that.
  figures.push({
    what: 'Map: processor time of a drag, beside one ready picture that Chromium moves',
    ...{ unit: 'ms', ours: cpuOf(ours), floor: cpuOf(moved) },
  })
  return figures
}
