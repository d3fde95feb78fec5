import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief, SheetView } from '../../db/model/brief/brief.ts'
import type { Basemap, GeoFile } from '../../db/model/map/basemap.ts'
import { mapSheet } from '../../db/model/map/sheet.ts'
import type { Format } from '../contract.ts'
import { writeWhole } from '../files/whole.ts'
import { scheme } from '../scheme.ts'
import { briefPage } from './page.ts'
import { openPrinter, type Printer } from './pdf.ts'
import { dotsOf, svgToPng } from './picture.ts'

let basemap: Basemap | null = null
let printer: Printer | null = null

/** The page of a frozen brief, as the window previews it and the PDF is printed from it. */
export function pageOf(root: string, brief: Brief): string {
  return briefPage(brief, { maps: mapsOf(root, brief), fontsUrl: `${scheme}://fonts` })
}

/**
 * Writes a frozen brief in the given formats into a folder, each file whole or not at all. Returns the paths.
 * Its page must be served at `atlas://paper/<snapshot>`. Throws E_FILE_WRITE.
 */
export async function writeBrief(root: string, brief: Brief, folder: string, formats: Format[]): Promise<string[]> {
  const files: string[] = []
  for (const format of formats) {
    const bytes = format === 'pdf' ? await pdfOf(root, brief) : await docxOf(root, brief)
    const file = join(folder, `${fileName(brief)}.${format}`)
    await writeWhole(file, bytes)
    files.push(file)
  }
  return files
}

/** The PDF of a brief, printed from its page. */
export function pdfOf(root: string, brief: Brief): Promise<Uint8Array> {
  printer ??= openPrinter(join(root, 'assets/fonts/Tinos-Digits.ttf'))
  return printer.print(`${scheme}://paper/${encodeURIComponent(brief.code)}`, brief)
}

/** Lets go of the hidden window that prints. */
export function closePrinter(): void {
  printer?.close()
  printer = null
}

/** The Word file of a brief; its maps are pictures of 300 dots an inch. */
export async function docxOf(root: string, brief: Brief): Promise<Uint8Array> {
  const { writeDocx } = await import('./docx.ts')
  const faces = ['Regular', 'Bold', 'Italic', 'BoldItalic'].map(face => join(root, `assets/fonts/Tinos-${face}.ttf`))
  const maps = viewsOf(brief).map((view, at) => svgToPng(mapsOf(root, brief)[at] ?? '', dotsOf(view.widthMm), faces))
  return writeDocx(brief, { maps })
}

function viewsOf(brief: Brief): SheetView[] {
  return brief.blocks.flatMap(block => (block.type === 'map' ? [block.view] : []))
}

function mapsOf(root: string, brief: Brief): string[] {
  const read = (name: string) => JSON.parse(readFileSync(join(root, `assets/basemap/${name}.json`), 'utf8')) as GeoFile
  basemap ??= {
    land: read('land'),
    water: read('water'),
    rivers: read('rivers'),
    lines: read('lines'),
    places: read('places'),
  }
  const drawn = basemap
  return viewsOf(brief).map((view, at) =>
    mapSheet({ ...view, basemap: drawn, fontFamily: 'Tinos', idPrefix: `m${at}` }),
  )
}

/** "To thong tin KG-KCN-THANH-LOC-2 23-11-2026-01": letters that every disk and every mail takes. */
function fileName(brief: Brief): string {
  return `To thong tin ${brief.subject.code} ${brief.code}`.replace(/[^\w. -]+/g, '-')
}
