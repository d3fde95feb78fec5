import { symbolRadius } from '../sign/symbol.ts'
import { type LabelItem, type TextStyle, wrapText } from './label.ts'
import type { MapType } from './names.ts'
import { type Projection, zoomAt } from './project.ts'
import { type GeoShape, positionLists } from './svg.ts'
import { areaText, type MapLang, rank, type ZoneMark } from './zones.ts'

const words = {
  vi: { areaGap: 'diện tích: chưa có số liệu', near: 'vị trí gần đúng', others: (n: number) => `và ${n} khu khác` },
  en: { areaGap: 'area: no data', near: 'approximate location', others: (n: number) => `and ${n} more` },
}

/** The labels of the zones for `placeLabels`: name, and from zoom 10 on the area or its gap. */
export function zoneLabels(
  marks: readonly ZoneMark[],
  projection: Projection,
  type: MapType & { lang: MapLang },
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
    return zone.shape ? { ...label, ...outsideOf(zone.shape, projection, label, widest) } : label
  })
}

/** A name that would lie across its zone's own boundary stands under, over or beside it; one that fits inside stays at its symbol. */
function outsideOf(
  shape: GeoShape,
  { toPx }: Projection,
  { x, y, gap }: Pick<LabelItem, 'x' | 'y' | 'gap'>,
  width: number,
): Pick<LabelItem, 'reach' | 'sides'> {
  const points = positionLists(shape).flat().map(toPx)
  const far = (of: (point: readonly [number, number]) => number) =>
    points.reduce((most, point) => Math.max(most, of(point)), gap) + 4
  const reach = {
    right: far(p => p[0] - x),
    left: far(p => x - p[0]),
    above: far(p => y - p[1]),
    below: far(p => p[1] - y),
  }
  if (reach.right > gap + width + 8) return {}
  return { reach, sides: ['below', 'above', 'right', 'left'] }
}
