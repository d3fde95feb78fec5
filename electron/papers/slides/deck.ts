import type PptxGenJS from 'pptxgenjs'
import { type Brief, plainOf, type Run } from '../../../db/model/brief/brief.ts'
import { say } from '../../../db/model/brief/say.ts'
import { fitTable } from './fit.ts'
import { splitRows } from './long.ts'
import { colours, face, slideText, wordsOf } from './text.ts'

/** A slide of 16:9, inches. */
export const page = { width: 13.333, height: 7.5, left: 0.6, top: 1.3, right: 0.6, bottom: 0.75 }
export const inner = { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom }

/** A table of a slide: each cell is one or more paragraphs. `head` is empty for a table of questions and answers. */
export type SlideTable = { head: string[]; widths: number[]; rows: Run[][][][] }
export type Box = { x: number; y: number; w: number; h: number }

/** Names of the two masters, as the program that opens the file lists them. */
export const masters = { title: 'Trang bìa', body: 'Nội dung' }

/** The office's masters: its name and the snapshot's number stand on every slide, and are changed in one place. */
export function defineMasters(deck: PptxGenJS, { office, code, lang }: Brief): void {
  const line = { x: 0, y: 0, w: page.width, h: 0.12, fill: { color: colours.teal } }
  const foot = { fontFace: face, fontSize: 10, color: colours.soft, margin: 0 }
  const snapshot = `${say(lang, 'Bản chụp số liệu', 'Data snapshot')} ${code}`
  deck.defineSlideMaster({
    title: masters.title,
    background: { color: colours.sunk },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: page.height, fill: { color: colours.teal } } },
      {
        text: {
          text: slideText(office.parent).toLocaleUpperCase('vi'),
          options: { x: 1, y: 0.5, w: 9, h: 0.35, ...foot, fontSize: 14 },
        },
      },
      {
        text: {
          text: slideText(office.name).toLocaleUpperCase('vi'),
          options: { x: 1, y: 0.85, w: 9, h: 0.35, ...foot, fontSize: 14, bold: true, color: colours.teal },
        },
      },
    ],
  })
  deck.defineSlideMaster({
    title: masters.body,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: line },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: page.left,
            y: 0.32,
            w: inner.width,
            h: 0.8,
            fontFace: face,
            fontSize: 26,
            bold: true,
            color: colours.teal,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        line: { x: page.left, y: page.height - 0.6, w: inner.width, h: 0, line: { color: colours.line, width: 0.75 } },
      },
      {
        text: {
          text: slideText(`${office.name}, ${office.place}`),
          options: { x: page.left, y: page.height - 0.52, w: 6.5, h: 0.3, ...foot },
        },
      },
      { text: { text: snapshot, options: { x: 7, y: page.height - 0.52, w: 5, h: 0.3, ...foot, align: 'right' } } },
    ],
    slideNumber: {
      x: page.width - 1.1,
      y: page.height - 0.52,
      w: 0.5,
      h: 0.3,
      fontFace: face,
      fontSize: 10,
      color: colours.soft,
      align: 'right',
    },
  })
}

export function addSlide(deck: PptxGenJS, title: string): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: masters.body })
  // The master's size wins over the box's own, not over that of its words.
  slide.addText([{ text: slideText(title), options: { fontSize: titleSize(title) } }], { placeholder: 'title' })
  return slide
}

/** The points in which a title stands on two lines at most, in both languages too. */
function titleSize(title: string): number {
  const two = { size: 22, letters: 130 }
  if (title.length <= two.letters / 2) return 26
  return Math.max(12, Math.min(two.size, Math.floor((two.size * two.letters) / title.length)))
}

/** A table on one slide, or on several with the title repeated. `box`: where it stands on the first. Gives the first slide. */
export function addTable(
  deck: PptxGenJS,
  title: string,
  table: SlideTable,
  {
    box = { x: page.left, y: page.top, w: inner.width, h: inner.height },
    lang = 'vi',
  }: { box?: Box; lang?: Brief['lang'] } = {},
): PptxGenJS.Slide {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const widths = table.widths.map(width => (box.w * width) / total)
  const lines = splitRows(table.rows, widths, box.h - 0.6)
  const texts = lines.map(cells => cells.map(cell => cell.map(plainOf).join('\n')))
  const { size, pages } = fitTable(texts, widths, box.h, table.head.length > 0 ? 0.45 : 0)
  const slides = pages.map((rows, at) => {
    const slide = addSlide(deck, at === 0 ? title : `${title} (${say(lang, 'tiếp', 'continued')})`)
    const head = table.head.map(text => ({
      text: slideText(text),
      options: { ...headLook, fontSize: Math.min(13, size) },
    }))
    const body = rows.map(row =>
      (lines[row] ?? []).map((cell, column) => ({
        text: wordsOf(cell.some(runs => runs.length > 0) ? cell : [[{ text: ' ' }]], size),
        options: {
          valign: 'top' as const,
          ...(column === 0 && table.head.length === 0 ? { bold: true, fill: { color: colours.sunk } } : {}),
        },
      })),
    )
    slide.addTable(head.length > 0 ? [head, ...body] : body, {
      ...{ x: box.x, y: box.y, w: box.w, colW: widths, margin: [0.04, 0.08, 0.04, 0.08] },
      border: { type: 'solid', pt: 0.75, color: colours.line },
    })
    return slide
  })
  return slides[0] as PptxGenJS.Slide
}

const headLook = {
  ...{ bold: true, color: 'FFFFFF', fill: { color: colours.teal }, fontFace: face, align: 'left' as const },
  valign: 'middle' as const,
}
