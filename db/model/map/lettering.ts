import { estimateWidth, type TextStyle } from './label.ts'
import { el, escapeXml, num } from './svg.ts'

/** Where a line of text stands, in px. `anchor` as in SVG; `angle` in degrees turns it about `about`, or about its own place. */
export type TextAt = {
  x: number
  y: number
  anchor?: 'start' | 'middle' | 'end'
  angle?: number
  about?: { x: number; y: number }
}

/** A line of text that stands out from the ground: with a halo on the screen, on a faint plate in papers. */
export function drawText(text: string, at: TextAt, style: TextStyle, paint: { colour: string; halo?: string }): string {
  const isPaper = style.family === 'Tinos'
  // Tinos has regular and bold only; asking for what a family lacks is answered differently by each rasteriser.
  const weight = isPaper ? (style.weight >= 600 ? 700 : 400) : style.weight
  const about = at.about ?? at
  const transform = at.angle ? `rotate(${num(at.angle)} ${num(about.x)} ${num(about.y)})` : undefined
  const line = el(
    'text',
    {
      x: at.x,
      y: at.y,
      'font-size': style.size,
      'font-weight': weight === 400 ? undefined : weight,
      'font-style': style.isItalic ? 'italic' : undefined,
      'letter-spacing': style.letterSpacing,
      'text-anchor': at.anchor === 'start' ? undefined : at.anchor,
      fill: paint.colour,
      ...(paint.halo && !isPaper ? haloOf(paint.halo) : {}),
      transform,
    },
    escapeXml(text),
  )
  return paint.halo && isPaper ? plateUnder(text, at, style, paint.halo, transform) + line : line
}

const haloOf = (colour: string) => ({
  stroke: colour,
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
})

/** A printed halo makes a drawing of every letter: a PDF three times as heavy, each name in it twice for whoever searches. */
function plateUnder(text: string, at: TextAt, style: TextStyle, fill: string, transform: string | undefined): string {
  const width = estimateWidth(text, style) + 4
  const left = { start: -2, middle: -width / 2, end: 2 - width }[at.anchor ?? 'start']
  const box = { x: at.x + left, y: at.y - style.size * 0.86, width, height: style.size * 1.12 }
  return el('rect', { ...box, rx: 2, fill, 'fill-opacity': 0.72, transform })
}
