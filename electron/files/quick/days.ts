import { readXlsx } from 'hucre/xlsx'
import { letterOf } from '../../../db/model/cell/sheet.ts'
import { contentOf, type Part, withParts } from './parts.ts'

/** The styles of cells that show a number as a day, and whether the file counts its days from 1904. */
export type Days = { days: ReadonlySet<number>; isFrom1904: boolean }

/** A file with more styles than these is left to the library. */
const most = 4000

/** Asks the library which styles it reads as days, with a sheet that has one cell of each; null when it cannot be asked. */
export async function daysIn(
  parts: Map<string, Part>,
  sheets: ReadonlyMap<string, Buffer>,
  strings: string,
): Promise<Days | null> {
  if (![...sheets.values()].some(xml => xml.includes(' s="'))) return { days: new Set(), isFrom1904: false }
  const styles = parts.get('xl/styles.xml')
  const content = styles && (await contentOf(styles))
  const count = Number(/<cellXfs count="(\d+)"/.exec(String(content ?? ''))?.[1] ?? Number.NaN)
  if (!(count <= most)) return null
  const cells = Array.from({ length: count }, (_, style) => `<c r="${letterOf(style)}1" s="${style}"><v>1</v></c>`)
  const sheet = `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
  const probe = await withParts(
    parts,
    new Map([...[...sheets.keys()].map(name => [name, sheet] as const), [strings, '<sst></sst>']]),
  )
  if (!probe) return null
  const { sheets: pages, dateSystem } = await readXlsx(probe)
  const shown = pages[0]?.rows[0] ?? []
  const days = new Set(shown.flatMap((value, style) => (value instanceof Date ? [style] : [])))
  return { days, isFrom1904: dateSystem === '1904' }
}
