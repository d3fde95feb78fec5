import { drawText } from '../../map/lettering.ts'
import { mapColour } from '../../sign/colour.ts'
import { type Face, styleOf } from '../part/lines.ts'
import { leading } from '../part/part.ts'
import type { Area, Line } from '../plate.ts'

const paper = mapColour.paper
export const inks = { ink: paper.ink, second: paper.area, gap: paper.gap } as const

type At = { x: number; y: number; anchor?: 'start' | 'middle' | 'end'; angle?: number }

/** One line of words, its baseline at `at`. */
export const say = (text: string, at: At, face: Face, colour: keyof typeof inks = 'ink'): string =>
  drawText(text, at, styleOf(face), { colour: inks[colour] })

/** The baseline of a line of text that begins `top` units down: its letters stand in the middle of their line. */
export const baseline = (top: number, size: number): number => top + size * (leading / 2 + 0.34)

/** Lines under one another from the top of an area. */
export function drawWords(lines: readonly Line[], area: Area, anchor: 'start' | 'middle'): string {
  const x = anchor === 'middle' ? area.x + area.width / 2 : area.x
  let y = area.y
  return lines
    .map(({ text, face, colour }) => {
      const line = say(text, { x, y: baseline(y, face.size), anchor }, face, colour)
      y += face.size * leading
      return line
    })
    .join('')
}
