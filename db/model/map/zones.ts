import { type MapStyle, mapColour, typeHue } from '../sign/colour.ts'
import type { Status } from '../sign/status.ts'
import { type SymbolSpec, symbolMarkup, symbolRadius, type ZoneType } from '../sign/symbol.ts'
import { formatNumber } from '../text/number.ts'
import { type LonLat, type Projection, zoomAt } from './project.ts'
import { type Box, clusterPoints, spreadSymbols } from './spread.ts'
import { el, type GeoShape, polygonPath } from './svg.ts'

/** A zone as a map needs it. `point` and `areaHa` are `null` when nobody knows them; nothing is guessed. */
export type MapZone = {
  id: string
  name: string
  /** A shorter name for the map. */
  short?: string
  type: ZoneType
  /** The class the current theme gives it. */
  status: Status
  point: LonLat | null
  areaHa: number | null
  /** The place is not surveyed: dashed ring. */
  approximate: boolean
  selected: boolean
  /** Boundary, if one is known (GeoJSON Polygon or MultiPolygon, WGS 84). */
  shape?: GeoShape | null
  /** Steps back behind those that something is told of. */
  isAside?: boolean
  /** A boundary is known and is drawn by somebody else: no circle stands for it. */
  isBounded?: boolean
}

export type MapLang = 'vi' | 'en'

/** An area as it is written beside a name: "210,54 ha", in English "210.54 ha". */
export function areaText(areaHa: number, lang: MapLang = 'vi'): string {
  const text = formatNumber(areaHa, 2)
  return `${lang === 'en' ? text.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.')) : text}\u00a0ha`
}

/** Radius in px of the circle with a zone's area: what stands for a boundary nobody has surveyed. */
export function equalAreaRadius(areaHa: number, metresPerPx: number): number {
  return Math.sqrt((areaHa * 10_000) / Math.PI) / metresPerPx
}

/** A zone (or a cluster of zones, far out) with the px place of its symbol. */
export type ZoneMark = {
  zone: MapZone
  members: MapZone[]
  x: number
  y: number
  leader: { x: number; y: number } | null
  symbol: SymbolSpec
  /** px radius of the equal-area circle around the true place, when it is drawn. */
  circle: number | null
}

/** Labels are placed in this order: selected, late, KCN, housing, CCN. */
export function rank(zone: MapZone): number {
  if (zone.selected) return 0
  if (zone.status === 'stuck') return 1
  return { kcn: 2, housing: 3, ccn: 4 }[zone.type]
}

/**
 * Px within which zones are shown as one: 20 far out (section 7), nothing nearer, save where so many are in the picture that their
 * symbols would cover more than a quarter of it: then wide enough that they need not be moved apart.
 */
function joinDistance(count: number, size: number, projection: Projection): number {
  const { width, height } = projection.size
  if (count * (2 * size) ** 2 > (width * height) / 4) return 2.2 * size
  return zoomAt(projection.metresPerPx, projection.centre[1]) < 9.6 ? 20 : 0
}

/** Symbols of the zones in the picture: clustered far out, moved apart where they would touch. Zones without a point are left out. */
export function markZones(
  zones: readonly MapZone[],
  projection: Projection,
  style: MapStyle,
  size: number,
): ZoneMark[] {
  const zoom = zoomAt(projection.metresPerPx, projection.centre[1])
  const { width, height } = projection.size
  const points = [...zones]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap(zone => {
      if (!zone.point) return []
      const [x, y] = projection.toPx(zone.point)
      return x < -size || y < -size || x > width + size || y > height + size ? [] : [{ id: zone.id, x, y, zone }]
    })
  const byId = new Map(points.map(point => [point.id, point.zone]))
  const distance = joinDistance(points.length, size, projection)
  const clusters = distance > 0 ? clusterPoints(points, distance) : points.map(({ id, x, y }) => ({ x, y, ids: [id] }))

  const marks = clusters.flatMap(({ x, y, ids }): ZoneMark[] => {
    const members = ids.flatMap(id => byId.get(id) ?? [])
    const zone = members[0]
    if (!zone) return []
    const radius =
      zone.areaHa === null || zone.shape || zone.isBounded || members.length > 1
        ? 0
        : equalAreaRadius(zone.areaHa, projection.metresPerPx)
    const circle = zoom >= 12.7 && radius > size * 0.6 ? radius : null
    const { type, status, selected } = zone
    // With its circle drawn, the ring for "approximate" says nothing new.
    const approximate = zone.approximate && circle === null
    return [
      {
        zone,
        members,
        x,
        y,
        leader: null,
        circle,
        // The ring of what is chosen is the screen's: on paper the ring of a place that is near the truth stands there.
        symbol: { type, status, size, selected: selected && style !== 'paper', approximate, dark: style === 'dark' },
      },
    ]
  })
  const spread = spreadSymbols(
    marks.map(({ zone, x, y, symbol }) => ({
      id: zone.id,
      x,
      y,
      isFixed: zone.selected,
      radius: symbolRadius(symbol) + 1,
    })),
    size,
  )
  return marks.map((mark, i) => ({
    ...mark,
    x: spread[i]?.x ?? mark.x,
    y: spread[i]?.y ?? mark.y,
    leader: spread[i]?.leader ?? null,
  }))
}

