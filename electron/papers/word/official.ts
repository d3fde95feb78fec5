import type * as Docx from 'docx'
import { textWidth } from '../../../db/model/brief/page/sizes.ts'
import { notesHead, notesOf } from '../../../db/model/official/closing.ts'
import type { Annex, Official } from '../../../db/model/official/official.ts'
import { docxBlocks } from './blocks.ts'
import { endBlock } from './end.ts'
import { headBlock } from './head.ts'
import { type Child, centred, type Library, plainText } from './place.ts'
import { draftHeader, lying, pageHeader, styles, upright, wideWidth } from './sheet.ts'
import { corePath, coreProperties, stillZip } from './still.ts'

/**
 * A paper by Nghị định 30/2020 as a Word file that people can go on writing in: native text, styles and tables; annexes and the notes on figures on
 * pages of their own, each numbered from 1. The same paper gives the same bytes. It has no maps.
 */
export async function writeOfficial(paper: Official): Promise<Uint8Array> {
  const docx = await import('docx')
  const { title, head, code, at } = paper
  const notes = notesOf(paper)
  const document = new docx.Document({
    title: plainText(title),
    creator: plainText(head.agency),
    description: `Bản chụp số liệu ${code}`,
    styles: styles('vi'),
    sections: [
      {
        properties: { page: upright, titlePage: true },
        headers: { first: draftHeader(docx, head), default: pageHeader(docx) },
        children: [
          ...headBlock(docx, head),
          ...groundLines(docx, paper.grounds),
          ...docxBlocks(docx, paper.blocks, []),
          ...endBlock(docx, paper.end),
        ],
      },
      ...paper.annexes.map(annex => annexSection(docx, annex)),
      ...(notes.length > 0 ? [annexSection(docx, { ...notesHead, name: '', blocks: notes, isWide: false })] : []),
    ],
  })
  const core = { path: corePath, data: coreProperties({ title, code, at, lang: 'vi', office: { name: head.agency } }) }
  return stillZip(await docx.Packer.toBuffer(document, undefined, [core]), new Date(at))
}

/** The legal grounds: a line each, in italics, a semicolon after each and a full stop at the end. */
function groundLines(d: Library, grounds: readonly string[]): Docx.Paragraph[] {
  return grounds.map(
    (text, i) =>
      new d.Paragraph({
        style: 'Ground',
        children: [new d.TextRun(plainText(`${text}${i === grounds.length - 1 ? '.' : ';'}`))],
      }),
  )
}

/** A list on pages of its own: its number and its title in the middle, what it goes with in italics. */
function annexSection(d: Library, { name, title, note, blocks, isWide }: Annex): Docx.ISectionOptions {
  const page = isWide ? lying(d) : upright
  const heads: Child[] = [
    ...(name ? [centred(d, name, { size: 28, bold: true })] : []),
    centred(d, title.toLocaleUpperCase('vi'), { size: 26, bold: true }),
    centred(d, note, { size: 26, italics: true }),
    centred(d, '', {}),
  ]
  return {
    properties: { page: { ...page, pageNumbers: { start: 1 } }, titlePage: true, type: d.SectionType.NEXT_PAGE },
    headers: { first: new d.Header({ children: [new d.Paragraph({})] }), default: pageHeader(d) },
    children: [...heads, ...docxBlocks(d, blocks, [], isWide ? wideWidth : textWidth)],
  }
}
