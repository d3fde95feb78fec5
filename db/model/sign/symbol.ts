import { el, num, pathOf, svgDocument } from '../map/svg.ts'
import { dark as darkRoom, mapColour, typeHue } from './colour.ts'
import { roundedBox, type Status, statusHatch } from './status.ts'

/** What a symbol stands for: an industrial park, an industrial cluster, workers' housing. */
export type ZoneType = keyof (typeof typeHue)['light']

export const zoneTypes: readonly ZoneType[] = ['kcn', 'ccn', 'housing']

export type SymbolSpec = {
  type: ZoneType
  /** `null` draws the type alone, flat in its hue: legends of types, and every symbol under 16 px. */
  status: Status | null
  /** Side of the 24 box in px: 13 chip, 17 table, 18/26/30 map, 20 list, 30 dossier, 40-46 meeting. */
  size: number
  approximate?: boolean
  selected?: boolean
  dark?: boolean
}

type Point = readonly [number, number]

/** Outer shapes on the 24 box: square 20 with radius 2.2, hexagon 11.4 high point up, house 21.2 wide. */
const outlines: Record<ZoneType, readonly Point[]> = {
  kcn: roundedBox(20, 20, 2.2),
  ccn: [0, 1, 2, 3, 4, 5].map(i => {
    const angle = (i * Math.PI) / 3 - Math.PI / 2
    return [11.4 * Math.cos(angle), 11.4 * Math.sin(angle)]
  }),
  housing: [
    [0, -11],
    [10.6, -2.4],
    [10.6, 10],
    [-10.6, 10],
    [-10.6, -2.4],
  ],
}

const ringRadius = { approximate: 17.2, selected: 19.5 } as const
const selectedGrowth = 1.15
const flatBelow = 16

function scaled(type: ZoneType, k: number): Point[] {
  return outlines[type].map(([x, y]): Point => [x * k, y * k])
}

function shapePath(type: ZoneType, k: number): string {
  return `${pathOf(scaled(type, k))}Z`
}

/** px per unit of the 24 box, the growth of a selected symbol included. */
function pxPerUnit(spec: SymbolSpec): number {
  return (spec.size / 24) * (spec.selected ? selectedGrowth : 1)
}

/** Radius in px of the circle the symbol fills, rings included: the obstacle it is for labels and other symbols. */
export function symbolRadius(spec: Pick<SymbolSpec, 'type' | 'status' | 'size' | 'approximate' | 'selected'>): number {
  const units = spec.selected ? ringRadius.selected + 0.9 : spec.approximate ? ringRadius.approximate + 0.6 : 13.1
  return units * pxPerUnit(spec)
}

const drawn = new Map<string, string>()

/** The symbol around 0,0 as one `<g>` in px, for use inside a bigger drawing (wrap it in a translate). */
export function symbolMarkup(spec: SymbolSpec): string {
  const { type, status, size, approximate = false, selected = false, dark = false } = spec
  // A map of a thousand zones shows the same few dozen symbols over and over; cutting their hatches is what takes the time.
  const key = [type, status, size, approximate, selected, dark].join()
  const markup = drawn.get(key) ?? drawSymbol(spec)
  drawn.set(key, markup)
  return markup
}

function drawSymbol(spec: SymbolSpec): string {
  const { type, dark = false, selected = false, approximate = false } = spec
  const hue = typeHue[dark ? 'dark' : 'light'][type]
  const gap = dark ? darkRoom.bg : '#FFFFFF'
  const teal = mapColour[dark ? 'dark' : 'light'].selected
  const status = spec.size < flatBelow ? null : spec.status
  const outer = shapePath(type, 1)
  const parts: string[] = []

  if (selected) {
    const ring = { r: ringRadius.selected, stroke: teal, 'stroke-width': 1.8 }
    parts.push(el('circle', { ...ring, fill: teal, 'fill-opacity': 0.13 }))
  } else if (approximate) {
    const ring = { r: ringRadius.approximate, stroke: hue, 'stroke-width': 1.2, 'stroke-dasharray': '2.6 2.4' }
    parts.push(el('circle', { ...ring, fill: 'none' }))
  }
  parts.push(el('path', { d: outer, fill: gap, stroke: gap, 'stroke-width': 3.4, 'stroke-linejoin': 'round' }))

  if (status === 'unk') {
    // Drawn inside the outline, so that a symbol without data is not larger than its neighbours.
    const dash = { 'stroke-dasharray': '3.1 2.2', 'stroke-dashoffset': type === 'kcn' ? 0 : 1.55 }
    parts.push(el('path', { d: shapePath(type, 0.92), fill: gap, stroke: hue, 'stroke-width': 1.9, ...dash }))
    parts.push(el('path', { d: 'M-3.4 0.6H3.4', stroke: hue, 'stroke-width': 2, 'stroke-linecap': 'round' }))
    return group(spec, parts)
  }

  parts.push(el('path', { d: outer, fill: hue }))
  parts.push(el('path', { d: shapePath(type, 0.78), fill: gap }))
  const inside = scaled(type, 0.64)
  // The hatch keeps its px measures whatever the size of the symbol.
  if (status) parts.push(statusHatch(status, inside, { unit: 1 / pxPerUnit(spec), dark }))
  else parts.push(el('path', { d: `${pathOf(inside)}Z`, fill: hue }))
  return group(spec, parts)
}

function group(spec: SymbolSpec, parts: string[]): string {
  return el('g', { transform: `scale(${num(pxPerUnit(spec), 4)})` }, parts.join(''))
}

/**
 * The symbol as a complete SVG for a list row, a map icon or a legend. Without a ring the picture is `size` px square; with
 * one it is as large as the ring needs, and the symbol's place is its middle. See `symbolBox`.
 */
export function symbolSvg(spec: SymbolSpec): string {
  const side = symbolBox(spec)
  const box = [-side / 2, -side / 2, side, side] as const
  const more = { 'aria-hidden': 'true', overflow: 'visible' }
  return svgDocument({ width: side, height: side }, box, symbolMarkup(spec), more)
}

/** Side in px of the picture that `symbolSvg` makes. */
export function symbolBox(spec: SymbolSpec): number {
  return spec.selected || spec.approximate ? Math.ceil(2 * symbolRadius(spec)) : spec.size
}
