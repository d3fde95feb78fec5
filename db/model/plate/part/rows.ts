import type { ZoneSummary } from '../../dossier.ts'
import { shortName } from '../../map/register.ts'
import { areaText } from '../../map/zones.ts'
import type { Reading } from '../../themed.ts'
import type { Fact } from '../ask.ts'
import type { Row } from '../plate.ts'
import { linesOf, oneLine, widthOf } from './lines.ts'
import { beside, type Part, rowHeightOf, rowsPart } from './part.ts'

export const rowFace = { size: 2.9 } as const
export const gapWords = 'chưa có số liệu'
/** Units before the name: the number and the symbol. */
export const numberWidth = 5
export const symbolWidth = 5.5
const loosest = 5
const tightest = 3.9

/** A zone in the table beside a map: its number, symbol, name, and its area or that nobody knows it. */
export function zoneRow(zone: ZoneSummary, number: number | null, reading: Reading, width: number): Row {
  const value = zone.area_ha === null ? gapWords : areaText(zone.area_ha)
  const room = width - numberWidth - symbolWidth - widthOf(value, rowFace) - 2.5
  const lines = linesOf(shortName(zone.name), room, rowFace)
  const sign = { is: 'type', type: zone.type, status: reading.classOf(zone) } as const
  return {
    number,
    sign,
    lines: lines.length > 2 ? [lines[0] ?? '', oneLine(lines.slice(1).join(' '), room, rowFace)] : lines,
    value,
    isGap: zone.area_ha === null,
  }
}

/** A line of a zone's own sheet; a gap is spelled out. */
export function factRow({ label, value }: Fact, width: number): Row {
  const text = value ?? gapWords
  const room = Math.max(20, width - widthOf(text, rowFace) - 3)
  // A long value stands on its own lines under its label.
  if (widthOf(text, rowFace) > width * 0.62)
    return {
      number: null,
      sign: null,
      lines: [`${label}:`, ...linesOf(text, width, rowFace)],
      value: '',
      isGap: value === null,
    }
  return { number: null, sign: null, lines: linesOf(label, room, rowFace), value: text, isGap: value === null }
}

const steps = [loosest, 4.6, 4.2, tightest] as const

/** As many rows as fit into a height, set as loosely as it allows; `rest` are those that do not. */
export function fitRows(rows: readonly Row[], height: number): { part: Part; rest: readonly Row[] } {
  const least = steps.find(each => rowsPart(rows, each).height <= height) ?? tightest
  const count = fitting(rows, height, least)
  return { part: rowsPart(rows.slice(0, count), least), rest: rows.slice(count) }
}

/** The same in two columns with a gap between; the rows are made for the width of one. */
export function fitColumns(rows: readonly Row[], height: number, gap: number): { part: Part; rest: readonly Row[] } {
  const cut = (least: number) => {
    const first = fitting(rows, height, least)
    return [first, first + fitting(rows.slice(first), height, least)] as const
  }
  const least = steps.find(each => cut(each)[1] === rows.length) ?? tightest
  const [first, end] = cut(least)
  const part = beside(rowsPart(rows.slice(0, first), least), rowsPart(rows.slice(first, end), least), 0.5, gap)
  return { part, rest: rows.slice(end) }
}

function fitting(rows: readonly Row[], height: number, least: number): number {
  let used = 0
  const over = rows.findIndex(row => {
    used += rowHeightOf(row, least)
    return used > height
  })
  return over < 0 ? rows.length : over
}
