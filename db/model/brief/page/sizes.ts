import type { Paragraph } from './part.ts'

/** Twips in a millimetre. */
export const perMm = 1440 / 25.4

/** A4 within the margins of Nghị định 30/2020 (20, 20, 20 and 30 mm), twips. */
export const textWidth = 9071
export const pageHeight = 14570

/** Sizes of letters, twips: of text, of a table, of a small one, of a line of sources. */
export const size = { text: 260, cell: 240, small: 220, source: 200, title: 280 }

/** Heights of their lines, twips: of what PDF and Word make of them the higher. */
export const line = { text: 312, cell: 281, small: 258, source: 240, figure: 296, title: 336 }

/** A paragraph of text with nothing in it. */
export const plain: Paragraph = {
  ...{ spans: [], picture: 0, before: 0, after: 0, line: line.text, rule: 0, keepNext: false, isNewPage: false },
  indent: { sides: 0, first: 0 },
  marks: [],
}
