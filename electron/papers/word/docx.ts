import type * as Docx from 'docx'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { closingBlocks } from '../../../db/model/brief/closing.ts'
import { docxBlocks } from './blocks.ts'
import { draftHeader, endBlock, headBlock, pageHeader, plainText } from './head.ts'
import { corePath, coreProperties, stillZip } from './still.ts'

const black = '000000'
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'Times New Roman', cs: 'Times New Roman' }

/** A4 and its margins by Nghị định 30/2020, twips: top 20, right 20, bottom 20, left 30 mm. */
const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, right: 1134, bottom: 1134, left: 1701, header: 510, footer: 510 },
}

/**
 * A brief as a Word file that people can go on writing in: native tables, styles and text. `maps`: a PNG for each map block in order.
 * The same brief gives the same bytes. Throws when a map is missing.
 */
export async function writeDocx(brief: Brief, { maps }: { maps: readonly Uint8Array[] }): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: plainText(brief.title),
    creator: plainText(brief.office.name),
    description: `Bản chụp số liệu ${brief.code}`,
    styles: styles(brief.lang),
    sections: [
      {
        properties: { page, titlePage: true },
        headers: { first: draftHeader(docx, brief), default: pageHeader(docx) },
        children: [
          ...headBlock(docx, brief),
          ...docxBlocks(docx, [...brief.blocks, ...closingBlocks(brief)], maps),
          ...endBlock(docx, brief),
        ],
      },
    ],
  })
  const core = { path: corePath, data: coreProperties(brief) }
  return stillZip(await docx.Packer.toBuffer(document, undefined, [core]), new Date(brief.at))
}

function styles(lang: Brief['lang']): Docx.IStylesOptions {
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
      {
        id: 'SourceLine',
        name: 'Dòng nguồn',
        run: { size: 20, italics: true },
        paragraph: { spacing: { before: 40 } },
      },
    ],
  }
}
