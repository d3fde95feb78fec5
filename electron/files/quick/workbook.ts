import { readXlsx } from 'hucre/xlsx'
import { daysIn } from './days.ts'
import { contentOf, partsOf, withParts } from './parts.ts'
import { type Taken, takeRows } from './rows.ts'
import { cutStrings, noStrings, stringsIn } from './strings.ts'

// The library reads whatever a spreadsheet can hold, and takes a second for a hundred thousand rows. Nearly all of them are plain: numbers
// and texts. Those of a large sheet are read here, and the library is given the file without them, so that all else is its work.

export type Workbook = Awaited<ReturnType<typeof readXlsx>>
/** A file as it was read, and the file that the library had to read for it: the same without the rows that are plain. */
export type Read = { workbook: Workbook; bytes: Uint8Array }

/** A sheet of fewer bytes than these is no matter for the library. */
const large = 500_000
/** The library refuses a sheet that spans more cells than these; it is left to do so. */
const mostCells = 2e7
const stringsPart = 'xl/sharedStrings.xml'

/**
 * Reads an Excel file as the library does, sooner when a sheet of it has `from` bytes or more. The first `kept` rows of every sheet are
 * always the library's, in both files. Throws what the library throws.
 */
export async function readWorkbook(bytes: Uint8Array, kept: number, from = large): Promise<Read> {
  return (await quickly(bytes, kept, from)) ?? { workbook: await readXlsx(bytes), bytes }
}

/** Null for a file that is small or out of the common. */
async function quickly(bytes: Uint8Array, kept: number, from: number): Promise<Read | null> {
  const parts = partsOf(bytes)
  const sheets = [...(parts?.values() ?? [])].filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
  if (!parts || !sheets.some(({ size }) => size >= from)) return null
  const sharedPart = parts.get(stringsPart)
  const contents = await Promise.all([...sheets, ...(sharedPart ? [sharedPart] : [])].map(contentOf))
  const left = new Map<string, Buffer>()
  for (const [at, { name }] of sheets.entries()) left.set(name, contents[at] ?? Buffer.alloc(0))
  const strings = sharedPart ? stringsIn(contents[sheets.length]?.toString('utf8') ?? '') : noStrings
  if (!strings || contents.includes(null)) return null
  const days = await daysIn(parts, left, stringsPart)
  if (!days) return null
  const found = new Map<string, Taken>()
  for (const { name, size } of sheets) {
    const taken =
      size < from ? null : takeRows(left.get(name) ?? Buffer.alloc(0), { ...days, texts: strings.texts }, kept)
    if (!taken || taken.rows.size === 0) continue
    found.set(name, taken)
    left.set(name, marked(name, taken))
  }
  if (found.size === 0) return null
  const shorter = cutStrings(strings, [...left.values()].map(String))
  const rest = await withParts(parts, new Map<string, string | Buffer>([...left, [stringsPart, shorter]]))
  if (!rest) return null
  const workbook = await readXlsx(rest)
  for (const [name, taken] of found) if (!putBack(workbook, name, taken)) return null
  return { workbook, bytes: rest }
}

/** The rest of a sheet with the name of its part where a row was taken: by it the sheet is found again. */
function marked(name: string, { rows, rest }: Taken): Buffer {
  const [first = 0] = rows.keys()
  const end = rest.lastIndexOf('</sheetData>')
  const mark = `<row r="${first + 1}"><c r="A${first + 1}" t="inlineStr"><is><t>${name}</t></is></c></row>`
  return Buffer.concat([rest.subarray(0, end), Buffer.from(mark), rest.subarray(end)])
}

/** Puts rows back where they were taken, all as wide as the widest; false when the library is to refuse the sheet. */
function putBack({ sheets }: Workbook, name: string, taken: Taken): boolean {
  const [first = 0] = taken.rows.keys()
  const page = sheets.find(({ rows }) => rows[first]?.[0] === name)
  if (!page) return false
  let width = 0
  for (const row of page.rows) width = Math.max(width, row.length)
  for (const [at, row] of taken.rows) {
    width = Math.max(width, row.length)
    page.rows[at] = row
  }
  if (width * page.rows.length > mostCells) return false
  for (let at = 0; at < page.rows.length; at++) {
    page.rows[at] ??= []
    const row = page.rows[at] ?? []
    while (row.length < width) row.push(null)
  }
  return true
}
