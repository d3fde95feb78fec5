import type PptxGenJS from 'pptxgenjs'
import { type Block, type Brief, plainOf } from '../../../db/model/brief/brief.ts'
import { say } from '../../../db/model/brief/say.ts'
import { addSlide, inner, page } from './deck.ts'
import { heightOf } from './fit.ts'
import { colours, face, slideText, wordsOf } from './text.ts'

type Rows = Extract<Block, { type: 'facts' }>['rows']
/** A map and its picture. */
export type Picture = { block: Extract<Block, { type: 'map' }>; png: Uint8Array }

/** Questions that a map answers best; they stand beside it. */
const asides = ['Địa điểm', 'Khoảng cách', 'Location', 'Distances']
const isAside = (label: string) => asides.some(each => label.startsWith(each))

/** The map with what tells where the place is; gives the facts that stand on it. No slide where nobody knows the place. */
export function placeSlide(deck: PptxGenJS, brief: Brief, rows: Rows, map: Picture | null): Rows {
  if (!map) return []
  const beside = rows.filter(row => isAside(row.label))
  const slide = addSlide(deck, say(brief.lang, 'Vị trí', 'Location'))
  const most = { w: 8.1, h: inner.height - 0.75 }
  placePicture(slide, map, most)
  const left = page.left + most.w + 0.35
  const width = page.width - page.right - left
  const height = (points: number) =>
    beside.reduce(
      (sum, { label, cell, beside: besides = [] }) =>
        sum + heightOf([label, ...[...cell, ...besides].map(plainOf), ''].join('\n'), width, points),
      0,
    )
  const points = [16, 15, 14, 13, 12, 11].find(each => height(each) <= inner.height) ?? 10
  const words = beside.flatMap(({ label, cell, beside: besides }, i) => [
    {
      text: slideText(label),
      options: { fontFace: face, fontSize: points, bold: true, color: colours.teal, breakLine: true },
    },
    ...wordsOf([...cell, ...(besides ?? []), ...(i < beside.length - 1 ? [[{ text: ' ' }]] : [])], points).map(
      (piece, at, all) =>
        at === all.length - 1 && i < beside.length - 1
          ? { ...piece, options: { ...piece.options, breakLine: true } }
          : piece,
    ),
  ])
  if (words.length > 0)
    slide.addText(words, { x: left, y: page.top, w: width, h: inner.height, margin: 0, valign: 'top' })
  return beside
}

/** A map on a slide of its own, as large as it can be. */
export function mapSlide(deck: PptxGenJS, title: string, picture: Picture): void {
  placePicture(addSlide(deck, title), picture, { w: inner.width, h: inner.height - 0.5 })
}

/** A picture as large as the room allows, from the upper left corner of the slide, with its words under it. */
function placePicture(slide: PptxGenJS.Slide, { block, png }: Picture, most: { w: number; h: number }): void {
  const { widthMm, heightMm } = block.view
  const scale = Math.min(most.w / widthMm, most.h / heightMm)
  const size = { w: widthMm * scale, h: heightMm * scale }
  slide.addImage({
    ...{ x: page.left, y: page.top, ...size },
    data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
    altText: slideText(block.caption),
  })
  slide.addText(slideText(`${block.caption}. ${block.note}`), {
    ...{ x: page.left, y: page.top + size.h + 0.05, w: size.w, h: 0.45, fontFace: face, fontSize: 10, italic: true },
    ...{ color: colours.soft, margin: 0, valign: 'top' },
  })
}
