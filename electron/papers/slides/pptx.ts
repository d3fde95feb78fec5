import type PptxGenJS from 'pptxgenjs'
import { type Block, type Brief, type Part, type Section, sectionsOf } from '../../../db/model/brief/brief.ts'
import { barsOf } from '../../../db/model/brief/figure/bars.ts'
import { say } from '../../../db/model/brief/say.ts'
import { type Pictures, standIn } from '../figure/stand-in.ts'
import { addBars } from './chart.ts'
import { addSlide, addTable, defineMasters, inner, page, type SlideTable } from './deck.ts'
import { endSlides } from './ends.ts'
import { titleSlide } from './title.ts'
import { mapSlide, type Picture, placeSlide } from './where.ts'

type Facts = Extract<Block, { type: 'facts' }>
type Table = Extract<Block, { type: 'table' }>

/** The slides of a brief between its place and its gaps: what each is about, the facts that stand on it, the table. */
const middle: Part[] = ['phases', 'plots', 'clearance', 'money', 'land', 'terms', 'directives']

/**
 * A brief as slides of 16:9 that people can go on working in: text, tables and charts are native, the map is a picture of 300 dots an inch. The
 * same brief gives the same bytes. `maps`: a PNG for each map block in order, which may still be drawn meanwhile. Throws E_MAP_MISSING.
 */
export async function writePptx(brief: Brief, { maps }: { maps: Pictures }): Promise<Uint8Array> {
  const { default: Library } = await import('pptxgenjs')
  const { mendSlides } = await import('./mend.ts')
  const deck = new (Library as unknown as new () => PptxGenJS)()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = brief.title
  deck.author = brief.office.name
  deck.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' }
  defineMasters(deck, brief)
  titleSlide(deck, brief)
  const sections = sectionsOf(brief.blocks)
  const first = sections.find(section => section.title === '')
  const rows = (first?.blocks ?? []).flatMap(block => (block.type === 'facts' ? block.rows : []))
  const pictures = picturesOf(
    brief,
    maps.map((_, at) => standIn(at)),
  )
  const aside = placeSlide(deck, brief, rows, pictures.find(({ block }) => first?.blocks.includes(block)) ?? null)
  const rest = rows.filter(row => !aside.includes(row))
  addTable(deck, say(brief.lang, 'Thông tin chính', 'Key facts'), factTable(rest), { lang: brief.lang })
  for (const part of middle)
    partSlides(
      deck,
      brief,
      sections.filter(each => each.part === part && each !== first),
      pictures,
    )
  endSlides(deck, brief, sections)
  const bytes = (await deck.write({ outputType: 'uint8array', compression: false })) as Uint8Array
  return mendSlides(bytes, brief, await Promise.all(maps))
}

/** The maps of a brief with their pictures. Throws E_MAP_MISSING. */
function picturesOf(brief: Brief, maps: readonly Uint8Array[]): Picture[] {
  return brief.blocks
    .filter(block => block.type === 'map')
    .map((block, at) => {
      const png = maps[at]
      if (!png) throw new Error('E_MAP_MISSING')
      return { block, png }
    })
}

/** Rows of a table under which a chart has room on the same slide. */
const mostAbove = 6

/** Questions on the left, answers on the right. */
export function factTable(rows: Facts['rows']): SlideTable {
  const isBeside = rows.some(row => row.beside)
  return {
    head: [],
    widths: isBeside ? [24, 38, 38] : [26, 74],
    rows: rows.map(({ label, cell, beside }) => [[[{ text: label, bold: true }]], cell, ...(beside ? [beside] : [])]),
  }
}

/** One slide for the facts of a part, one for each of its tables; a chart beside the table where the phases have areas. */
function partSlides(deck: PptxGenJS, brief: Brief, sections: Section[], pictures: readonly Picture[]): void {
  const rows = sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.type === 'facts' ? block.rows : [])))
  const title = sections.map(section => bareTitle(section.title)).join('; ')
  if (rows.length > 0) addTable(deck, title, factTable(rows), { lang: brief.lang })
  for (const section of sections)
    for (const block of section.blocks) {
      if (block.type === 'table') tableSlide(deck, brief, bareTitle(section.title), block)
      const picture = pictures.find(each => each.block === block)
      if (picture) mapSlide(deck, bareTitle(section.title), picture)
    }
}

/** "3. Quy mô, giai đoạn" -> "Quy mô, giai đoạn": slides have numbers of their own. */
const bareTitle = (title: string): string => title.replace(/^\d+\. /u, '')

function tableSlide(deck: PptxGenJS, brief: Brief, title: string, table: Table): void {
  const bars = barsOf(table)
  const whole = { x: page.left, y: page.top, w: inner.width, h: inner.height }
  const native = { head: table.head, widths: table.widths, rows: table.rows.map(cells => cells.map(runs => [runs])) }
  const isBelow = bars !== null && table.rows.length <= mostAbove
  const box = isBelow ? { ...whole, h: inner.height - 2.3 } : whole
  const slide = addTable(deck, title, native, { box, lang: brief.lang })
  if (isBelow) addBars(slide, bars, { ...whole, y: page.top + inner.height - 2.2, h: 2.2 }, brief.lang)
  else if (bars) addBars(addSlide(deck, title), bars, whole, brief.lang)
}
