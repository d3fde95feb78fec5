import { type Sign, signMarkup } from '../../map/sheet/signs.ts'
import { el, num } from '../../map/svg.ts'
import { light, mapColour } from '../../sign/colour.ts'
import { signWidth } from '../part/legend.ts'
import { entryHeight, headingFace, heightOf, leading, rowHeightOf, rowLine } from '../part/part.ts'
import { numberWidth, rowFace, symbolWidth } from '../part/rows.ts'
import type { Area, Entry, Row } from '../plate.ts'
import { baseline, drawWords, say } from './words.ts'

/** Units to a px of the signs, which are drawn in px. */
const px = 0.235

/** A sign around a place. */
const drawSign = (sign: Sign, x: number, y: number): string =>
  el('g', { transform: `translate(${num(x, 3)} ${num(y, 3)}) scale(${px})` }, signMarkup(sign))

/** A heading with the rule under it. */
export function drawHeading(text: string, area: Area): string {
  const rule = { x1: area.x, x2: area.x + area.width, stroke: mapColour.paper.ink, 'stroke-width': 0.3 }
  const y = area.y + area.height - 0.6
  const words = text ? say(text, { x: area.x, y: baseline(area.y, headingFace.size) }, headingFace) : ''
  return words + el('line', { ...rule, y1: y, y2: y })
}

/** Signs, each with its words at its right. */
export function drawLegend(entries: readonly Entry[], area: Area): string {
  let y = area.y
  return entries
    .map(entry => {
      const height = entryHeight(entry)
      const first = (entry.lines[0]?.face.size ?? 0) * leading
      const top = y + (height - heightOf(entry.lines)) / 2
      const words = { ...area, x: area.x + signWidth - 1, y: top }
      const sign = drawSign(entry.sign, area.x + 4.2, top + first / 2)
      y += height
      return sign + drawWords(entry.lines, words, 'start')
    })
    .join('')
}

/** The rows of a table, a hairline under each. */
export function drawRows(rows: readonly Row[], least: number, area: Area): string {
  const right = area.x + area.width
  let y = area.y
  return rows
    .map(row => {
      const height = rowHeightOf(row, least)
      const top = y + (height - row.lines.length * rowLine) / 2
      const first = baseline(top, rowLine / leading)
      const left = area.x + (row.sign ? numberWidth + symbolWidth : 0)
      const lines = row.lines.map((text, i) => {
        const isSecond = i > 0 && row.value !== '' && row.sign !== null && row.lines.length === 2 && least > 4.5
        return say(
          text,
          { x: left, y: first + i * rowLine },
          rowFace,
          isSecond || (row.isGap && !row.value) ? 'second' : 'ink',
        )
      })
      const number = row.number === null ? '' : String(row.number)
      const parts = [
        number ? say(number, { x: area.x + numberWidth - 1.2, y: first, anchor: 'end' }, rowFace, 'second') : '',
        row.sign ? drawSign(row.sign, area.x + numberWidth + 2, top + rowLine / 2) : '',
        ...lines,
        row.value
          ? say(
              row.value,
              { x: right, y: first, anchor: 'end' },
              { ...rowFace, italic: row.isGap },
              row.isGap ? 'gap' : 'ink',
            )
          : '',
        el('line', {
          x1: area.x,
          x2: right,
          y1: y + height,
          y2: y + height,
          stroke: light.line2,
          'stroke-width': 0.15,
        }),
      ]
      y += height
      return parts.join('')
    })
    .join('')
}
