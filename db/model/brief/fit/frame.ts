import type { Brief } from '../brief.ts'
import { furnitureOf } from '../furniture.ts'
import type { Paragraph, Part } from '../page/part.ts'
import { line, plain, size, textWidth } from '../page/sizes.ts'

/** The two columns of the head, twips. */
const columns = [3742, 5329] as const
const half = textWidth / 2
/** Room for a signature and a stamp, twips. */
const signature = 1400

type Look = { face?: number; before?: number; height?: number }

const written = (
  text: string,
  letters: number,
  { face = 0, before = 0, height = line.text }: Look = {},
): Paragraph => ({
  ...{ ...plain, before, line: height },
  spans: [{ text, face, size: letters }],
})

const capital = (text: string, face = 0) =>
  written(text.toLocaleUpperCase('vi'), size.cell, { face, height: line.cell + 7 })

const placed = (widths: readonly number[], rows: Paragraph[][][]): Part => ({
  rows: rows.map(cells => ({
    ...{ room: 0, isHead: false, isWhole: true },
    cells: cells.map((paragraphs, at) => ({ width: widths[at] ?? 0, paragraphs })),
  })),
})

const rule: Paragraph = { ...plain, before: 60, line: 40 }

/** What stands above a brief's blocks on its first page. */
export function headParts(brief: Brief): Part[] {
  const { office, kind, title } = brief
  const { nation, motto, number, day } = furnitureOf(brief)
  return [
    placed(columns, [
      [
        [capital(office.parent), capital(office.name, 1), rule],
        [capital(nation, 1), written(motto, size.text, { face: 1 }), rule],
      ],
      [[written(number, size.text, { before: 170 })], [written(day, size.text, { face: 2, before: 170 })]],
    ]),
    written(kind, size.title, { face: 1, before: 397, height: line.title }),
    written(title, size.text, { face: 1 }),
    { ...rule, after: 200 },
  ]
}

/** Who gets a copy, and who signs. */
export function endParts(brief: Brief): Part[] {
  const { to, copies, code, signer, signedBy } = furnitureOf(brief)
  const left = [
    written(to, size.cell, { face: 3 }),
    ...copies.map(copy => written(copy, size.small, { height: line.small + 6 })),
    written(`${code} Số trang: 10`, size.source, { face: 2, before: 170, height: line.source }),
  ]
  const right = [
    ...signer.map(text => written(text, size.text, { face: 1 })),
    written(signedBy, size.text, { face: 1, before: signature }),
  ]
  return [{ ...plain, before: 200, keepNext: true }, placed([half, half], [[left, right]]), { ...plain, line: 20 }]
}
