import { light, type MapStyle, mapColour } from '../sign/colour.ts'
import { drawingWindow, type GeoFile } from './basemap.ts'
import { estimateWidth, type TextStyle } from './label.ts'
import { drawText } from './lettering.ts'
import { fitBounds, type Projection, projectAt } from './project.ts'
import type { Box } from './spread.ts'
import { cutTo, el, num, polygonPath, positionLists } from './svg.ts'

/** A piece of the map's furniture: its drawing and the box labels keep away from. */
export type Piece = { svg: string; box: Box }

/** A piece so many px in from the drawing's edge. */
export function movedIn({ svg, box }: Piece, margin: number): Piece {
  if (margin === 0) return { svg, box }
  const transform = `translate(${margin} ${margin})`
  return { svg: el('g', { transform }, svg), box: { ...box, x: box.x + margin, y: box.y + margin } }
}

/** A scale bar of a round length (1, 2 or 5 times a power of ten) not longer than `maxPx`, with the words at its marks. */
export function scaleLength(
  metresPerPx: number,
  maxPx: number,
  lang: 'vi' | 'en' = 'vi',
): { metres: number; px: number; marks: [string, string, string] } {
  const most = metresPerPx * maxPx
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find(k => k * power <= most) ?? 1) * power
  const isKm = metres >= 1000
  const word = (value: number) => String(isKm ? value / 1000 : value).replace('.', lang === 'vi' ? ',' : '.')
  return { metres, px: metres / metresPerPx, marks: ['0', word(metres / 2), `${word(metres)} ${isKm ? 'km' : 'm'}`] }
}

/** The scale bar with its lower left corner at `at`. */
export function drawScaleBar(
  projection: Projection,
  at: { x: number; y: number },
  face: TextStyle,
  style: MapStyle,
  lang: 'vi' | 'en',
): Piece {
  const c = mapColour[style]
  const { px, marks } = scaleLength(projection.metresPerPx, Math.min(200, projection.size.width * 0.3), lang)
  const top = at.y - 5
  const bar = el('rect', {
    x: at.x,
    y: top,
    width: px,
    height: 4,
    fill: c.scaleLight,
    stroke: c.ink,
    'stroke-width': 1,
  })
  const half = el('rect', { x: at.x, y: top, width: px / 2, height: 4, fill: c.ink })
  // The unit hangs past the last mark, so that the number stands on it.
  const [, , last] = marks
  const lastX = at.x + px - estimateWidth(last.replace(/ k?m$/, ''), face) / 2
  const words = marks.map((text, i) => {
    const anchor = i === 2 ? 'start' : 'middle'
    const x = i === 2 ? lastX : at.x + (px * i) / 2
    return drawText(text, { x, y: top - 4, anchor }, face, { colour: c.ink, halo: c.halo })
  })
  const height = face.size * 1.3 + 12
  // A little more than is estimated: the window sets figures wider than the font has them.
  const width = lastX + estimateWidth(last, face) * 1.15 + 6 - (at.x - 6)
  return { svg: bar + half + words.join(''), box: { x: at.x - 6, y: at.y - height, width, height } }
}

/** The north arrow with its letter under it; `at` is the middle of its top. Web Mercator is north up everywhere. */
export function drawNorth(at: { x: number; y: number }, face: TextStyle, style: MapStyle, letter: string): Piece {
  const c = mapColour[style]
  const { x, y } = at
  const outline = { stroke: c.ink, 'stroke-width': 0.9, 'stroke-linejoin': 'round' }
  const left = el('path', {
    d: `M${num(x)} ${num(y)}L${num(x - 6)} ${num(y + 26)}L${num(x)} ${num(y + 21)}Z`,
    fill: c.ink,
    ...outline,
  })
  const right = el('path', {
    d: `M${num(x)} ${num(y)}L${num(x + 6)} ${num(y + 26)}L${num(x)} ${num(y + 21)}Z`,
    fill: c.scaleLight,
    ...outline,
  })
  const word = drawText(
    letter,
    { x, y: y + 27 + face.size, anchor: 'middle' },
    { ...face, weight: 700 },
    { colour: c.ink, halo: c.halo },
  )
  return { svg: left + right + word, box: { x: x - 10, y: y - 4, width: 20, height: 36 + face.size } }
}

