import { num } from '../map/svg.ts'
import type { Status } from './status.ts'

type Point = readonly [number, number]
type Line = { degrees: number; period: number; width: number; phase: number }

/** The hatch of each class as lines to be stroked, px: the measures of `statusHatch`. Dots are strokes of no length with round ends. */
const hatches: Record<Status, { lines: Line[]; dots?: { period: number; width: number } }> = {
  xong: { lines: [] },
  unk: { lines: [] },
  doing: { lines: [{ degrees: 45, period: 6, width: 2.4, phase: 0 }] },
  wait: { lines: [{ degrees: 0, period: 5, width: 2, phase: 0 }] },
  stuck: {
    lines: [
      { degrees: 45, period: 6, width: 2, phase: 0.5 },
      { degrees: -45, period: 6, width: 2, phase: 0.5 },
    ],
  },
  todo: { lines: [], dots: { period: 6, width: 2 } },
}

/** How a class is stroked over the ground of its shapes: path data, the width of its strokes, and whether their ends are round. */
export type Hatching = { d: string; width: number; isRound: boolean }

/**
 * The hatch of a class over any polygons, holes and all (rings in px, even-odd): each line is cut where it meets a ring, so nothing is
 * clipped and no pattern is named: it stays lines in a PDF, and a thousand plots of one class are one path. `unit` is how many
 * units of the rings one px of hatch takes. Null for the classes without hatch.
 */
export function hatchOver(
  status: Status,
  shapes: readonly (readonly (readonly Point[])[])[],
  unit = 1,
): Hatching | null {
  const { lines, dots } = hatches[status]
  const width = (lines[0]?.width ?? dots?.width ?? 0) * unit
  if (width === 0) return null
  const parts = shapes.flatMap(rings => [
    ...lines.flatMap(line => cutLines(rings, line, unit)),
    ...(dots ? cutDots(rings, dots.period * unit) : []),
  ])
  return parts.length > 0 ? { d: parts.join(''), width, isRound: dots !== undefined } : null
}

/** Lines upright and then turned clockwise, cut to the rings. All lie on one grid around the origin, so that neighbours join. */
function cutLines(rings: readonly (readonly Point[])[], { degrees, period, phase }: Line, unit: number): string[] {
  const turn = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const upright = rings.map(ring => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]))
  return crossings(upright, period * unit, phase).map(
    ([x, y0, y1]) =>
      `M${num(x * cos - y0 * sin)} ${num(y0 * cos + x * sin)}L${num(x * cos - y1 * sin)} ${num(y1 * cos + x * sin)}`,
  )
}

function cutDots(rings: readonly (readonly Point[])[], period: number): string[] {
  const out: string[] = []
  for (const [x, y0, y1] of crossings(rings, period, 0.5)) {
    for (let k = Math.ceil(y0 / period - 0.5); (k + 0.5) * period <= y1; k++)
      out.push(`M${num(x)} ${num((k + 0.5) * period)}h0`)
  }
  return out
}

/** Where the uprights x = (k + phase) * period run inside the rings: [x, from, to]. Each upright's crossings are found edge by edge. */
function crossings(rings: readonly (readonly Point[])[], period: number, phase: number): [number, number, number][] {
  const byLine = new Map<number, number[]>()
  for (const ring of rings) {
    ring.forEach((b, i) => {
      const a = ring[(i + ring.length - 1) % ring.length] ?? b
      const [left, right] = a[0] < b[0] ? [a, b] : [b, a]
      // Half open, so that a corner on a line is counted once.
      for (let k = Math.ceil(left[0] / period - phase); (k + phase) * period < right[0]; k++) {
        const x = (k + phase) * period
        const y = left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0])
        const known = byLine.get(k)
        if (known) known.push(y)
        else byLine.set(k, [y])
      }
    })
  }
  const out: [number, number, number][] = []
  for (const [k, ys] of [...byLine].sort((a, b) => a[0] - b[0])) {
    ys.sort((a, b) => a - b)
    for (let i = 1; i < ys.length; i += 2) {
      const [from = 0, to = 0] = [ys[i - 1], ys[i]]
      if (to - from > 0.05) out.push([(k + phase) * period, from, to])
    }
  }
  return out
}
