import { countBy } from '../../../db/model/counted.ts'
import type { LabelItem } from '../../../db/model/map/label.ts'
import type { Box } from '../../../db/model/map/spread.ts'
import { areaText } from '../../../db/model/map/zones.ts'
import { type HitIndex, middleOf } from '../../../db/model/shape/hit.ts'
import { hiddenClass, type Look } from '../../../db/model/shape/look.ts'
import type { ShapeKind } from '../../../db/model/shape/set.ts'
import { themes } from '../../../db/model/theme.ts'
import type { Reading } from '../../../db/model/themed.ts'
import { pictureOf } from '../painter/picture.ts'
import type { Frame } from '../view/frame.ts'
import type { CountedKind, Near } from './in-view.ts'
import { classAt } from './use-looks.ts'

/** The shapes whose box is in the view of a frame, each with that box in px of the frame. */
export function shapesInView(index: HitIndex, frame: Frame): ({ n: number } & Box)[] {
  const { x, y, cmPerPx } = pictureOf(frame, 'light')
  const { view } = frame
  const found: ReturnType<typeof shapesInView> = []
  for (let n = 0; n < index.set.ids.length; n++) {
    const [west = 0, south = 0, east = 0, north = 0] = index.boxes.subarray(4 * n, 4 * n + 4)
    const box = {
      x: (west - x) / cmPerPx,
      y: (y - north) / cmPerPx,
      width: (east - west) / cmPerPx,
      height: (north - south) / cmPerPx,
    }
    const isSeen =
      box.x < view.x + view.width &&
      box.x + box.width > view.x &&
      box.y < view.y + view.height &&
      box.y + box.height > view.y
    if (isSeen) found.push({ n, ...box })
  }
  return found
}

/** Plots and parcels in the picture by class, where the theme has words of its own for them. */
export function countedIn(indexes: readonly HitIndex[], frame: Frame, reading: Reading): CountedKind[] {
  const { kinds = {} } = themes[reading.theme]
  return indexes.flatMap((index): CountedKind[] => {
    const { set } = index
    if ((set.kind !== 'plot' && set.kind !== 'parcel') || !kinds[set.kind]) return []
    const seen = shapesInView(index, frame)
    const items = seen.flatMap(({ n }) => {
      const status = classAt(reading, set, n)
      const areaHa = set.areaHa[n] ?? Number.NaN
      return status === null ? [] : [{ status, areaHa: Number.isNaN(areaHa) ? null : areaHa }]
    })
    if (seen.length === 0) return []
    return [
      {
        kind: set.kind,
        total: seen.length,
        plain: seen.length - items.length,
        counts: countBy(items).filter(({ count }) => count > 0),
      },
    ]
  })
}

/** From which zoom a kind's names are shown, and where they stand among the others when space is short. */
const named: Partial<Record<ShapeKind, { zoom: number; priority: number; size: number }>> = {
  phase: { zoom: 12.75, priority: 5, size: 11.5 },
  plan: { zoom: 14, priority: 6, size: 11 },
  plot: { zoom: 15.75, priority: 7, size: 11 },
  parcel: { zoom: 16.5, priority: 8, size: 10 },
}
/** Names of one kind asked for at most: the largest shapes first. */
const mostNames = 400

/** What the shapes in view ask of the names on the map. */
export function nearIn(indexes: readonly HitIndex[], looks: readonly Look[], frame: Frame): Near {
  const zones = indexes.filter(index => index.set.kind === 'zone')
  const outlines = zones.flatMap(index =>
    shapesInView(index, frame).map(({ n, ...box }) => [index.set.ids[n] ?? '', box] as const),
  )
  return { names: namesIn(indexes, looks, frame), outlines: new Map(outlines) }
}

/** The names of the shapes in view, inside them, where they have room for one. */
function namesIn(indexes: readonly HitIndex[], looks: readonly Look[], frame: Frame): LabelItem[] {
  const { x, y, cmPerPx } = pictureOf(frame, 'light')
  return indexes.flatMap((index, place): LabelItem[] => {
    const rank = named[index.set.kind]
    if (!rank || frame.zoom < rank.zoom) return []
    const shown = shapesInView(index, frame)
      .filter(({ n, width, height }) => looks[place]?.classes[n] !== hiddenClass && width > 26 && height > 12)
      .sort((a, b) => b.width * b.height - a.width * a.height)
      .slice(0, mostNames)
    return shown.flatMap(({ n, width, height }): LabelItem[] => {
      const { names, areaHa, ids, kind } = index.set
      const first = names[n] ?? ''
      // A name wider than its shape would be read as its neighbour's; letters are about 0.6 of their size wide.
      if (first === '' || first.length * rank.size * 0.6 > Math.max(width, 40)) return []
      const [cx, cy] = middleOf(index, n)
      const area = areaHa[n] ?? Number.NaN
      const style = { family: 'Be Vietnam Pro', size: rank.size, weight: 600 } as const
      const hasArea = height > 34 && !Number.isNaN(area)
      return [
        {
          id: `${kind}/${ids[n]}`,
          ...{ x: (cx - x) / cmPerPx, y: (y - cy) / cmPerPx, gap: 0, priority: rank.priority, first, style },
          ...(hasArea && { second: areaText(area), secondStyle: { ...style, size: 10, weight: 500 } }),
          sides: ['centre'],
        },
      ]
    })
  })
}