/** The screen's grid: meridians and parallels every 0,1 degree (1 or 0,5 far out) at 7 % ink. Never together with crosses. */
export function drawGraticule(projection: Projection, style: MapStyle): string {
  const { width, height } = projection.size
  const { west, south, east, north } = projection.bounds
  const step = [0.1, 0.5, 1, 5].find(s => (s / (east - west)) * width >= 36) ?? 10
  let d = ''
  for (let i = Math.ceil(west / step); i * step <= east; i++)
    d += `M${num(projection.toPx([i * step, south])[0])} 0v${num(height)}`
  for (let i = Math.ceil(south / step); i * step <= north; i++)
    d += `M0 ${num(projection.toPx([west, i * step])[1])}h${num(width)}`
  return d
    ? el('path', { d, fill: 'none', stroke: mapColour[style].ink, 'stroke-opacity': 0.07, 'stroke-width': 1 })
    : ''
}

/** Names that the corner map must carry, written by ourselves: data sets with a country field get them wrong. */
export const archipelagos = ['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)'] as const

/** True when a corner map's file names both archipelagos. */
export function hasArchipelagos(file: GeoFile): boolean {
  const names = file.features.map(feature => feature.properties?.name)
  return archipelagos.every(name => names.includes(name))
}

/** The corner map: the east of the sea with both archipelagos, and a red frame where the map is. No borders, no foreign names. */
export function drawLocator(file: GeoFile, of: Projection, box: Box, face: TextStyle, style: MapStyle): Piece {
  const c = mapColour[style]
  const ofClass = (name: string) => file.features.filter(feature => feature.properties?.class === name)
  const land = ofClass('land').map(feature => feature.geometry)
  const places = land.flatMap(positionLists).flat()
  const [lons, lats] = [places.map(place => place[0]), places.map(place => place[1])]
  const bounds = {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }
  // Filled to the frame, so that the edges of the data, which are no shores, fall outside it.
  const fit = fitBounds(bounds, box)
  const [[left, top], [right, bottom]] = [fit.toPx([bounds.west, bounds.north]), fit.toPx([bounds.east, bounds.south])]
  const slack = Math.max(box.width / (right - left), box.height / (bottom - top))
  const inner = projectAt(fit.centre, fit.metresPerPx / slack / 1.02, box)
  const d = polygonPath(land, inner.toPx, drawingWindow(inner))
  const dots = ofClass('islets')
    .flatMap(feature => positionLists(feature.geometry).flat())
    .map(place => inner.toPx(place))
    .map(([x, y]) => `M${num(x)} ${num(y)}h0`)
    .join('')
  // Dots as strokes of no length with round ends: one element in place of thirty.
  const ink = { fill: 'none', stroke: c.ink, 'stroke-width': 1.8, 'stroke-linecap': 'round' }
  const islets = dots ? el('path', { d: dots, ...ink }) : ''
  const names = ofClass('label').map(feature => {
    const at = positionLists(feature.geometry)[0]?.[0] ?? [0, 0]
    const [x, y] = inner.toPx(at)
    const isSea = feature.properties?.kind === 'sea'
    const lines = String(feature.properties?.name ?? '').split(/ (?=\()/)
    const own = isSea ? { ...face, isItalic: true } : face
    const paint = { colour: isSea ? c.waterText : c.ink, halo: c.water }
    const half = estimateWidth(lines[0] ?? '', { ...own, weight: isSea ? 400 : 600 }) / 2 + 2
    const middle = Math.min(box.width - half, Math.max(half, x))
    const top = Math.min(
      y - (lines.length - 1) * face.size * 0.5,
      box.height - 3 - (lines.length - 1) * face.size * 1.15,
    )
    return lines
      .map((text, i) => {
        const at = { x: middle, y: top + i * face.size * 1.15, anchor: 'middle' } as const
        return drawText(text, at, { ...own, weight: isSea || i > 0 ? 400 : 600 }, paint)
      })
      .join('')
  })
  const [x0, y0] = inner.toPx([of.bounds.west, of.bounds.north])
  const [x1, y1] = inner.toPx([of.bounds.east, of.bounds.south])
  const side = Math.max(5, x1 - x0, y1 - y0)
  const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2]
  const frame = {
    x: mx - side / 2,
    y: my - side / 2,
    width: side,
    height: side,
    fill: 'none',
    stroke: light.red,
    'stroke-width': 1.2,
  }
  const whole = { width: box.width, height: box.height }
  const ground = el('rect', { ...whole, fill: c.water })
  const coast = d ? el('path', { d, fill: c.land, stroke: c.coast, 'stroke-width': 0.5 }) : ''
  const inside = cutTo(whole, ground + coast + islets + names.join('') + el('rect', frame))
  const border = el('rect', { ...whole, fill: 'none', stroke: c.ink, 'stroke-width': 0.8 })
  return {
    svg: el('g', { transform: `translate(${num(box.x)} ${num(box.y)})` }, inside + border),
    box,
  }
}
