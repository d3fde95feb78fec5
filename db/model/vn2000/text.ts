import { foldAccents } from '../text/fold.ts'
import { decimalsOf } from './number.ts'
import type { RawTable } from './table.ts'

const gap = '[ .\\u00a0\\u2007\\u202f]?'
const tail = '(?:[.,]\\d{1,4})?(?![\\d])'
/** A northing or an easting inside a line where thousands are apart by spaces too. */
const coordinate = new RegExp(
  `(?<![\\d.,])(?:[12]${gap}\\d{3}${gap}\\d{3}${tail}|[89]\\d{2}${gap}\\d{3}${tail}|[1-8]\\d{2}${gap}\\d{3}${tail})`,
  'g',
)

/** Rows of pasted or plain text: cells by tabs, semicolons or wide gaps, or by the coordinates in the line when one space is all there is. */
export function tableOfText(text: string, name = 'dán'): RawTable {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const sign = ['\t', ';', '|'].find(each => lines.filter(line => line.includes(each)).length > lines.length / 2)
  return { name, rows: lines.map(line => cellsOf(line, sign)) }
}

function cellsOf(line: string, sign: string | undefined): string[] {
  if (line.trim() === '') return []
  if (sign && line.includes(sign)) return line.split(sign).map(trim)
  const wide = line.trim().split(/\t| {2,}|\u3000/)
  if (wide.filter(cell => isCoordinate(cell)).length >= 2) return wide.map(trim)
  const found = [...line.matchAll(coordinate)]
  const [first, second] = found
  if (!first || !second) return wide.length > 1 ? wide.map(trim) : [trim(line)]
  const before = trim(line.slice(0, first.index))
  const after = trim(line.slice(second.index + second[0].length))
  return [...namesIn(before), trim(first[0]), trim(second[0]), ...(after ? after.split(/\s+/) : [])]
}

const trim = (text: string) => text.replace(/^[\s\u00a0|]+|[\s\u00a0|]+$/g, '')
const isCoordinate = (cell: string) => new RegExp(`^${coordinate.source}$`).test(trim(cell))

/** "3 M3" is a running number and a name; "Mốc 3" is a name. */
function namesIn(text: string): string[] {
  const both = /^(\d+)[.)]?\s+(\S.*)$/.exec(text)
  return both ? [both[1] ?? '', both[2] ?? ''] : [text]
}

/** Rows whose cells hold a line for each corner, as some papers print them, one row a corner; others in one line. */
export function unfolded(rows: readonly (readonly string[])[]): string[][] {
  return rows.flatMap(row => {
    const cells = row.map(cell => cell.replace(/\r\n?/g, '\n').split('\n').map(trim))
    const height = Math.max(
      0,
      ...cells.filter(lines => lines.length > 1 && lines.every(isCoordinate)).map(lines => lines.length),
    )
    const joined = cells.map(lines => lines.filter(line => line !== '').join(' '))
    return height > 1 ? Array.from({ length: height }, (_, at) => cells.map(lines => lines[at] ?? '')) : [joined]
  })
}

/** What the words around a table say of it: the meridian in degrees, the area with what its last digit leaves open. */
export type Said = { meridian: number | null; area: { ha: number; roundingHa: number } | null }

export function saidIn(rows: readonly (readonly string[])[]): Said {
  const plain = foldAccents(rows.map(row => row.join(' ')).join('\n'))
  const degrees = /kinh tuyen(?: truc)?[^\d\n]{0,24}(10[2-8])\s*[°ºo0]?\s*(?:(\d{2})\s*['′’]?)?/.exec(plain)
  const meridian = degrees ? Number(degrees[1]) + Number(degrees[2] ?? 0) / 60 : null
  const area = /dien tich[^\d\n]{0,40}((?:\d[\d., \u00a0]*\d)|\d)\s*(ha|m2|m²)/.exec(plain)
  return { meridian, area: area ? areaIn(area[1] ?? '', area[2] === 'ha' ? 1 : 10_000) : null }
}

/** Vietnamese papers write a decimal comma and thousands apart by dots or spaces. `per` is how many of the unit make a hectare. */
function areaIn(text: string, per: number): Said['area'] {
  const plain = text.replace(/[\s\u00a0]/g, '')
  const isGrouped = /^\d{1,3}(\.\d{3})*(,\d+)?$/.test(plain)
  if (!isGrouped && !/^\d+([.,]\d+)?$/.test(plain)) return null
  const number = isGrouped ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(',', '.')
  return { ha: Number(number) / per, roundingHa: roundingOf(number) / per }
}

/** Half of what the last digit of a number is worth. */
export const roundingOf = (number: string): number => 0.5 / 10 ** decimalsOf(number)
