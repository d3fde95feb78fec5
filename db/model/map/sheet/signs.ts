import { mapColour, typeHue } from '../../sign/colour.ts'
import { type Status, statusCellMarkup } from '../../sign/status.ts'
import { symbolMarkup, type ZoneType } from '../../sign/symbol.ts'
import { el } from '../svg.ts'

/** What a legend shows beside its words. */
export type Sign =
  | { is: 'type'; type: ZoneType; status: Status | null }
  | { is: 'class'; status: Status | null }
  | { is: 'ring' }
  | { is: 'edge'; dash: string | null; width: number; hue: ZoneType | null }

/** A sign around its middle, 34 px wide and 17 px high at most. */
export function signMarkup(sign: Sign): string {
  if (sign.is === 'type') return symbolMarkup({ type: sign.type, status: sign.status, size: 17 })
  if (sign.is === 'ring') {
    const ring = { r: 8, fill: 'none', stroke: mapColour.paper.ink, 'stroke-width': 1.2, 'stroke-dasharray': '2.6 2.4' }
    return el('circle', ring)
  }
  if (sign.is === 'edge') {
    const stroke = sign.hue ? typeHue.light[sign.hue] : mapColour.paper.ink
    const line = { x1: -16, x2: 16, y1: 0, y2: 0, stroke, 'stroke-width': sign.width }
    return el('line', { ...line, 'stroke-dasharray': sign.dash ?? undefined })
  }
  if (sign.status) return statusCellMarkup(sign.status, { width: 34, height: 16 })
  const blank = { x: -17, y: -8, width: 34, height: 16, rx: 3, fill: '#FFFFFF', stroke: mapColour.paper.gap }
  return el('rect', { ...blank, 'stroke-width': 1.2 })
}
