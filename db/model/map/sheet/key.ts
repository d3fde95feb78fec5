import { mapColour } from '../../sign/colour.ts'
import type { Piece } from '../furniture.ts'
import { estimateWidth, type TextStyle } from '../label.ts'
import { drawText } from '../lettering.ts'
import { el, num } from '../svg.ts'
import { type Sign, signMarkup } from './signs.ts'

/** A legend that stands inside a picture: its heading, and signs with their words. */
export type MapKey = { title: string; entries: { sign: Sign; text: string }[] }

/** px: a row, the room around the rows, and from the edge to the words. */
const row = 15
const padding = 6
const toWords = 32
/** A sign of 34 px in a row. */
const signScale = 0.62

/** The size of a legend, px. */
export function keySize({ title, entries }: MapKey, family: TextStyle['family']): { width: number; height: number } {
  const widths = entries.map(({ text }) => toWords + estimateWidth(text, { family, size: 9.5, weight: 400 }))
  const head = estimateWidth(title, { family, size: 10, weight: 700 })
  return { width: Math.max(head, ...widths) + 2 * padding, height: (entries.length + 1) * row + 2 * padding - 3 }
}

/** A legend on a white ground, its lower right corner at a place, px. */
export function drawKey(key: MapKey, corner: { x: number; y: number }, family: TextStyle['family']): Piece {
  const c = mapColour.paper
  const { width, height } = keySize(key, family)
  const box = { x: corner.x - width, y: corner.y - height, width, height }
  const ground = el('rect', { ...box, fill: '#FFFFFF', stroke: c.ink, 'stroke-width': 0.5 })
  const words = { colour: c.ink, halo: '#FFFFFF' }
  const left = box.x + padding
  const title = drawText(key.title, { x: left, y: box.y + padding + 9 }, { family, size: 10, weight: 700 }, words)
  const rows = key.entries.map(({ sign, text }, at) => {
    const middle = box.y + padding + (at + 1.5) * row - 2
    const transform = `translate(${num(left + 11, 2)} ${num(middle, 2)}) scale(${signScale})`
    const said = drawText(
      text,
      { x: left + toWords - padding, y: middle + 3.3 },
      { family, size: 9.5, weight: 400 },
      words,
    )
    return el('g', { transform }, signMarkup(sign)) + said
  })
  return { svg: ground + title + rows.join(''), box }
}
