import { el, isInside, num, pathOf, svgDocument } from '../map/svg.ts'
import { dark as darkRoom, statusColour } from './colour.ts'

/** The six classes, in the order of every legend. A theme renames the word, never the drawing. */
export const statuses = ['xong', 'doing', 'todo', 'wait', 'stuck', 'unk'] as const

export type Status = (typeof statuses)[number]

/** Default words; themes and modules may say something nearer to their subject. */
export const statusWord: Record<Status, { vi: string; en: string }> = {
  xong: { vi: 'Xong', en: 'Done' },
  doing: { vi: 'Đang làm', en: 'In progress' },
  todo: { vi: 'Chưa làm', en: 'Not started' },
  wait: { vi: 'Chờ cơ quan khác', en: 'Waiting for another agency' },
  stuck: { vi: 'Vướng, trễ', en: 'Blocked or late' },
  unk: { vi: 'Chưa có số liệu', en: 'No data' },
}

/** Name of the icon that stands for the class where there is no room for the drawing. */
export const statusIconName: Record<Status, 'tick' | 'half' | 'circle' | 'hourglass' | 'triangle' | 'dash'> = {
  xong: 'tick',
  doing: 'half',
  todo: 'circle',
  wait: 'hourglass',
  stuck: 'triangle',
  unk: 'dash',
}

/** Outline of a status cell, px: 1.2 in the line colour; `unk` is dashed 3-2.4. */
export const statusOutline = { width: 1.2, radius: 3, dash: '3 2.4' } as const

/** Ground, line and icon colour of a class in a lit or a dark room. */
export function statusTone(status: Status, dark = false): { ground: string; line: string; icon: string } {
  return statusColour[dark ? 'dark' : 'light'][status]
}

export type PatternOptions = {
  /** Pattern px per unit of the drawing it is used in: 1 on screen, the group's inverse scale inside a scaled group. */
  scale?: number
  dark?: boolean
  /** The pattern's id; default `status-<key>` or `status-<key>-dark`. */
  id?: string
}

/** The id a pattern gets when none is asked for. */
export function statusPatternId(status: Status, dark = false): string {
  return `status-${status}${dark ? '-dark' : ''}`
}

/** True when the class is drawn with a hatch; `xong` and `unk` are plain grounds. */
export function hasPattern(status: Status): boolean {
  return status !== 'xong' && status !== 'unk'
}

/**
 * The class's hatch as a `<pattern>` in user space, for outlines `statusHatch` cannot cut (plots, bands, anything not convex).
 * Empty text for the classes without hatch.
 */
export function statusPattern(status: Status, options: PatternOptions = {}): string {
  if (!hasPattern(status)) return ''
  const { scale = 1, dark = false } = options
  const { ground, line } = statusTone(status, dark)
  const period = status === 'wait' ? 5 : 6
  const turn = status === 'doing' || status === 'stuck' ? ' rotate(45)' : ''
  const marks: Record<string, string> = {
    doing: el('rect', { x: 1.8, y: 0, width: 2.4, height: 6, fill: line }),
    todo: el('circle', { cx: 3, cy: 3, r: 1, fill: line }),
    wait: el('rect', { x: 1.5, y: 0, width: 2, height: 5, fill: line }),
    stuck: el('path', { d: 'M2 0h2v2h2v2h-2v2h-2v-2h-2v-2h2z', fill: line }),
  }
  // The same place on the origin as in `statusHatch`.
  const shift = status === 'todo' || status === 'stuck' ? 0 : -period / 2
  return el(
    'pattern',
    {
      id: options.id ?? statusPatternId(status, dark),
      patternUnits: 'userSpaceOnUse',
      width: period,
      height: period,
      patternTransform: `scale(${num(scale, 4)})${turn}${shift ? ` translate(${num(shift)} ${num(shift)})` : ''}`,
    },
    el('rect', { width: period, height: period, fill: ground }) + (marks[status] ?? ''),
  )
}

