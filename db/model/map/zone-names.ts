import { symbolRadius } from '../sign/symbol.ts'
import { type LabelItem, type TextStyle, wrapText } from './label.ts'
import type { MapType } from './names.ts'
import { type Projection, zoomAt } from './project.ts'
import type { Box } from './spread.ts'
import { type GeoShape, positionLists } from './svg.ts'
import { areaText, type MapLang, rank, type ZoneMark } from './zones.ts'

const words = {
  vi: { areaGap: 'diện tích: chưa có số liệu', near: 'vị trí gần đúng', others: (n: number) => `và ${n} khu khác` },
  en: { areaGap: 'area: no data', near: 'approximate location', others: (n: number) => `and ${n} more` },
}

/** The labels of the zones for `placeLabels`: name, and from zoom 10 on the area or its gap. `outlines`: boxes in px around boundaries that are drawn elsewhere, by zone. */
export function zoneLabels(
  marks: readonly ZoneMark[],
  projection: Projection,
  type: MapType & { lang: MapLang },
  outlines: ReadonlyMap<string, Box> = new Map(),
): (LabelItem & { isGap: boolean })[] {
  const isFar = zoomAt(projection.metresPerPx, projection.centre[1]) < 9.6
  const style: TextStyle = { family: type.family, size: (isFar ? 12 : 12.5) * type.scale, weight: 600 }
  const say = words[type.lang]
  return marks.map(({ zone, members, x, y, symbol, circle }) => {
    const first = wrapText(zone.short ?? zone.name, 165 * type.scale, style, type.measure)
    const isGap = zone.areaHa === null && members.length === 1
    const area = zone.areaHa === null ? say.areaGap : areaText(zone.areaHa, type.lang)
    const secondStyle: TextStyle = {
      family: type.family,
      size: 11 * type.scale,
      weight: isGap ? 400 : 500,
      isItalic: isGap,
    }
    // Far out a single zone has no second line; a cluster says how many more it stands for.
    const others = members.length > 1 ? say.others(members.length - 1) : undefined
    const second = isFar || others ? others : circle !== null ? `${area}, ${say.near}` : area
    const sides = circle !== null ? (['above', 'below', 'right', 'left'] as const) : undefined
    // Inside its circle if that has room for two lines under the symbol, else outside it.
    const inCircle = circle !== null && circle > symbolRadius(symbol) + 40 * type.scale
    const gap =
      (circle !== null && !inCircle ? circle : symbolRadius(symbol)) + (members.length > 1 ? 10 : 4) * type.scale
    const label = { id: zone.id, x, y, gap, priority: rank(zone), first, style, second, secondStyle, sides, isGap }
    const widest = Math.max(...first.map(line => type.measure(line, style)))
    const outline = outlines.get(zone.id) ?? (zone.shape && outlineOf(zone.shape, projection))
    return outline ? { ...label, ...outsideOf(outline, label, widest) } : label
  })
}

function outlineOf(shape: GeoShape, { toPx }: Projection): Box | null {
  const points = positionLists(shape).flat().map(toPx)
  const [xs, ys] = [points.map(point => point[0]), points.map(point => point[1])]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  const [x, y] = [least(xs), least(ys)]
  return points.length === 0 ? null : { x, y, width: most(xs) - x, height: most(ys) - y }
}

/** A name that would lie across its zone's own boundary stands under, over or beside it; one that fits inside stays at its symbol. */
function outsideOf(
  outline: Box,
  { x, y, gap }: Pick<LabelItem, 'x' | 'y' | 'gap'>,
  width: number,
): Pick<LabelItem, 'reach' | 'sides'> {
  const far = (reached: number) => Math.max(reached, gap) + 4
  const reach = {
    right: far(outline.x + outline.width - x),
    left: far(x - outline.x),
    above: far(y - outline.y),
    below: far(outline.y + outline.height - y),
  }
  if (reach.right > gap + width + 8) return {}
  return { reach, sides: ['below', 'above', 'right', 'left'] }
}
