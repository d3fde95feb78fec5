import { el } from '../../map/svg.ts'
import { mapColour } from '../../sign/colour.ts'
import { formatNumber } from '../../text/number.ts'
import type { Area } from '../plate.ts'
import { inks, say } from './words.ts'

/** The parts of a scale bar: three or four of a round length, together as long as the room allows. `metresPerUnit` of the plate. */
export function barOf(metresPerUnit: number, room: number): { step: number; count: number } {
  const most = metresPerUnit * room
  const steps = [1, 2, 5]
    .flatMap(k => [1, 10, 100, 1000, 10_000, 100_000].map(power => k * power))
    .sort((a, b) => b - a)
  const step = steps.find(each => each * 3 <= most) ?? 1
  return { step, count: step * 4 <= most ? 4 : 3 }
}

/** A scale bar whose parts are black and white in turn, with a figure at each. */
export function drawBar(area: Area, metresPerUnit: number): string {
  const { step, count } = barOf(metresPerUnit, area.width - 8)
  const isKm = step >= 1000
  const own = step / metresPerUnit
  const left = area.x + 1.5
  const y = area.y + 4.8
  const face = { size: 2.8 } as const
  const edge = { y, height: 1.4, stroke: inks.ink, 'stroke-width': 0.2 }
  const parts = Array.from({ length: count }, (_, i) =>
    el('rect', { ...edge, x: left + i * own, width: own, fill: i % 2 === 0 ? inks.ink : mapColour.paper.scaleLight }),
  )
  const words = Array.from({ length: count + 1 }, (_, i) => {
    const value = formatNumber((i * step) / (isKm ? 1000 : 1))
    const x = left + i * own
    // The unit hangs past the last mark, so that the number stands on it.
    if (i === count)
      return say(`${value} ${isKm ? 'km' : 'm'}`, { x: x - value.length * face.size * 0.25, y: y - 1.1 }, face)
    return say(value, { x, y: y - 1.1, anchor: 'middle' }, face)
  })
  return parts.join('') + words.join('')
}
