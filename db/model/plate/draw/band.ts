import type { Meridian } from '../../geodesy/meridian.ts'
import { toVn2000 } from '../../geodesy/vn2000.ts'
import type { Projection } from '../../map/project.ts'
import { crossInterval } from '../../map/sheet/crosses.ts'
import { el, num } from '../../map/svg.ts'
import { mapColour } from '../../sign/colour.ts'
import type { Area } from '../plate.ts'
import { inks } from './words.ts'

/** Where a line of the VN-2000 grid leaves the map: metres, and px along the side. */
export type Tick = { metres: number; at: number }
type Side = 'top' | 'bottom' | 'left' | 'right'

/** Where the grid's lines cross a side of the map: eastings along the top and bottom, northings along the left and right. */
export function ticksOf(projection: Projection, meridian: Meridian, side: Side): Tick[] {
  const { width, height } = projection.size
  const isAcross = side === 'top' || side === 'bottom'
  const length = isAcross ? width : height
  const fixed = side === 'top' || side === 'left' ? 0 : isAcross ? height : width
  const value = (at: number) => {
    const [lon, lat] = projection.toLonLat(isAcross ? [at, fixed] : [fixed, at])
    const { x, y } = toVn2000(lon, lat, meridian)
    return isAcross ? y : x
  }
  const [from, to] = [value(0), value(length)]
  const step = crossInterval(projection.metresPerPx)
  const ticks: Tick[] = []
  for (let k = Math.ceil(Math.min(from, to) / step); k * step <= Math.max(from, to); k++) {
    // Nearly straight: two rounds of the rule of three are right to a hundredth of a px.
    let at = ((k * step - from) / (to - from)) * length
    for (let round = 0; round < 2; round++) at += ((k * step - value(at)) / (to - from)) * length
    if (at >= 0 && at <= length) ticks.push({ metres: k * step, at })
  }
  return ticks.sort((a, b) => a.at - b.at)
}

const thick = 1.5
const big = { size: 2.9 } as const
const little = { size: 2 } as const

/** The neat line, the band that turns black and white at each line of the grid, and the figures of the grid on four sides. */
export function drawBand(area: Area, projection: Projection, meridian: Meridian, hasGrid: boolean): string {
  const unit = area.width / projection.size.width
  const { x, y, width, height } = area
  const line = { fill: 'none', stroke: inks.ink }
  const outer = { x: x - thick, y: y - thick, width: width + 2 * thick, height: height + 2 * thick }
  const parts = [
    el('rect', {
      ...outer,
      fill: mapColour.paper.scaleLight,
      stroke: inks.ink,
      'stroke-width': 0.2,
      'fill-opacity': 0,
    }),
    el('rect', { ...area, ...line, 'stroke-width': 0.3 }),
  ]
  if (!hasGrid) return parts.join('')
  let d = ''
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const isAcross = side === 'top' || side === 'bottom'
    const ticks = ticksOf(projection, meridian, side).map(tick => ({ ...tick, at: tick.at * unit }))
    const length = isAcross ? width : height
    const edges = [0, ...ticks.map(tick => tick.at), length]
    const first = ticks[0] ? Math.round(ticks[0].metres / crossInterval(projection.metresPerPx)) : 0
    const depth = { top: y - thick, bottom: y + height, left: x - thick, right: x + width }[side]
    edges.slice(1).forEach((to, i) => {
      const from = edges[i] ?? 0
      // Counted in the grid's own lines, so that opposite sides are black at the same place.
      if ((first + i * (isAcross ? 1 : -1)) % 2 === 0) return
      d += isAcross
        ? `M${num(x + from, 3)} ${num(depth, 3)}h${num(to - from, 3)}v${thick}h${num(from - to, 3)}z`
        : `M${num(depth, 3)} ${num(y + from, 3)}v${num(to - from, 3)}h${thick}v${num(from - to, 3)}z`
    })
    for (const tick of ticks) parts.push(drawFigure(tick, side, area))
  }
  parts.push(el('path', { d, fill: inks.ink }))
  return parts.join('')
}

/** "5|50|000": the kilometres of the grid large, what does not change from line to line small. */
export function figureParts(metres: number): [string, string, string] {
  const text = String(metres)
  return [text.slice(0, -5), text.slice(-5, -3), text.slice(-3)]
}

function drawFigure({ metres, at }: Tick, side: Side, { x, y, width, height }: Area): string {
  const [first, second, third] = figureParts(metres)
  const widths = [first.length * little.size * 0.5, second.length * big.size * 0.5, third.length * little.size * 0.5]
  const whole = widths.reduce((sum, each) => sum + each, 0)
  const gap = thick + 1.1
  const upright = side === 'left' || side === 'right'
  // Figures at the sides are turned, so that they read upwards along the line they name.
  const origin = {
    top: { x: x + at, y: y - gap },
    bottom: { x: x + at, y: y + height + gap + big.size * 0.68 },
    left: { x: x - gap, y: y + at },
    right: { x: x + width + gap + big.size * 0.68, y: y + at },
  }[side]
  const room = upright ? height : width
  if (at < whole / 2 || at > room - whole / 2) return ''
  // One text, so that whoever copies it has the whole figure.
  const part = (text: string, { size }: { size: number }) => el('tspan', { 'font-size': size }, text)
  const words = part(first, little) + part(second, big) + part(third, little)
  const turn = upright ? ' rotate(-90)' : ''
  const transform = `translate(${num(origin.x, 3)} ${num(origin.y, 3)})${turn}`
  return el('text', { transform, 'text-anchor': 'middle', fill: inks.ink }, words)
}