/** The `fill` that shows the class: a colour, or a reference to the pattern with that id. */
export function statusFill(status: Status, options: { dark?: boolean; id?: string } = {}): string {
  const { dark = false } = options
  return hasPattern(status) ? `url(#${options.id ?? statusPatternId(status, dark)})` : statusTone(status, dark).ground
}

type Point = readonly [number, number]

/**
 * The class's ground and hatch cut to a convex outline, as plain geometry: no pattern, no id, so it stays vector in a PDF and may
 * stand twice in one page. `unit` is how many units of the outline one px of hatch takes. Stripes lie on the origin; dots and
 * cross lines stand around it, so that a small symbol shows a grid and not one mark.
 */
export function statusHatch(
  status: Status,
  outline: readonly Point[],
  options: { unit?: number; dark?: boolean } = {},
): string {
  const { unit = 1, dark = false } = options
  const { ground, line } = statusTone(status, dark)
  const paths = {
    xong: [],
    unk: [],
    doing: stripes(outline, 45, 6 * unit, 2.4 * unit, 0),
    wait: stripes(outline, 0, 5 * unit, 2 * unit, 0),
    stuck: [...stripes(outline, 45, 6 * unit, 2 * unit, 0.5), ...stripes(outline, -45, 6 * unit, 2 * unit, 0.5)],
    todo: dots(outline, 6 * unit, unit),
  }[status]
  const shape = el('path', { d: `${pathOf(outline)}Z`, fill: ground })
  return paths.length > 0 ? shape + el('path', { d: paths.join(''), fill: line }) : shape
}

/** Stripes `width` wide every `period`, upright and then turned clockwise by so many degrees, cut to a convex outline. */
function stripes(outline: readonly Point[], degrees: number, period: number, width: number, phase: number): string[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const upright = outline.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin])
  const xs = upright.map(([x]) => x)
  const out: string[] = []
  for (let k = Math.floor(Math.min(...xs) / period - phase); (k + phase) * period - width / 2 < Math.max(...xs); k++) {
    const middle = (k + phase) * period
    const strip = cutHalf(cutHalf(upright, middle - width / 2, 1), middle + width / 2, -1)
    if (strip.length > 2) out.push(`${pathOf(strip.map(([x, y]): Point => [x * cos - y * sin, y * cos + x * sin]))}Z`)
  }
  return out
}

/** The part of a convex ring with x past `at` on the side of `sign`. */
function cutHalf(ring: readonly Point[], at: number, sign: 1 | -1): Point[] {
  return ring.flatMap((point, i): Point[] => {
    const before = ring[(i + ring.length - 1) % ring.length] ?? point
    const [d0, d1] = [(before[0] - at) * sign, (point[0] - at) * sign]
    const crossing: Point[] = d0 >= 0 === d1 >= 0 ? [] : [[at, before[1] + ((point[1] - before[1]) * d0) / (d0 - d1)]]
    return d1 >= 0 ? [...crossing, point] : crossing
  })
}

/** Whole dots of radius `r` at the points of a grid that lie inside an outline. */
function dots(outline: readonly Point[], period: number, r: number): string[] {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)]
  const out: string[] = []
  for (let x = (Math.floor(Math.min(...xs) / period) + 0.5) * period; x < Math.max(...xs); x += period) {
    for (let y = (Math.floor(Math.min(...ys) / period) + 0.5) * period; y < Math.max(...ys); y += period) {
      // A third of the radius inside is enough: the white gap around a symbol's hatch has the colour of the ground.
      const near = r / 3
      if (![-near, near].every(d => isInside([outline], x + d, y) && isInside([outline], x, y + d))) continue
      out.push(
        `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 1 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 1 ${num(-2 * r)} 0Z`,
      )
    }
  }
  return out
}

/** A rectangle around 0,0 with its corners rounded, as points. */
export function roundedBox(width: number, height: number, radius: number): Point[] {
  const [w, h] = [width / 2 - radius, height / 2 - radius]
  const corners = [
    [w, -h, -90],
    [w, h, 0],
    [-w, h, 90],
    [-w, -h, 180],
  ] as const
  return corners.flatMap(([x, y, from]) =>
    [0, 30, 60, 90].map((turn): Point => {
      const angle = ((from + turn) * Math.PI) / 180
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
    }),
  )
}

