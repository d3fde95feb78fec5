import type * as Docx from 'docx'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import type { Head, Urgency } from '../../../db/model/official/official.ts'
import { bare, type Child, centred, type Library, plainText, rule, stamp } from './place.ts'

/** The two columns of the head, twips: the nation's line of 12 pt capitals must stand on one line. */
const columns = [3742, 5329] as const
/** Widths of a letter, twips: 12 pt bold capitals and 13 pt bold words, as Times New Roman has them on the whole. */
const letter = { capital: 172, word: 132 }
/** Widths of the frame of urgency, mm (Nghị định 30/2020, Phụ lục I, II.10b). */
const frames: Record<Urgency, number> = { KHẨN: 20, 'THƯỢNG KHẨN': 40, 'HỎA TỐC': 30 }

/** The line under a text is a third to a half of it, twips. */
const under = (text: string, width: number, each: number) => 0.4 * Math.min(width, text.length * each)

/**
 * Agency and nation side by side, number and day under them, then the kind of paper and what it is about. A letter has no kind: its subject stands
 * under its number. The addressees of a letter or a proposal follow.
 */
export function headBlock(d: Library, head: Head): Child[] {
  const { parent, agency, nation, motto, number, day, kind, about, urgency, addressees } = head
  const left = [
    centred(d, parent.toLocaleUpperCase('vi'), { size: 24 }),
    centred(d, agency.toLocaleUpperCase('vi'), { size: 24, bold: true }),
    rule(d, columns[0], under(agency, columns[0], letter.capital)),
  ]
  const right = [
    centred(d, nation, { size: 24, bold: true }),
    centred(d, motto, { size: 26, bold: true }),
    // As long as the words above: 158,9 pt in 13 pt bold.
    rule(d, columns[1], 3178),
  ]
  const numbered = [
    centred(d, number, { size: 26 }, 160),
    ...(kind === null ? [centred(d, `V/v ${about}`, { size: 24 }, 120)] : []),
    ...(urgency ? stamp(d, urgency, frames[urgency]) : []),
  ]
  return [
    bare(d, columns, [
      [left, right],
      [numbered, [centred(d, day, { size: 26, italics: true }, 160)]],
    ]),
    ...(kind === null ? [] : title(d, kind, about)),
    ...addressed(d, addressees),
  ]
}

function title(d: Library, kind: string, about: string): Docx.Paragraph[] {
  return [
    new d.Paragraph({ heading: d.HeadingLevel.TITLE, children: [new d.TextRun(plainText(kind))] }),
    new d.Paragraph({ style: 'About', children: [new d.TextRun(plainText(about))] }),
    rule(d, textWidth, under(about, textWidth, letter.word), 160),
  ]
}

/** One addressee on the line of "Kính gửi", several under it, each with a dash. */
function addressed(d: Library, names: string[]): Docx.Paragraph[] {
  const line = (text: string, how: Docx.IParagraphOptions) =>
    new d.Paragraph({ style: 'Addressee', ...how, children: [new d.TextRun(plainText(text))] })
  if (names.length === 0) return []
  const [only] = names
  if (names.length === 1)
    return [line(`Kính gửi: ${only}`, { alignment: 'center', spacing: { before: 240, after: 160 } })]
  return [
    line('Kính gửi:', { indent: { left: 1701 }, spacing: { before: 240 } }),
    ...names.map((name, i) => {
      const isLast = i === names.length - 1
      return line(`- ${name}${isLast ? '.' : ';'}`, {
        indent: { left: 2835 },
        ...(isLast ? { spacing: { after: 160 } } : {}),
      })
    }),
  ]
}
