import type * as Docx from 'docx'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import type { Head } from '../../../db/model/official/official.ts'
import { type Library, plainText } from './place.ts'

const black = '000000'
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'Times New Roman', cs: 'Times New Roman' }

/** A4 and its margins by Nghị định 30/2020, twips: top 20, right 20, bottom 20, left 30 mm. */
const margin = { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 510, footer: 510 }
export const upright: Docx.ISectionPropertiesOptions['page'] = { size: { width: 11906, height: 16838 }, margin }

/** Width of the text on a page that lies on its side, twips: 247 mm. */
export const wideWidth = 14003

/** A4 on its side, for annexes of many columns: the library turns width and height itself. */
export const lying = (d: Library): Docx.ISectionPropertiesOptions['page'] => ({
  size: { width: 11906, height: 16838, orientation: d.PageOrientation.LANDSCAPE },
  margin,
})

/** "DỰ THẢO" in a frame, in the top margin of the first page; nothing on a paper that is no draft. */
export function draftHeader(d: Library, { draft: words }: Pick<Head, 'draft'>): Docx.Header {
  if (words === null) return new d.Header({ children: [new d.Paragraph({})] })
  const side = { style: d.BorderStyle.SINGLE, size: 6, space: 3, color: black }
  const draft = new d.Paragraph({
    alignment: 'center',
    indent: { left: 60, right: textWidth - 60 - 160 - 160 * words.length },
    border: { top: side, bottom: side, left: side, right: side },
    children: [new d.TextRun({ text: plainText(words), bold: true })],
  })
  return new d.Header({ children: [draft] })
}

/** The page number, 13 pt in the middle of the top margin; the first page has another header. */
export function pageHeader(d: Library): Docx.Header {
  const number = new d.TextRun({ children: [d.PageNumber.CURRENT], size: 26 })
  return new d.Header({ children: [new d.Paragraph({ alignment: 'center', children: [number] })] })
}

/** The styles of a paper: Times New Roman 13 pt, black, single lines, and what its parts are called in Word. */
export function styles(lang: 'vi' | 'en' | 'vi-en'): Docx.IStylesOptions {
  const plain = { font, color: black, size: 26 }
  return {
    default: {
      document: {
        run: { ...plain, language: lang === 'en' ? { value: 'en-GB' } : { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
      },
      title: { run: { ...plain, size: 28, bold: true }, paragraph: { alignment: 'center', spacing: { before: 360 } } },
      heading1: {
        run: { ...plain, bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      },
    },
    paragraphStyles: [
      { id: 'About', name: 'Trích yếu', run: { bold: true }, paragraph: { alignment: 'center' } },
      {
        id: 'Addressee',
        name: 'Kính gửi',
        run: { size: 26 },
        paragraph: { alignment: 'left', spacing: { before: 60 } },
      },
      {
        id: 'Ground',
        name: 'Căn cứ',
        run: { italics: true },
        paragraph: { alignment: 'both', indent: { firstLine: 567 }, spacing: { before: 60, after: 60 } },
      },
      {
        id: 'Text',
        name: 'Đoạn văn',
        quickFormat: true,
        paragraph: { alignment: 'both', indent: { firstLine: 567 }, spacing: { before: 60, after: 120 } },
      },
      { id: 'Cell', name: 'Ô bảng', quickFormat: true, run: { size: 24 } },
      { id: 'SmallCell', name: 'Ô bảng nhỏ', run: { size: 22 } },
      {
        id: 'TableTitle',
        name: 'Tên bảng',
        run: { size: 24, italics: true },
        paragraph: { keepNext: true, spacing: { before: 80, after: 60 } },
      },
      {
        id: 'FigureTitle',
        name: 'Tên hình',
        run: { size: 24 },
        paragraph: { alignment: 'center', keepNext: true, spacing: { before: 160, after: 60 } },
      },
      { id: 'CaptionLine', name: 'Danh mục bảng, hình', run: { size: 24 }, paragraph: { spacing: { before: 40 } } },
      {
        id: 'SourceLine',
        name: 'Dòng nguồn',
        run: { size: 20, italics: true },
        paragraph: { spacing: { before: 40 } },
      },
    ],
  }
}
