import { serialToDate } from 'hucre'
import type { Days } from './days.ts'
import { Scan } from './scan.ts'
import { isPlain } from './strings.ts'

export type Value = string | number | boolean | Date | null
/** What the cells of a sheet refer to. */
export type Ground = Days & { texts: readonly (string | null)[] }
/** The rows of a sheet that are plain, by their places from 0, and the sheet's XML without them. */
export type Taken = { rows: Map<number, Value[]>; rest: Buffer }

/** A row of more columns than these is left: a sheet so wide is for the library to judge. */
const widest = 256

/**
 * Takes the plain rows out of a sheet's XML, all but the first `kept`, where headings and formats are judged. A row that is hidden, or has a
 * formula, an error, a text in several fonts or anything else out of the common, is left for the library. Null when all must be left.
 */
export function takeRows(xml: Buffer, ground: Ground, kept: number): Taken | null {
  const scan = new Scan(xml)
  scan.behind('<sheetData>')
  if (scan.at === xml.length || xml.includes('<!')) return null
  const rows = new Map<number, Value[]>()
  const left: Buffer[] = []
  let from = 0
  let before = 0
  let blank: Value[] = []
  while (!scan.over('</sheetData>')) {
    const start = scan.at
    const row = scan.over('<row r="') ? scan.whole() : Number.NaN
    if (!(row > before)) return null
    before = row
    const names = scan.at
    scan.behind('>')
    const isEmpty = xml[scan.at - 2] === 47
    const isOdd = row <= kept || isEmpty || (scan.at - names > 2 && isHidden(xml.toString('latin1', names, scan.at)))
    const values = isOdd ? null : valuesAt(scan, row, ground, blank)
    if (values) {
      if (values.length > blank.length) blank = new Array(values.length).fill(null)
      rows.set(row - 1, values)
      left.push(xml.subarray(from, start))
      from = scan.at
    } else if (!isEmpty) scan.behind('</row>')
  }
  left.push(xml.subarray(from))
  return { rows, rest: Buffer.concat(left) }
}

const isHidden = (names: string) => /hidden\s*=\s*["'](?:1|true)/.test(names)

/**
 * The values of a row whose cells all are plain, up to behind its end; null when one is not. Made out of a blank row as wide as those
 * before: one that grows takes twice the room.
 */
function valuesAt(scan: Scan, row: number, ground: Ground, blank: readonly Value[]): Value[] | null {
  const values = blank.slice()
  let next = 0
  while (scan.over('<c r="')) {
    const column = scan.column() - 1
    if (column < next || column >= widest || scan.whole() !== row || !scan.over('"')) return null
    while (values.length < column) values.push(null)
    const value = valueAt(scan, ground)
    if (value === undefined) return null
    values[column] = value
    next = column + 1
  }
  return scan.over('</row>') ? values : null
}

/** The value of a cell, from behind its place up to behind its end; undefined when it is not plain. */
function valueAt(scan: Scan, { texts, days, isFrom1904 }: Ground): Value | undefined {
  const style = scan.over(' s="') ? scan.whole() : -1
  if (style !== -1 && !scan.over('"')) return undefined
  const isShared = scan.over(' t="s"')
  const isInline = !isShared && scan.over(' t="inlineStr"')
  if (!isShared && !isInline) scan.over(' t="n"')
  if (scan.over('/>')) return null
  if (isInline) {
    const text = scan.over('><is><t>') ? scan.text() : ''
    return isPlain(text, true) && scan.over('</t></is></c>') ? text : undefined
  }
  if (!scan.over('><v>')) return undefined
  const number = isShared ? scan.whole() : scan.number()
  if (Number.isNaN(number) || !scan.over('</v></c>')) return undefined
  if (isShared) return texts[number] ?? undefined
  return days.has(style) ? serialToDate(number, isFrom1904) : number
}