/** Boundaries and equal-area circles, to lie under everything else of the zones; `wash`: how strongly they are filled. */
export function drawZoneAreas(
  marks: readonly ZoneMark[],
  projection: Projection,
  style: MapStyle,
  wash = 0.12,
): string {
  const hues = typeHue[style === 'dark' ? 'dark' : 'light']
  const window = { x: -60, y: -60, width: projection.size.width + 120, height: projection.size.height + 120 }
  const parts = marks.flatMap(({ zone, circle, leader, x, y, members }) => {
    const paint = { fill: hues[zone.type], 'fill-opacity': wash, stroke: hues[zone.type], 'stroke-width': 2 }
    const dash = '6 4'
    if (circle !== null) {
      return [el('circle', { cx: leader?.x ?? x, cy: leader?.y ?? y, r: circle, ...paint, 'stroke-dasharray': dash })]
    }
    return members.flatMap(member => {
      if (!member.shape) return []
      const d = polygonPath([member.shape], projection.toPx, window)
      return d
        ? [
            el('path', {
              d,
              ...paint,
              'fill-rule': 'evenodd',
              'stroke-dasharray': member.approximate ? dash : undefined,
            }),
          ]
        : []
    })
  })
  return parts.join('')
}

/** Leaders and symbols, the selected one on top. */
export function drawZoneSymbols(marks: readonly ZoneMark[], style: MapStyle, type: { scale: number }): string {
  const c = mapColour[style]
  const leaders: string[] = []
  const symbols: string[] = []
  for (const { x, y, leader, symbol, members } of [...marks].sort(
    (a, b) => Number(a.zone.selected) - Number(b.zone.selected),
  )) {
    if (leader) {
      const line = { x1: leader.x, y1: leader.y, x2: x, y2: y, stroke: c.ink, 'stroke-width': 1.1 }
      leaders.push(el('line', line) + el('circle', { cx: leader.x, cy: leader.y, r: 2.6, fill: c.ink }))
    }
    const badge = members.length > 1 ? drawCount(members.length, symbol.size, style, type.scale) : ''
    const isAside = members.every(member => member.isAside)
    const at = { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, ...(isAside && { opacity: 0.35 }) }
    symbols.push(el('g', at, symbolMarkup(symbol) + badge))
  }
  return leaders.join('') + symbols.join('')
}

function drawCount(count: number, size: number, style: MapStyle, scale: number): string {
  const c = mapColour[style]
  const at = { cx: size * 0.52, cy: -size * 0.48 }
  const disc = el('circle', { ...at, r: 6.6 * scale, fill: c.ink, stroke: c.halo, 'stroke-width': 1.2 })
  const letters = { 'font-size': 9 * scale, 'font-weight': 'bold', 'text-anchor': 'middle', fill: c.halo }
  const text = { x: at.cx, y: at.cy + 3.2 * scale, ...letters }
  return disc + el('text', text, String(count))
}

/** What the zones' symbols and leaders cover; a zone's own label may touch its own symbol's box. */
export function zoneObstacles(marks: readonly ZoneMark[]): (Box & { id?: string })[] {
  return marks.flatMap(({ zone, x, y, leader, symbol }) => {
    const r = symbolRadius(symbol)
    const boxes: (Box & { id?: string })[] = [{ id: zone.id, x: x - r, y: y - r, width: 2 * r, height: 2 * r }]
    if (!leader) return boxes
    const steps = Math.max(1, Math.ceil(Math.hypot(leader.x - x, leader.y - y) / 6))
    for (let i = 0; i <= steps; i++) {
      const t = i / steps
      boxes.push({ x: x + (leader.x - x) * t - 3, y: y + (leader.y - y) * t - 3, width: 6, height: 6 })
    }
    return boxes
  })
}