export type IconOptions = {
  dark?: boolean
  /** Set on a hatched cell: a disc under the icon, so that the hatch does not eat it. */
  inCell?: boolean
  /** One colour for the whole icon, e.g. white on a coloured button. */
  colour?: string
}

/** The class's icon on a 16 box around 0,0, for use inside another drawing. */
export function statusIconMarkup(status: Status, options: IconOptions = {}): string {
  const { dark = false, inCell = false } = options
  const tone = statusTone(status, dark)
  const paper = dark ? darkRoom.bg : '#FFFFFF'
  const colour = options.colour ?? tone.icon
  if (status === 'xong') {
    const tick = (stroke: string) =>
      el('path', {
        d: 'M-3.3 0.2 L-1 2.5 L3.4 -2.3',
        fill: 'none',
        stroke,
        'stroke-width': 2,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      })
    return inCell ? tick(paper) : el('circle', { r: 7, fill: colour }) + tick(paper)
  }
  const disc = inCell && hasPattern(status) ? el('circle', { r: 6.4, fill: paper }) : ''
  const line = { fill: 'none', stroke: colour, 'stroke-width': 1.6 }
  const drawing: Record<Exclude<Status, 'xong'>, string> = {
    doing: el('circle', { r: 4.7, ...line }) + el('path', { d: 'M0 -4.7 A4.7 4.7 0 0 1 0 4.7 Z', fill: colour }),
    todo: el('circle', { r: 4.5, ...line }),
    wait: el('path', {
      d: 'M-3.8 -4.6 H3.8 M-3.8 4.6 H3.8 M-2.7 -4.6 V-3 L2.7 3 V4.6 M2.7 -4.6 V-3 L-2.7 3 V4.6',
      ...line,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    stuck:
      el('path', { d: 'M0 -4.8 L5.2 4.3 H-5.2 Z', fill: colour, stroke: colour, 'stroke-linejoin': 'round' }) +
      el('path', { d: 'M0 -2 V1.1 M0 2.8 V2.9', stroke: paper, 'stroke-width': 1.5, 'stroke-linecap': 'round' }),
    unk: el('path', { d: 'M-3.8 0 H3.8', ...line, 'stroke-width': 1.9, 'stroke-linecap': 'round' }),
  }
  return disc + drawing[status]
}

/** The class's icon as a complete SVG, `size` px square. Decorative: the word beside it is what a screen reader says. */
export function statusIcon(status: Status, size: number, options: IconOptions = {}): string {
  const box = [-8, -8, 16, 16] as const
  return svgDocument({ width: size, height: size }, box, statusIconMarkup(status, options), { 'aria-hidden': 'true' })
}

export type CellOptions = { width: number; height: number; dark?: boolean; icon?: boolean }

/** A status cell around 0,0: ground, hatch, outline and, when asked, the icon; for use inside another drawing. */
export function statusCellMarkup(status: Status, options: CellOptions): string {
  const { dark = false, icon = false } = options
  const { line } = statusTone(status, dark)
  const [width, height] = [options.width - statusOutline.width, options.height - statusOutline.width]
  const radius = Math.min(statusOutline.radius, height / 3)
  const edge = { x: -width / 2, y: -height / 2, width, height, rx: radius, fill: 'none', stroke: line }
  const dash = {
    'stroke-width': statusOutline.width,
    'stroke-dasharray': status === 'unk' ? statusOutline.dash : undefined,
  }
  const mark = icon ? statusIconMarkup(status, { dark, inCell: true }) : ''
  return statusHatch(status, roundedBox(width, height, radius), { dark }) + el('rect', { ...edge, ...dash }) + mark
}

/** A status cell (legend swatch, matrix cell) as a complete SVG. */
export function statusCell(status: Status, options: CellOptions): string {
  const { width, height } = options
  const box = [-width / 2, -height / 2, width, height] as const
  return svgDocument({ width, height }, box, statusCellMarkup(status, options), { 'aria-hidden': 'true' })
}
